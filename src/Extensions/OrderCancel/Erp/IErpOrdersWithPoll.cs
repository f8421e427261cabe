#nullable enable
using System.Threading;
using System.Threading.Tasks;

namespace Extensions.OrderCancel.Erp
{
    /// <summary>
    /// The orders of an ERP that accepts a cancellation, carries it out later, and can be asked about it meanwhile. Without it
    /// an accepted cancellation is followed by reads of the order alone.
    /// </summary>
    public interface IErpOrdersWithPoll : IErpOrders
    {
        /// <summary>
        /// Asks about an accepted cancellation. Called only with handles that <see cref="IErpOrders.CancelAsync"/> gave out
        /// and whose value is not blank; Accepted again means: still running.
        /// </summary>
        /// <exception cref="ErpFaultException">No usable answer.</exception>
        Task<CancelReply> PollAsync(CancelHandle handle, CancellationToken cancellationToken);
    }
}
