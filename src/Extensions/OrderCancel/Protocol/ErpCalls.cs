#nullable enable
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Extensions.OrderCancel.Erp;
using Extensions.OrderCancel.Run;

namespace Extensions.OrderCancel.Protocol
{
    /// <summary>
    /// Calls the adapter within the run's time, also an adapter that ignores its token, and turns whatever it throws into
    /// a fault.
    /// </summary>
    internal sealed class ErpCalls : IDisposable
    {
        private readonly IErpOrders orders;
        private readonly RunContext run;
        private readonly RunDeadline deadline;

        public ErpCalls(IErpOrders orders, RunContext run)
        {
            this.orders = orders;
            this.run = run;
            this.deadline = new RunDeadline(run.Clock, run.Budget);
        }

        public void Dispose() => this.deadline.Dispose();

        public async Task<IReadOnlyList<ErpOrder>> FindAsync(OrderReference order)
        {
            IReadOnlyList<ErpOrder>? found = await this.CallAsync(token => this.orders.FindAsync(order, token))
                .ConfigureAwait(false);
            return found != null && found.All(o => o != null)
                ? found
                : throw new ErpFaultException(
                    ErpFaultKind.AdapterFailed,
                    "The adapter's look-up returned null instead of a list of orders."
                );
        }

        /// <summary>Another order's state must never confirm this one.</summary>
        /// <param name="order">As it was read last; what is asked for.</param>
        /// <param name="found">As the look-up brought it.</param>
        public async Task<ErpOrder?> ReadAsync(ErpOrder order, ErpOrder found)
        {
            ErpOrder? read = await this.CallAsync(token => this.orders.ReadAsync(order, token)).ConfigureAwait(false);
            string? difference =
                read == null ? null : OrderIdentity.Difference(found, read) ?? OrderIdentity.Difference(order, read);
            return difference == null
                ? read
                : throw ErpFaultException.NoData(ProtocolTexts.OtherOrder(order, difference));
        }

        public async Task<CancelReply> CancelAsync(ErpOrder order, CancelReason reason) =>
            await this.CallAsync(token => this.orders.CancelAsync(order, reason, token)).ConfigureAwait(false)
            ?? CancelReply.Unknown();

        public async Task<CancelReply> PollAsync(CancelHandle handle) =>
            await this.CallAsync(token => this.orders.PollAsync(handle, token)).ConfigureAwait(false)
            ?? CancelReply.Unknown();

        private async Task<T> CallAsync<T>(Func<CancellationToken, Task<T>> call)
        {
            try
            {
                return await this.deadline.RunAsync(call).ConfigureAwait(false);
            }
            catch (DeadlinePassedException)
            {
                throw OutOfTime();
            }
            catch (Exception e) when (!(e is ErpFaultException))
            {
                throw new ErpFaultException(
                    ErpFaultKind.AdapterFailed,
                    $"The adapter failed on something that it does not expect ({e.GetType().Name}: {this.run.Redactor.Safe(e.Message).TrimEnd('.')}). Tell its maker."
                );
            }
        }

        private static ErpFaultException OutOfTime() =>
            new ErpFaultException(
                ErpFaultKind.Lost,
                "The ERP gave no answer before the time of the run was over (parameter TimeoutSeconds)."
            );
    }
}
