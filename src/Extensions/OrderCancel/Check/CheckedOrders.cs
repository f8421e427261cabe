#nullable enable
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Extensions.OrderCancel.Erp;
using Extensions.OrderCancel.Erp.Http;

namespace Extensions.OrderCancel.Check
{
    /// <summary>An adapter's orders, watched: what it asked, what came, what it made of it. It never writes.</summary>
    internal sealed class CheckedOrders : IErpOrders
    {
        private readonly IErpOrders orders;
        private readonly List<ErpResponse> lookups = new List<ErpResponse>();
        private readonly List<ErpResponse> reads = new List<ErpResponse>();
        private readonly List<Uri> urls = new List<Uri>();
        private bool isReading;

        public CheckedOrders(IErpOrders orders)
        {
            this.orders = orders;
        }

        /// <summary>The order that the look-up brought first, and the same as it was read; null where there is none.</summary>
        public ErpOrder? Found { get; private set; }

        public ErpOrder? Read { get; private set; }

        /// <summary>Where each request went; none where the user was not let in, so that a wrong password is not tried once more.</summary>
        public IReadOnlyList<Uri> Urls =>
            this.lookups.All(answer => answer.Status == 401) ? Array.Empty<Uri>() : (IReadOnlyList<Uri>)this.urls;

        public IReadOnlyList<ErpResponse> Lookups => this.lookups;

        public IReadOnlyList<ErpResponse> Reads => this.reads;

        /// <summary>How many orders were found; null while the look-up has not come to its end.</summary>
        public int? Count { get; private set; }

        /// <summary>Where the last look-up and the last read went; null where there was none.</summary>
        public Uri? LookupUrl { get; private set; }

        public Uri? ReadUrl { get; private set; }

        public void See(Uri url, ErpResponse response)
        {
            this.urls.Add(url);
            (this.isReading ? this.reads : this.lookups).Add(response);
            this.LookupUrl = this.isReading ? this.LookupUrl : url;
            this.ReadUrl = this.isReading ? url : this.ReadUrl;
        }

        /// <summary>What would be sent; null where the adapter cannot show it.</summary>
        /// <exception cref="ErpFaultException">It cannot be made.</exception>
        public IReadOnlyList<ErpRequest>? RequestsFor(ErpOrder order, CancelReason reason) =>
            (this.orders as ICheckedOrders)?.RequestsFor(order, reason, this.reads);

        public async Task<IReadOnlyList<ErpOrder>> FindAsync(OrderReference order, CancellationToken cancellationToken)
        {
            this.isReading = false;
            IReadOnlyList<ErpOrder> found = await this.orders.FindAsync(order, cancellationToken).ConfigureAwait(false);
            this.Count = found?.Count;
            this.Found = found?.Count > 0 ? found[0] : null;
            return found!;
        }

        public async Task<ErpOrder?> ReadAsync(ErpOrder order, CancellationToken cancellationToken)
        {
            this.isReading = true;
            ErpOrder? read = await this.orders.ReadAsync(order, cancellationToken).ConfigureAwait(false);
            this.Read = this.Read ?? read;
            return read;
        }

        public Task<CancelReply> CancelAsync(
            ErpOrder order,
            CancelReason reason,
            CancellationToken cancellationToken
        ) => throw new InvalidOperationException("A check writes nothing.");
    }
}
