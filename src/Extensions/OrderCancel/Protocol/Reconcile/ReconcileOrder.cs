#nullable enable
using Extensions.OrderCancel.Erp;

namespace Extensions.OrderCancel.Protocol.Reconcile
{
    /// <summary>One order to compare: how it is asked for, and what the website shows of it. Immutable.</summary>
    internal sealed class ReconcileOrder
    {
        public ReconcileOrder(OrderReference reference, WebsiteSide website)
        {
            this.Reference = reference;
            this.Website = website;
        }

        public OrderReference Reference { get; }

        public WebsiteSide Website { get; }
    }

    /// <summary>What the website shows of an order.</summary>
    internal enum WebsiteSide
    {
        /// <summary>Cancelled: the customer was told so.</summary>
        Cancelled = 0,

        /// <summary>It waits for its cancellation, or is in a status that the ERP should call cancelled.</summary>
        Requested,

        /// <summary>Open: nobody has asked to cancel it.</summary>
        Open,
    }
}
