#nullable enable
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Extensions.OrderCancel.Erp
{
    /// <summary>
    /// Orders of an ERP that can be asked about many at once, which saves a comparison of thousands most of its requests. An
    /// adapter whose parameters decide whether it can returns an object that implements this only where they say so.
    /// </summary>
    public interface IErpOrdersInBulk : IErpOrders
    {
        /// <summary>
        /// All ERP orders that are exactly one of these, in as few requests as the ERP needs. Reads only. As many lists as
        /// orders were asked for, in their order, each what <see cref="IErpOrders.FindAsync"/> followed by
        /// <see cref="IErpOrders.ReadAsync"/> would tell of that reference. An empty list: the answer did not mention it,
        /// which proves nothing; the caller asks once singly. What the requests do not tell of an order is
        /// <see cref="Fulfilment.NotTold"/> or <see cref="ErpOrderState.Unknown"/>, as anywhere.
        /// </summary>
        /// <param name="orders">1 to 50, all of one kind, no number twice.</param>
        /// <param name="cancellationToken">Ends the wait.</param>
        /// <exception cref="ErpFaultException">
        /// No usable answer for the whole of them; the caller halves them, down to one, which it looks up.
        /// </exception>
        Task<IReadOnlyList<IReadOnlyList<ErpOrder>>> FindManyAsync(
            IReadOnlyList<OrderReference> orders,
            CancellationToken cancellationToken
        );
    }
}
