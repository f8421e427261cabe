#nullable enable
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Extensions.OrderCancel.Erp.Dialects;
using Extensions.OrderCancel.Erp.Http;

namespace Extensions.OrderCancel.Erp.Adapters.Rest
{
    /// <summary>The same, of an ERP that is asked about many orders at once.</summary>
    internal sealed class RestOrdersInBulk : ICheckedOrders, IErpOrdersInBulk, IErpOrdersWithPoll
    {
        private const string LastPage = "10000000";

        private readonly ErpConnection connection;
        private readonly RestSettings settings;
        private readonly RestMany many;
        private readonly RestOrders one;
        private readonly RestLookup lookup;

        public RestOrdersInBulk(ErpConnection connection, RestSettings settings, RestMany many, ErpHttp http)
        {
            this.connection = connection;
            this.settings = settings;
            this.many = many;
            this.one = new RestOrders(connection, settings, http);
            this.lookup = new RestLookup(settings, new RestAnswers(settings), http);
        }

        public Task<IReadOnlyList<ErpOrder>> FindAsync(OrderReference order, CancellationToken cancellationToken) =>
            this.one.FindAsync(order, cancellationToken);

        public Task<ErpOrder?> ReadAsync(ErpOrder order, CancellationToken cancellationToken) =>
            this.one.ReadAsync(order, cancellationToken);

        public Task<CancelReply> CancelAsync(
            ErpOrder order,
            CancelReason reason,
            CancellationToken cancellationToken
        ) => this.one.CancelAsync(order, reason, cancellationToken);

        public Task<CancelReply> PollAsync(CancelHandle handle, CancellationToken cancellationToken) =>
            this.one.PollAsync(handle, cancellationToken);

        public IReadOnlyList<ErpRequest> RequestsFor(
            ErpOrder order,
            CancelReason reason,
            IReadOnlyList<ErpResponse> reads
        ) => this.one.RequestsFor(order, reason, reads);

        public async Task<IReadOnlyList<IReadOnlyList<ErpOrder>>> FindManyAsync(
            IReadOnlyList<OrderReference> orders,
            CancellationToken cancellationToken
        )
        {
            List<string?> numbers = orders
                .Select(order => this.many.NumberOf(order, this.settings.IsFoundByWebNumber(order)))
                .ToList();
            var found = new List<ErpOrder>();
            foreach (RestQuery query in this.Queries(numbers.OfType<string>().ToList()))
            {
                var values = new RestValues(this.connection);
                found.AddRange(await this.lookup.FindAsync(query, values, cancellationToken).ConfigureAwait(false));
            }

            return numbers.Select(number => found.Where(one => this.many.IsOf(one, number)).ToList()).ToList();
        }

        private IEnumerable<RestQuery> Queries(IReadOnlyList<string> numbers) =>
            Batches
                .Of(this.connection.BaseUrl, numbers, this.AddressOf)
                .Select(batch => RestQuery.Of(this.settings, this.many, batch.Part));

        private Url AddressOf(IReadOnlyList<string> numbers)
        {
            var values = new RestValues(this.connection);
            values.WithPage(LastPage, LastPage);
            return Url.Written(RestQuery.Of(this.settings, this.many, numbers).Url.Expand(values));
        }
    }
}
