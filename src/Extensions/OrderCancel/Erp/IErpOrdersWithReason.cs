#nullable enable

namespace Extensions.OrderCancel.Erp
{
    /// <summary>Orders of an ERP that takes no cancellation without a reason of its own.</summary>
    internal interface IErpOrdersWithReason : IErpOrders
    {
        /// <summary>Asked before anything is sent, in a dry run too.</summary>
        /// <param name="reason">The run's.</param>
        /// <exception cref="ErpFaultException">It is none of the ERP's.</exception>
        void Require(CancelReason reason);
    }
}
