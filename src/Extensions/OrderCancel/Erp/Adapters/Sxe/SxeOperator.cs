#nullable enable
using System;
using System.Globalization;
using Extensions.OrderCancel.Erp.Http;

namespace Extensions.OrderCancel.Erp.Adapters.Sxe
{
    /// <summary>
    /// Company and operator of every REST call. The vendor's connector takes SystemNumber, LogOn and Password (H). Where
    /// the sign-in needs LogOn and Password for the OAuth client, the operator is MessageServerHost and
    /// MessageServerService, so that the client's secret is never sent as an operator's password.
    /// </summary>
    internal sealed class SxeOperator
    {
        private SxeOperator(long company, string initials, string password)
        {
            this.Company = company;
            this.Initials = initials;
            this.Password = password;
        }

        public long Company { get; }

        public string Initials { get; }

        /// <summary>Secret; may be empty.</summary>
        public string Password { get; }

        /// <exception cref="ErpFaultException">A field of the connection is missing or wrong.</exception>
        public static SxeOperator Read(ErpConnection connection, JobOptions options)
        {
            bool isNumber = long.TryParse(
                connection.SystemNumber,
                NumberStyles.None,
                CultureInfo.InvariantCulture,
                out long company
            );
            if (!isNumber || company < 1)
            {
                throw ErpFaultException.Misconfigured(
                    $"Connection \"{connection.Name}\": the field SystemNumber must be the SX.e company number, a whole number above 0."
                );
            }

            return LogOnIsClient(connection, options)
                ? new SxeOperator(
                    company,
                    Required(connection.MessageServerHost, "MessageServerHost", connection),
                    connection.MessageServerService
                )
                : new SxeOperator(company, Required(connection.LogOn, "LogOn", connection), connection.Password);
        }

        private static bool LogOnIsClient(ErpConnection connection, JobOptions options)
        {
            string signIn = options.Text(HttpOptions.SignInMethod).Trim();
            return Is(signIn, "Auto")
                ? Is(connection.TypeName, "ApiClientCredentialsEndpoint") || Is(connection.TypeName, "ApiRopcEndpoint")
                : Is(signIn, "ClientCredentials") || Is(signIn, "Password");
        }

        private static bool Is(string a, string b) => string.Equals(a.Trim(), b, StringComparison.OrdinalIgnoreCase);

        private static string Required(string value, string field, ErpConnection connection) =>
            value.Length > 0
                ? value
                : throw ErpFaultException.Misconfigured(
                    $"Connection \"{connection.Name}\" needs its field {field}: the initials of the SX.e operator that cancels."
                );
    }
}
