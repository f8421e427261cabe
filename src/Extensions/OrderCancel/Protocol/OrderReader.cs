#nullable enable
using System.Threading.Tasks;
using Extensions.OrderCancel.Erp;

namespace Extensions.OrderCancel.Protocol
{
    /// <summary>Reads one order by the ERP's own key, and notes what came of it.</summary>
    internal sealed class OrderReader
    {
        private readonly ErpCalls calls;

        public OrderReader(ErpCalls calls)
        {
            this.calls = calls;
        }

        /// <param name="order">The order.</param>
        /// <param name="acts">How many requests the run has made so far.</param>
        public async Task ReadAsync(OrderProgress order, int acts)
        {
            await this.PollAsync(order).ConfigureAwait(false);
            try
            {
                order.ReadAs(await this.calls.ReadAsync(order.Latest, order.Found).ConfigureAwait(false), acts);
            }
            catch (ErpFaultException fault)
            {
                order.ReadFailed(fault, acts);
            }
        }

        // A poll only hints; the read decides, also when there is nothing to poll any more.
        private async Task PollAsync(OrderProgress order)
        {
            if (order.Asks.Handle == null || order.Asks.Handle.Value.Length == 0)
            {
                return;
            }

            try
            {
                order.Asks.Polled(await this.calls.PollAsync(order.Asks.Handle).ConfigureAwait(false));
            }
            catch (ErpFaultException fault)
            {
                order.Asks.PollFailed(fault);
            }
        }
    }
}
