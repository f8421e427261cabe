#nullable enable
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using Extensions.OrderCancel.Erp.Http;
using Newtonsoft.Json.Linq;

namespace Extensions.OrderCancel.Erp.Adapters.Prophet21
{
    /// <summary>Prophet 21's orders: read from views, cancelled by a transaction.</summary>
    internal sealed class Prophet21Orders : IErpOrdersWithPoll
    {
        private readonly Prophet21Settings settings;
        private readonly Prophet21Views views;
        private readonly Prophet21Transactions transactions;
        private readonly ErpHttp http;

        public Prophet21Orders(
            Prophet21Settings settings,
            Prophet21Views views,
            Prophet21Transactions transactions,
            ErpHttp http
        )
        {
            this.settings = settings;
            this.views = views;
            this.transactions = transactions;
            this.http = http;
        }

        public async Task<IReadOnlyList<ErpOrder>> FindAsync(OrderReference order, CancellationToken cancellationToken)
        {
            bool byWeb = order.Kind == OrderNumberKind.Web;
            string column = byWeb ? this.settings.ReferenceField : this.settings.NumberField;
            IReadOnlyList<JToken> headers = byWeb
                ? await this.views.ByReferenceAsync(order.Number, cancellationToken).ConfigureAwait(false)
                : await this.views.ByNumberAsync(order.Number, cancellationToken).ConfigureAwait(false);
            this.http.LookedThrough(headers.Count);
            var orders = new List<ErpOrder>();
            foreach (JToken header in Prophet21Views.With(column, order.Number, headers))
            {
                orders.Add(await this.views.OrderAsync(header, cancellationToken).ConfigureAwait(false));
            }

            return orders;
        }

        public async Task<ErpOrder?> ReadAsync(ErpOrder order, CancellationToken cancellationToken)
        {
            IReadOnlyList<JToken> headers = await this
                .views.ByNumberAsync(order.Key, cancellationToken)
                .ConfigureAwait(false);
            IReadOnlyList<JToken> own = Prophet21Views.With(this.settings.NumberField, order.Key, headers);
            return own.Count == 1 ? await this.views.OrderAsync(own[0], cancellationToken).ConfigureAwait(false)
                : headers.Count == 0 ? null
                : throw ErpFaultException.NoData(
                    $"Prophet 21's order view was asked for order {order.Key}, and answered with {(own.Count == 0 ? "others" : "several rows of it")}. Check parameters OrderView, NumberField and NumberIsText."
                );
        }

        public Task<CancelReply> CancelAsync(
            ErpOrder order,
            CancelReason reason,
            CancellationToken cancellationToken
        ) => this.transactions.CancelAsync(order, reason, cancellationToken);

        public Task<CancelReply> PollAsync(CancelHandle handle, CancellationToken cancellationToken) =>
            this.transactions.PollAsync(handle, cancellationToken);
    }
}
