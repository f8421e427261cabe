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
    /// Calls the adapter within the run's time, also one that ignores its token or blocks its thread, and turns whatever
    /// it throws into a fault that names it.
    /// </summary>
    internal sealed class ErpCalls
    {
        private readonly IErpOrders orders;
        private readonly RunContext run;

        public ErpCalls(IErpOrders orders, RunContext run)
        {
            this.orders = orders;
            this.run = run;
        }

        /// <summary>A call before there are orders: what makes the adapter, or asks it about itself.</summary>
        /// <exception cref="ErpFaultException">It failed, or the run's time was over first.</exception>
        public static Task<T> MakeAsync<T>(RunContext run, Func<T> call) =>
            CallAsync(run, token => Task.FromResult(call()));

        public async Task<IReadOnlyList<ErpOrder>> FindAsync(OrderReference order)
        {
            IReadOnlyList<ErpOrder>? found = await CallAsync(this.run, token => this.orders.FindAsync(order, token))
                .ConfigureAwait(false);
            return found != null && found.All(o => o != null) ? found : throw ReturnedNull(this.run);
        }

        /// <summary>Another order's state must never confirm this one.</summary>
        /// <param name="order">As it was read last; what is asked for.</param>
        /// <param name="found">As the look-up brought it.</param>
        public async Task<ErpOrder?> ReadAsync(ErpOrder order, ErpOrder found)
        {
            ErpOrder? read = await CallAsync(this.run, token => this.orders.ReadAsync(order, token))
                .ConfigureAwait(false);
            string? difference =
                read == null ? null : OrderIdentity.Difference(found, read) ?? OrderIdentity.Difference(order, read);
            return difference == null
                ? read
                : throw ErpFaultException.NoData(ProtocolTexts.OtherOrder(order, difference));
        }

        /// <summary>
        /// Asks to cancel. Where no answer came, the reply says what is known without one: only the transport's own proof and
        /// the ERP's own no say that nothing was done.
        /// </summary>
        public async Task<CancelReply> CancelAsync(ErpOrder order, CancelReason reason)
        {
            int writes = this.run.Traffic.WritesSent;
            int notes = this.run.Traffic.NotesSent;
            try
            {
                return await CallAsync(this.run, token => this.orders.CancelAsync(order, reason, token))
                        .ConfigureAwait(false)
                    ?? throw ReturnedNull(this.run);
            }
            catch (ErpFaultException fault)
            {
                bool knownUnsent =
                    fault.Kind == ErpFaultKind.Unreachable
                    || fault.Kind == ErpFaultKind.Misconfigured
                    || this.run.Traffic.NotesSent != notes;
                return CancelReply.Of(fault, !knownUnsent || this.run.Traffic.WritesSent != writes);
            }
        }

        public async Task<CancelReply> PollAsync(CancelHandle handle) =>
            await CallAsync(this.run, token => this.orders.PollAsync(handle, token)).ConfigureAwait(false)
            ?? throw ReturnedNull(this.run);

        private static async Task<T> CallAsync<T>(RunContext run, Func<CancellationToken, Task<T>> call)
        {
            try
            {
                return await Deadline
                    .RunAsync(
                        run.Clock,
                        run.Budget.Remaining,
                        token =>
                            run.Clock.StartAsync(() =>
                            {
                                token.ThrowIfCancellationRequested(); // left behind before a thread was free
                                return call(token) ?? throw ReturnedNull(run);
                            }),
                        CancellationToken.None
                    )
                    .ConfigureAwait(false);
            }
            catch (DeadlinePassedException)
            {
                throw new ErpFaultException(
                    ErpFaultKind.Lost,
                    $"Adapter {run.Adapter} brought no answer before the time of the run was over (parameter TimeoutSeconds)."
                );
            }
            catch (Exception e) when (!(e is ErpFaultException))
            {
                throw new ErpFaultException(
                    ErpFaultKind.AdapterFailed,
                    $"Adapter {run.Adapter} failed on something that it does not expect ({e.GetType().Name}: {run.Redactor.Safe(e.Message).TrimEnd('.')}). Tell its maker."
                );
            }
        }

        public static ErpFaultException ReturnedNull(RunContext run) =>
            new ErpFaultException(
                ErpFaultKind.AdapterFailed,
                $"Adapter {run.Adapter} returned null instead of an answer. Tell its maker."
            );
    }
}
