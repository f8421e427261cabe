#nullable enable
using System.Collections.Generic;
using Extensions.OrderCancel.Erp.Http;

namespace Extensions.OrderCancel.Erp.Adapters.BusinessCentral
{
    /// <summary>
    /// Dynamics 365 Business Central over its API v2.0, which deletes what it cancels; docs/erp/business-central.md tells what
    /// is known how well.
    /// </summary>
    internal sealed class BusinessCentralAdapter : IErpAdapter
    {
        // Beyond the first of a read: what was shipped, what was invoiced.
        private const int ListsOfRead = 2;

        public string Name => "BusinessCentral";

        public IReadOnlyList<JobParameter> Parameters => BusinessCentralSettings.Parameters;

        public ErpTraits GetTraits(JobOptions options) =>
            new ErpTraits
            {
                WaitsOnlyForErpHttp = true,
                WebReferenceUnique = BusinessCentralSettings.In(options).WebReferenceUnique,
                CancelExchanges = 1 + ListsOfRead,
            };

        public IErpOrders Create(ErpConnection connection, JobOptions options, ErpHttp http) =>
            new BusinessCentralOrders(connection, BusinessCentralSettings.In(options), http);
    }
}
