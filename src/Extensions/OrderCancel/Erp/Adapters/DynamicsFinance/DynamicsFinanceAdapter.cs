#nullable enable
using System;
using System.Collections.Generic;
using Extensions.OrderCancel.Erp.Http;

namespace Extensions.OrderCancel.Erp.Adapters.DynamicsFinance
{
    /// <summary>
    /// Dynamics 365 Finance and Operations over OData, with a partner's service that cancels; docs/erp/dynamics-finance.md
    /// tells what is known how well.
    /// </summary>
    internal sealed class DynamicsFinanceAdapter : IErpAdapter
    {
        public string Name => "DynamicsFinance";

        public IReadOnlyList<JobParameter> Parameters => DynamicsFinanceSettings.Parameters;

        public ErpTraits GetTraits(JobOptions options)
        {
            DynamicsFinanceSettings settings = DynamicsFinanceSettings.In(options);
            return new ErpTraits
            {
                WaitsOnlyForErpHttp = true,
                WebReferenceUnique = settings.WebReferenceUnique,
                ReferenceDelay = TimeSpan.FromSeconds(settings.ReferenceDelay),

                // Beyond the first of a read: the lines, and what was posted and deleted.
                CancelExchanges = 2 + settings.PostedNames.Count + (settings.ProvesDeletion ? 1 : 0),
            };
        }

        public IErpOrders Create(ErpConnection connection, JobOptions options, ErpHttp http) =>
            new DynamicsFinanceOrders(connection, DynamicsFinanceSettings.In(options).Complete(), http);
    }
}
