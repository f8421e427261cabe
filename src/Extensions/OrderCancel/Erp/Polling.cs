#nullable enable
using System.Threading;
using System.Threading.Tasks;

namespace Extensions.OrderCancel.Erp
{
    /// <summary>Asks about an accepted cancellation whom it can be asked of.</summary>
    internal static class Polling
    {
        /// <summary>What the ERP says; of one that cannot be asked, that it is still running: only reads tell more.</summary>
        /// <exception cref="ErpFaultException">No usable answer.</exception>
        public static Task<CancelReply> PollAsync(
            this IErpOrders orders,
            CancelHandle handle,
            CancellationToken cancellationToken
        ) =>
            orders is IErpOrdersWithPoll asked
                ? asked.PollAsync(handle, cancellationToken)
                : Task.FromResult(CancelReply.Accepted(handle));
    }
}
