#nullable enable
using System;
using System.Collections.Generic;
using System.Linq;
using Extensions.OrderCancel.Erp;
using Extensions.OrderCancel.Erp.Http;
using Extensions.OrderCancel.Run;

namespace Extensions.OrderCancel.Job
{
    /// <summary>The adapter of one run and its way to the ERP.</summary>
    internal sealed class ErpSession
    {
        // Of the parts of a long value: Name2, Name3 and so on.
        private static readonly char[] PartDigits = "23456789".ToCharArray();

        private readonly ErpConnection connection;
        private readonly JobOptions options;

        private ErpSession(IErpAdapter adapter, ErpConnection connection, JobOptions options, ErpHttp http)
        {
            this.Adapter = adapter;
            this.connection = connection;
            this.options = options;
            this.Http = http;
        }

        public IErpAdapter Adapter { get; }

        public ErpHttp Http { get; }

        /// <summary>Finds the adapter, tells what an admin has to know of parameters and connection, and sends nothing.</summary>
        /// <exception cref="ErpFaultException">No such adapter, or a parameter or connection that cannot be used.</exception>
        public static ErpSession Open(
            string adapterName,
            ErpConnection connection,
            (JobOptions Options, JobValues Values, IReadOnlyList<JobParameter> Known) parameters,
            HttpOptions http,
            CancelServices services,
            RunContext run
        )
        {
            IErpAdapter adapter = services.FindAdapter(adapterName);
            TellUnknownParameters(adapter, parameters.Values, parameters.Known, run.Log);
            WarnOfInsecureHttp(connection, run.Log);
            bool isNamed = http.SignIn != SignInKind.Auto;
            ErpSignIn? signIn = isNamed
                ? null
                : (adapter as IErpAdapterWithSignIn)?.GetSignIn(connection, parameters.Options);
            return new ErpSession(
                adapter,
                connection,
                parameters.Options,
                new ErpHttp(connection, http, services.Http, run, signIn)
            );
        }

        public IErpOrders NewOrders() => this.Adapter.Create(this.connection, this.options, this.Http);

        private static void TellUnknownParameters(
            IErpAdapter adapter,
            JobValues values,
            IReadOnlyList<JobParameter> known,
            IRunLog log
        )
        {
            List<string> unknown = values
                .Names.Where(name => !IsKnown(name.TrimEnd(PartDigits), adapter, known))
                .ToList();
            if (unknown.Count > 0)
            {
                log.Info(
                    $"Parameters that neither the module nor adapter {adapter.Name} knows were ignored: {string.Join(", ", unknown)}."
                );
            }
        }

        private static bool IsKnown(string name, IErpAdapter adapter, IReadOnlyList<JobParameter> known) =>
            JobParameter.IsAmong(known, name) || JobParameter.IsAmong(adapter.Parameters, name);

        private static void WarnOfInsecureHttp(ErpConnection connection, IRunLog log)
        {
            if (connection.BaseUrl.Scheme != Uri.UriSchemeHttps && !connection.BaseUrl.IsLoopback)
            {
                log.Warn(
                    $"Connection \"{connection.Name}\" uses plain http to {connection.BaseUrl.Host}, because AllowInsecureHttp is true. Anybody on the way can read the password."
                );
            }
        }
    }
}
