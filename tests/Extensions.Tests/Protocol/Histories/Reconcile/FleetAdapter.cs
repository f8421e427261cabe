using System.Globalization;
using Extensions.OrderCancel.Erp;
using Extensions.OrderCancel.Erp.Http;
using Newtonsoft.Json.Linq;

namespace Extensions.Tests.Protocol.Histories.Reconcile;

/// <summary>The adapter of the simulated ERP, over the real HTTP stack.</summary>
internal sealed class FleetAdapter : IErpAdapter
{
    private readonly FleetScenario scenario;

    public FleetAdapter(FleetScenario scenario)
    {
        this.scenario = scenario;
    }

    public string Name => "Fleet";

    public IReadOnlyList<JobParameter> Parameters => Array.Empty<JobParameter>();

    public ErpTraits GetTraits(JobOptions options) =>
        new() { LookupIsRead = this.scenario.LookupIsRead, WaitsOnlyForErpHttp = true };

    public IErpOrders Create(ErpConnection connection, JobOptions options, ErpHttp http) =>
        this.scenario.CanFindMany ? new Many(http) : new Orders(http);

    private class Orders : IErpOrders
    {
        private readonly ErpHttp http;

        public Orders(ErpHttp http)
        {
            this.http = http;
        }

        public Task<IReadOnlyList<ErpOrder>> FindAsync(OrderReference order, CancellationToken cancellationToken) =>
            this.ListAsync("find/{value}", order.Number, cancellationToken);

        public Task<ErpOrder?> ReadAsync(ErpOrder order, CancellationToken cancellationToken) =>
            this.http.SendAsync(
                Get("read/{value}", order.Key),
                answer =>
                    answer.Status == 404 && answer.Json() is JObject ? ErpAnswer<ErpOrder?>.Of(null)
                    : answer.IsSuccess && answer.Json() is JObject one ? ErpAnswer<ErpOrder?>.Of(Read(one))
                    : ErpAnswer<ErpOrder?>.NotRecognised,
                cancellationToken
            );

        public Task<CancelReply> CancelAsync(
            ErpOrder order,
            CancelReason reason,
            CancellationToken cancellationToken
        ) => throw new NotSupportedException("A comparison cancels nothing.");

        protected Task<IReadOnlyList<ErpOrder>> ListAsync(
            string url,
            string value,
            CancellationToken cancellationToken
        ) =>
            this.http.SendAsync(
                Get(url, value),
                answer =>
                    answer.IsSuccess && answer.Json() is JArray list
                        ? ErpAnswer<IReadOnlyList<ErpOrder>>.Of(list.Select(Read).ToList())
                        : ErpAnswer<IReadOnlyList<ErpOrder>>.NotRecognised,
                cancellationToken
            );

        private static ErpRequest Get(string url, string value) =>
            new(ErpExchangeKind.Read, "GET", ErpUrl.Expand(url, new Dictionary<string, string?> { ["value"] = value }));

        private static ErpOrder Read(JToken one)
        {
            string status = (string?)one["status"] ?? "";
            bool isKnown = Enum.TryParse(status, out ErpOrderState state);
            bool? fulfilled = (bool?)one["fulfilled"];
            return new ErpOrder(
                (string)one["id"]!,
                (string)one["number"]!,
                isKnown ? state : ErpOrderState.Unknown,
                status,
                fulfilled == null ? Fulfilment.NotTold
                    : fulfilled.Value ? Fulfilment.Something
                    : Fulfilment.Nothing,
                (string?)one["reference"]
            );
        }
    }

    private sealed class Many : Orders, IErpOrdersInBulk
    {
        public Many(ErpHttp http)
            : base(http) { }

        public async Task<IReadOnlyList<IReadOnlyList<ErpOrder>>> FindManyAsync(
            IReadOnlyList<OrderReference> orders,
            CancellationToken cancellationToken
        )
        {
            if (orders.Count is < 1 or > 50)
            {
                throw new InvalidOperationException(
                    string.Format(CultureInfo.InvariantCulture, "{0} orders at once", orders.Count)
                );
            }

            string numbers = string.Join(",", orders.Select(o => o.Number));
            IReadOnlyList<ErpOrder> all = await this.ListAsync("many/{value}", numbers, cancellationToken)
                .ConfigureAwait(false);
            return orders
                .Select(o => (IReadOnlyList<ErpOrder>)all.Where(a => a.WebReference == o.Number).ToList())
                .ToList();
        }
    }
}
