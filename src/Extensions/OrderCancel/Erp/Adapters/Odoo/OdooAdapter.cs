#nullable enable
using System.Collections.Generic;
using Extensions.OrderCancel.Erp.Http;

namespace Extensions.OrderCancel.Erp.Adapters.Odoo
{
    /// <summary>
    /// Odoo's sales orders, by its JSON-2 interface (19 and later) or by JSON-RPC (18 and earlier). Odoo cancels shipped
    /// and invoiced orders without a word, so the guard needs a read of what was delivered and invoiced.
    /// </summary>
    internal sealed class OdooAdapter : IErpAdapterWithSignIn
    {
        public string Name => "Odoo";

        public IReadOnlyList<JobParameter> Parameters => OdooSettings.Parameters;

        public ErpTraits GetTraits(JobOptions options)
        {
            OdooSettings settings = OdooSettings.In(options);
            return new ErpTraits
            {
                WaitsOnlyForErpHttp = true,
                LookupIsRead = true,
                FulfilmentNotChecked = settings.ChecksNothing,
                WebReferenceUnique = settings.WebReferenceUnique,
                RepeatingIsSafe = settings.RepeatingIsSafe,
                CancelExchanges = 1 + (settings.RequestNote.Length > 0 ? 1 : 0) + (settings.ChecksNothing ? 0 : 1),
            };
        }

        // The type of the connection would add a header that Odoo does not know, or that takes the place of its own.
        public ErpSignIn? GetSignIn(ErpConnection connection, JobOptions options) =>
            OdooSettings.In(options).Api == OdooApiKind.JsonRpc ? ErpSignIn.InBodies()
            : connection.Password.Length > 0 ? ErpSignIn.Header("Authorization", "bearer " + connection.Password)
            : throw ErpFaultException.Misconfigured(
                $"Connection \"{connection.Name}\": Odoo needs an API key in the field Password, and it is blank."
            );

        public IErpOrders Create(ErpConnection connection, JobOptions options, ErpHttp http)
        {
            OdooSettings settings = OdooSettings.In(options);
            return new OdooOrders(settings, new OdooApi(connection, settings.Api, http));
        }
    }
}
