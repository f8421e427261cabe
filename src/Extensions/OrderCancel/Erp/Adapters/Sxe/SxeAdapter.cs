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

        public IReadOnlyList<JobParameter> Parameters => SxeParameters.All;

        public ErpTraits GetTraits(JobOptions options) =>
            new ErpTraits
            {
                WaitsOnlyForErpHttp = true,
                WebNumberSearchable = false,
                LookupIsRead = true,
                FulfilmentNotChecked = !new SxeFulfilment(options).IsChecked,
            };

        public IErpOrders Create(ErpConnection connection, JobOptions options, ErpHttp http)
        {
            var settings = new SxeSettings(options);
            ISxeTransport transport =
                settings.Transport == SxeTransportKind.Soap
                    ? (ISxeTransport)new SxeSoap(connection, settings)
                    : new SxeRest(SxeOperator.Read(connection, options), settings);
            return new SxeOrders(transport, settings, http);
        }
    }
}
