#nullable enable
using System.Collections.Generic;
using Extensions.OrderCancel.Erp.Http;

namespace Extensions.OrderCancel.Erp
{
    /// <summary>Orders of an adapter that can show what it would send.</summary>
    internal interface ICheckedOrders : IErpOrders
    {
        /// <summary>
        /// The requests that a cancellation would send, made of the order as it was read; empty where nothing is left to
        /// send.
        /// </summary>
        /// <param name="order">The order.</param>
        /// <param name="reason">Why it would be cancelled.</param>
        /// <param name="reads">The answers to its reads and to those of other orders.</param>
        /// <exception cref="ErpFaultException">One cannot be made.</exception>
        IReadOnlyList<ErpRequest> RequestsFor(ErpOrder order, CancelReason reason, IReadOnlyList<ErpResponse> reads);
    }
}
