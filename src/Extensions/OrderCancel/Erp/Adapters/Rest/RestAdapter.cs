#nullable enable
using System.Collections.Generic;
using Extensions.OrderCancel.Erp.Http;

namespace Extensions.OrderCancel.Erp.Adapters.Rest
{
    /// <summary>The generic adapter: every ERP with a JSON or XML API, by parameters alone.</summary>
    internal sealed class RestAdapter : IErpAdapter
    {
        public string Name => "Rest";

        public IReadOnlyList<JobParameter> Parameters => RestParameters.All;

        public ErpTraits GetTraits(JobOptions options) => RestTraits.Read(options);

        public IErpOrders Create(ErpConnection connection, JobOptions options, ErpHttp http) =>
            new RestOrders(connection, new RestSettings(options), http);
    }
}
