#nullable enable
using System;
using Extensions.OrderCancel.Erp;
using Extensions.OrderCancel.Erp.Http;
using Extensions.OrderCancel.Run;
using Insite.Common.Helpers;
using Insite.WIS.Broker.WebIntegrationService;

namespace Extensions.OrderCancel.Job
{
    /// <summary>
    /// Chooses the connection (the step's override, else the job's), decrypts its secrets and hands each to the redactor
    /// before anything can be logged.
    /// </summary>
    internal static class ConnectionReader
    {
        /// <exception cref="ErpFaultException">No connection, or one that cannot be used.</exception>
        public static ErpConnection Read(
            IntegrationJob job,
            JobDefinitionStep? step,
            bool allowInsecureHttp,
            Redactor redactor
        )
        {
            IntegrationConnection source = Choose(job, step);
            string name = Field(source.Name);

            // Before the other fields: what is wrong with them is told in their own words.
            string password = Secret(source.Password, "Password", name, redactor);
            string gatewayService = Secret(source.GatewayService, "GatewayService", name, redactor);
            string messageServerService = Secret(source.MessageServerService, "MessageServerService", name, redactor);
            return new ErpConnection(ReadUrl(source.Url, name, allowInsecureHttp))
            {
                Name = name,
                TypeName = Field(source.TypeName),
                LogOn = Field(source.LogOn),
                Password = password,
                DataSource = Field(source.DataSource),
                Client = Field(source.Client),
                SystemNumber = Field(source.SystemNumber),
                GatewayHost = Field(source.GatewayHost),
                GatewayService = gatewayService,
                MessageServerHost = Field(source.MessageServerHost),
                MessageServerService = messageServerService,
                AppServerHost = Field(source.AppServerHost),
            };
        }

        private static IntegrationConnection Choose(IntegrationJob job, JobDefinitionStep? step)
        {
            IntegrationConnection? source =
                step?.IntegrationConnectionOverride ?? job.JobDefinition?.IntegrationConnection;
            if (source == null)
            {
                throw ErpFaultException.Misconfigured(
                    "The job has no connection. Choose the ERP's connection on the job definition, or as the step's connection override."
                );
            }

            return string.Equals(Field(source.TypeName), "Internal", StringComparison.OrdinalIgnoreCase)
                ? throw ErpFaultException.Misconfigured(
                    "The job runs on the connection of type Internal, which is the website itself. Set the ERP's connection as the step's connection override."
                )
                : source;
        }

        private static Uri ReadUrl(string? text, string name, bool allowInsecureHttp)
        {
            string url = Field(text);
            if (url.Length == 0)
            {
                throw Bad(name, "is blank. Enter the address of the ERP's API");
            }

            bool isHttp =
                Uri.TryCreate(url, UriKind.Absolute, out Uri? uri)
                && (uri.Scheme == Uri.UriSchemeHttps || uri.Scheme == Uri.UriSchemeHttp);
            if (!isHttp || uri == null)
            {
                // Before an @ there may be a password.
                string shown = url.IndexOf('@') < 0 ? $"is \"{SafeText.Clean(url, 80)}\", which is" : "is";
                throw Bad(name, shown + " no absolute http or https address. Enter the address of the ERP's API");
            }

            if (uri.UserInfo.Length > 0)
            {
                throw Bad(name, "holds a user or a password. Take it out and use the fields LogOn and Password");
            }

            if (uri.Query.Length > 0 || uri.Fragment.Length > 0)
            {
                throw Bad(name, "holds a query or a fragment. Put it into the adapter's URL parameters");
            }

            UrlRules.RequireSecure(uri, allowInsecureHttp, $"The Url of connection \"{name}\"");
            return uri;
        }

        private static string Secret(string? value, string field, string name, Redactor redactor)
        {
            if (string.IsNullOrEmpty(value))
            {
                return string.Empty;
            }

            redactor.Add(value);
            string clear = Decrypt(value!, field, name);
            redactor.Add(clear);
            redactor.Add(clear.Trim()); // as a header carries it
            return clear;
        }

        private static string Decrypt(string value, string field, string name)
        {
            try
            {
#pragma warning disable CS0612, CS0618 // the platform offers no other way
                return EncryptionHelper.DecryptAes(value) ?? string.Empty;
#pragma warning restore CS0612, CS0618
            }
            catch (Exception e)
            {
                throw ErpFaultException.Misconfigured(
                    $"Connection \"{name}\": the field {field} cannot be decrypted ({e.GetType().Name}). Enter it again in the Admin Console."
                );
            }
        }

        private static ErpFaultException Bad(string name, string problem) =>
            ErpFaultException.Misconfigured($"Connection \"{name}\": the field Url {problem}.");

        private static string Field(string? text) => (text ?? string.Empty).Trim();
    }
}
