#nullable enable
using System;
using System.Collections.Generic;
using System.Linq;
using Extensions.OrderCancel.Erp.Dialects;
using Extensions.OrderCancel.Erp.Http;
using Newtonsoft.Json.Linq;

namespace Extensions.OrderCancel.Erp.Adapters.Acumatica
{
    /// <summary>Acumatica ERP over its contract-based REST API; docs/erp/acumatica.md tells what is known how well.</summary>
    internal sealed class AcumaticaAdapter : IErpAdapterWithSignIn
    {
        public string Name => "Acumatica";

        public IReadOnlyList<JobParameter> Parameters => AcumaticaSettings.Parameters;

        public ErpTraits GetTraits(JobOptions options)
        {
            AcumaticaSettings settings = AcumaticaSettings.In(options);
            return new ErpTraits
            {
                WaitsOnlyForErpHttp = true,
                WebReferenceUnique = settings.WebReferenceUnique,
                FulfilmentNotChecked = settings.ShipmentsField == null,
            };
        }

        /// <summary>
        /// The cookie session (H: vendor's archived connector, vendor's C# client). Each one counts against the licence's API
        /// users until it is closed. Connections of a type with OAuth sign in by their type.
        /// </summary>
        public ErpSignIn? GetSignIn(ErpConnection connection, JobOptions options)
        {
            if (connection.HasOAuthType)
            {
                return null;
            }

            if (connection.LogOn.Length == 0 || connection.Password.Length == 0)
            {
                throw ErpFaultException.Misconfigured(
                    $"Connection \"{connection.Name}\" needs its fields LogOn and Password to sign in to Acumatica, and one of them is blank."
                );
            }

            AcumaticaSettings settings = AcumaticaSettings.In(options);
            string check = $"Check user, password and tenant (SystemNumber) of connection \"{connection.Name}\".";
            return ErpSignIn.Session(
                Url.Of($"entity/auth/login").Post(ErpExchangeKind.Read, Credentials(connection, settings)),
                Url.Of($"entity/auth/logout").Post(ErpExchangeKind.Read),
                response => new AcumaticaErrors(settings).Read(response).OfSignIn("Acumatica", check)
            );
        }

        public IErpOrders Create(ErpConnection connection, JobOptions options, ErpHttp http) =>
            new AcumaticaOrders(connection, AcumaticaSettings.In(options), http);

        private static JObject Credentials(ErpConnection connection, AcumaticaSettings settings)
        {
            var fields = new JObject
            {
                ["name"] = connection.LogOn,
                ["password"] = connection.Password,
                [settings.TenantField] = connection.SystemNumber,
                ["branch"] = settings.Branch,
                ["locale"] = settings.Locale == "-" ? string.Empty : settings.Locale,
            };
            return new JObject(fields.Properties().Where(field => field.Value.ToString().Length > 0));
        }
    }
}
