#nullable enable
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Extensions.OrderCancel.Erp
{
    /// <summary>
    /// The ERP's orders, as an adapter shows them. It asks and reports; the protocol decides. Transport faults surface as
    /// <see cref="ErpFaultException"/>; only the ERP's documented business answers become results.
    /// </summary>
    public interface IErpOrders
    {
        /// <summary>
        /// All ERP orders that are exactly this order: equal in the number, never "contains" or "starts with". Empty when
        /// the ERP says that it has none.
        /// </summary>
        /// <exception cref="ErpFaultException">No usable answer.</exception>
        Task<IReadOnlyList<ErpOrder>> FindAsync(OrderReference order, CancellationToken cancellationToken);

        /// <summary>Reads one order again by the ERP's own key. Null: the ERP says that it is gone.</summary>
        /// <exception cref="ErpFaultException">No usable answer.</exception>
        Task<ErpOrder?> ReadAsync(ErpOrder order, CancellationToken cancellationToken);

        /// <summary>
        /// Asks the ERP to cancel. Where that takes several writes it must be possible to call it again after any of them.
        /// </summary>
        /// <exception cref="ErpFaultException">No usable answer; its kind says whether something may have been sent.</exception>
        Task<CancelReply> CancelAsync(ErpOrder order, CancelReason reason, CancellationToken cancellationToken);
    }
}
