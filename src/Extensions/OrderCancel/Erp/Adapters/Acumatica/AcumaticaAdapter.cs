#nullable enable
using System.Collections.Generic;
using Extensions.OrderCancel.Erp.Http;

namespace Extensions.OrderCancel.Erp.Adapters.Acumatica
{
    /// <summary>Acumatica ERP over its contract-based REST API; docs/erp/acumatica.md tells what is known how well.</summary>
    internal sealed class AcumaticaAdapter : IErpAdapterWithSignIn
    {
        public string Name => "Acumatica";

        public IReadOnlyList<JobParameter> Parameters => AcumaticaParameters.All;

        public ErpTraits GetTraits(JobOptions options) =>
            new ErpTraits
            {
                WaitsOnlyForErpHttp = true,
                WebReferenceUnique = options.Flag(AcumaticaParameters.WebReferenceUnique),
                FulfilmentNotChecked = new AcumaticaSettings(options).ShipmentsField.Length == 0,
            };

        public ErpSignIn? GetSignIn(ErpConnection connection, JobOptions options) =>
            AcumaticaSession.Describe(connection, options);

        public IErpOrders Create(ErpConnection connection, JobOptions options, ErpHttp http) =>
            new AcumaticaOrders(new AcumaticaSettings(options), http);
    }
}
