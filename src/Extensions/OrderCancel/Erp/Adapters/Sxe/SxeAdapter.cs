#nullable enable
using System.Collections.Generic;
using Extensions.OrderCancel.Erp.Http;

namespace Extensions.OrderCancel.Erp.Adapters.Sxe
{
    /// <summary>
    /// Infor SX.e and CloudSuite Distribution: the sxapi REST service (V11 and cloud), or the classic SOAP service (6.x).
    /// It has no field to search by the website's number, checks no version, and is not idempotent by contract (H).
    /// </summary>
    internal sealed class SxeAdapter : IErpAdapter
    {
        public string Name => "Sxe";

        public IReadOnlyList<JobParameter> Parameters => SxeSettings.Parameters;

        public ErpTraits GetTraits(JobOptions options) =>
            new ErpTraits
            {
                WaitsOnlyForErpHttp = true,
                WebNumberSearchable = false,
                LookupIsRead = true,
                FulfilmentNotChecked = SxeSettings.In(options).FulfilledFields.Count == 0,
            };

        public IErpOrders Create(ErpConnection connection, JobOptions options, ErpHttp http)
        {
            SxeSettings settings = SxeSettings.In(options);
            ISxeApi api = settings.IsSoap
                ? (ISxeApi)new SxeSoap(connection, settings)
                : new SxeRest(connection, options, settings);
            return new SxeOrders(settings, api, http);
        }
    }
}
