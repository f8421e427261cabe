#nullable enable
using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Extensions.OrderCancel.Erp.Adapters.Prophet21
{
    /// <summary>Prophet 21's orders: read from views, cancelled by a transaction.</summary>
    internal sealed class Prophet21Orders : IErpOrders
    {
        private readonly Prophet21Views views;
        private readonly Prophet21Transactions transactions;

        public Prophet21Orders(Prophet21Views views, Prophet21Transactions transactions)
        {
            this.views = views;
            this.transactions = transactions;
        }

        public async Task<IReadOnlyList<ErpOrder>> FindAsync(OrderReference order, CancellationToken cancellationToken)
        {
            if (order.Kind == OrderNumberKind.Web)
            {
                return await this.views.ByReferenceAsync(order.Number, cancellationToken).ConfigureAwait(false);
            }

            ErpOrder? found = await this.views.ByNumberAsync(order.Number, cancellationToken).ConfigureAwait(false);
            return found == null ? Array.Empty<ErpOrder>() : new[] { found };
        }

        public Task<ErpOrder?> ReadAsync(ErpOrder order, CancellationToken cancellationToken) =>
            this.views.ByNumberAsync(order.Key, cancellationToken);

        public Task<CancelReply> CancelAsync(
            ErpOrder order,
            CancelReason reason,
            CancellationToken cancellationToken
        ) => this.transactions.CancelAsync(order, reason, cancellationToken);

        public Task<CancelReply> PollAsync(CancelHandle handle, CancellationToken cancellationToken) =>
            this.transactions.PollAsync(handle, cancellationToken);
    }
}
