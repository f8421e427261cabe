#nullable enable
using System.Collections.Generic;
using Extensions.OrderCancel.Erp.Http;

namespace Extensions.OrderCancel.Erp.Adapters.S4Hana
{
    /// <summary>
    /// SAP S/4HANA over its sales order service, of OData V2 or V4, which rejects an order item by item; docs/erp/s4hana.md
    /// tells what is known how well.
    /// </summary>
    internal sealed class S4HanaAdapter : IErpAdapter
    {
        public string Name => "S4Hana";

        public IReadOnlyList<JobParameter> Parameters => S4HanaSettings.Parameters;

        public ErpTraits GetTraits(JobOptions options) =>
            new ErpTraits
            {
                WaitsOnlyForErpHttp = true,
                WebReferenceUnique = S4HanaSettings.In(options).WebReferenceUnique,
                ReadsAreConsistent = true,
                CancelsLineByLine = true,
                CancelExchanges = 2, // of an item: the request, and the read that the next one needs
            };

        public IErpOrders Create(ErpConnection connection, JobOptions options, ErpHttp http) =>
            new S4HanaOrders(connection, S4HanaSettings.In(options), http);
    }
}
