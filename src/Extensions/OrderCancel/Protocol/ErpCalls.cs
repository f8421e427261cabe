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
        private readonly bool keepsTime;
        private readonly RunContext run;

        public ErpCalls(IErpOrders orders, ErpTraits traits, RunContext run)
        {
            this.orders = orders ?? throw ReturnedNull(run);
            this.keepsTime = (traits ?? throw ReturnedNull(run)).WaitsOnlyForErpHttp;
            this.run = run;
        }

        /// <summary>A call before there are orders: what makes the adapter, or asks it about itself.</summary>
        /// <param name="run">The run.</param>
        /// <param name="keepsTime">Whether it waits for nothing.</param>
        /// <param name="call">The call.</param>
        /// <exception cref="ErpFaultException">It failed, or the run's time was over first.</exception>
        public static Task<T> MakeAsync<T>(RunContext run, bool keepsTime, Func<T> call) =>
            CallAsync(run, keepsTime, token => Task.FromResult(call()), made => made);

        public Task<IReadOnlyList<ErpOrder>> FindAsync(OrderReference order) =>
            this.CallAsync(
                token => this.orders.FindAsync(order, token),
                found => found != null && found.All(o => o != null) ? found : throw ReturnedNull(this.run)
            );

        /// <summary>Of each order, in their order, what the answers brought; empty: nothing, which proves nothing.</summary>
        public Task<IReadOnlyList<IReadOnlyList<ErpOrder>>> FindManyAsync(IReadOnlyList<OrderReference> many) =>
            this.CallAsync(
                token => ((IErpOrdersInBulk)this.orders).FindManyAsync(many, token),
                found =>
                    found == null || found.Any(list => list == null || list.Any(o => o == null))
                        ? throw ReturnedNull(this.run)
                    : found.Count != many.Count
                        ? throw new ErpFaultException(
                            ErpFaultKind.AdapterFailed,
                            $"Adapter {this.run.Adapter} returned {found.Count} lists for {many.Count} orders. Tell its maker."
                        )
                    : found
            );

        /// <summary>Another order's state must never confirm this one.</summary>
        /// <param name="order">As it was read last; what is asked for.</param>
        /// <param name="found">As the look-up brought it.</param>
        public Task<ErpOrder?> ReadAsync(ErpOrder order, ErpOrder found) =>
            this.CallAsync(token => this.orders.ReadAsync(order, token), read => Same(read, order, found));

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
                return await this.CallAsync(
                        token => this.orders.CancelAsync(order, reason, token),
                        reply => reply ?? throw ReturnedNull(this.run)
                    )
                    .ConfigureAwait(false);
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

        public Task<CancelReply> PollAsync(CancelHandle handle) =>
            this.CallAsync(
                token => this.orders.PollAsync(handle, token),
                reply => reply ?? throw ReturnedNull(this.run)
            );

        private static ErpOrder? Same(ErpOrder? read, ErpOrder order, ErpOrder found)
        {
            string? difference =
                read == null ? null : OrderIdentity.Difference(found, read) ?? OrderIdentity.Difference(order, read);
            return difference == null
                ? read
                : throw ErpFaultException.NoData(ProtocolTexts.OtherOrder(order, difference));
        }

        private Task<T> CallAsync<T>(Func<CancellationToken, Task<T>> call, Func<T, T> check) =>
            CallAsync(this.run, this.keepsTime, call, check);

        private static async Task<T> CallAsync<T>(
            RunContext run,
            bool keepsTime,
            Func<CancellationToken, Task<T>> call,
            Func<T, T> check
        )
        {
            try
            {
                Task<T> begun = keepsTime ? call(CancellationToken.None) : LeaveableAsync(run, call);
                return check(await (begun ?? throw ReturnedNull(run)).ConfigureAwait(false));
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

        private static Task<T> LeaveableAsync<T>(RunContext run, Func<CancellationToken, Task<T>> call)
        {
            Task<T> Begin(CancellationToken token)
            {
                token.ThrowIfCancellationRequested(); // left behind before a thread was free
                return call(token) ?? throw ReturnedNull(run);
            }

            return Deadline.RunAsync(
                run.Clock,
                run.Budget.Remaining,
                token => run.Clock.StartAsync(() => Begin(token)),
                CancellationToken.None
            );
        }

        public static ErpFaultException ReturnedNull(RunContext run) =>
            new ErpFaultException(
                ErpFaultKind.AdapterFailed,
                $"Adapter {run.Adapter} returned null instead of an answer. Tell its maker."
            );
    }
}
