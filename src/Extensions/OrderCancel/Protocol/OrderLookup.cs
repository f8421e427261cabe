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
    /// Finds the ERP orders that are meant, and reads each by its key as the read-back will: what cannot be read back must
    /// not be asked for.
    /// </summary>
    internal sealed class OrderLookup
    {
        private readonly ErpCalls calls;
        private readonly CancelPolicy policy;
        private readonly ErpTraits traits;
        private readonly RunContext run;

        public OrderLookup(ErpCalls calls, CancelPolicy policy, ErpTraits traits, RunContext run)
        {
            this.calls = calls;
            this.policy = policy;
            this.traits = traits;
            this.run = run;
        }

        /// <summary>Set when there is nothing to judge: no order, no certainty about it, or no usable answer.</summary>
        public CancelOutcome? End { get; private set; }

        /// <summary>Why no usable answer came; null where one did.</summary>
        public ErpFaultException? Fault { get; private set; }

        /// <summary>The orders of an answer about many, which tells what a look-up and a read would.</summary>
        public IReadOnlyList<OrderProgress> Take(IReadOnlyList<ErpOrder> read, OrderReference order) =>
            this.DoubtEnds(read, order)
                ? Array.Empty<OrderProgress>()
                : read.Select(r => new OrderProgress(r, r, this.policy, this.traits)).ToList();

        /// <summary>The orders as they were read; empty where <see cref="End"/> is set.</summary>
        public async Task<IReadOnlyList<OrderProgress>> FindAsync(OrderReference order)
        {
            try
            {
                IReadOnlyList<ErpOrder> found = await this.FindOrWaitAsync(order).ConfigureAwait(false);
                if (this.DoubtEnds(found, order))
                {
                    return Array.Empty<OrderProgress>();
                }

                IReadOnlyList<ErpOrder> read = this.traits.LookupIsRead
                    ? found
                    : await this.ReadEachAsync(found, order).ConfigureAwait(false);
                return this.DoubtEnds(read, order)
                    ? Array.Empty<OrderProgress>()
                    : read.Select((r, i) => new OrderProgress(found[i], r, this.policy, this.traits)).ToList();
            }
            catch (ErpFaultException fault)
            {
                this.Fault = fault;
                this.End = new CancelOutcome(KindBeforeSending(fault.Kind), order, text: fault.Message);
                return Array.Empty<OrderProgress>();
            }
        }

        private async Task<IReadOnlyList<ErpOrder>> FindOrWaitAsync(OrderReference order)
        {
            IReadOnlyList<ErpOrder> found = await this.calls.FindAsync(order).ConfigureAwait(false);
            TimeSpan delay = this.traits.ReferenceDelay;
            bool mayAppear = found.Count == 0 && order.Kind == OrderNumberKind.Web && delay > TimeSpan.Zero;
            if (!mayAppear || this.run.Budget.Remaining <= delay)
            {
                return found;
            }

            await this.run.Clock.Delay(delay, CancellationToken.None).ConfigureAwait(false);
            return await this.calls.FindAsync(order).ConfigureAwait(false);
        }

        private async Task<IReadOnlyList<ErpOrder>> ReadEachAsync(IReadOnlyList<ErpOrder> found, OrderReference order)
        {
            var read = new List<ErpOrder>();
            foreach (ErpOrder one in found)
            {
                ErpOrder? now = await this.calls.ReadAsync(one, one).ConfigureAwait(false);
                if (now != null)
                {
                    read.Add(now);
                }
                else if (await this.IsStillFoundAsync(one, order).ConfigureAwait(false))
                {
                    throw ErpFaultException.NoData(ProtocolTexts.GoneAtOnce(one));
                }
            }

            // One that has gone is nothing to go on without: it may be posted, and the others alone would end green.
            return read.Count == 0 || read.Count == found.Count
                ? read
                : throw new ErpFaultException(ErpFaultKind.Lost, ProtocolTexts.GoneMeanwhile);
        }

        // Between the look-up and the read it may really have gone.
        private async Task<bool> IsStillFoundAsync(ErpOrder one, OrderReference order)
        {
            IReadOnlyList<ErpOrder> again = await this.calls.FindAsync(order).ConfigureAwait(false);
            return again.Any(o => OrderIdentity.IsSame(o.Key, one.Key));
        }

        private bool DoubtEnds(IReadOnlyList<ErpOrder> orders, OrderReference order)
        {
            if (orders.Count == 0)
            {
                this.End = new CancelOutcome(CancelOutcomeKind.NotFound, order);
                return true;
            }

            string? doubt = OrderMatch.Doubt(orders, order, this.traits);
            if (doubt != null)
            {
                List<ErpOrderOutcome> all = orders
                    .Select(o => new ErpOrderOutcome(o, CancelOutcomeKind.Ambiguous))
                    .ToList();
                this.End = new CancelOutcome(CancelOutcomeKind.Ambiguous, order, all, doubt);
            }

            return doubt != null;
        }

        private static CancelOutcomeKind KindBeforeSending(ErpFaultKind kind)
        {
            switch (kind)
            {
                case ErpFaultKind.Unreachable:
                case ErpFaultKind.Throttled:
                case ErpFaultKind.Lost:
                    return CancelOutcomeKind.Unavailable;
                case ErpFaultKind.SignInExpired:
                case ErpFaultKind.NoData:
                case ErpFaultKind.Misconfigured:
                case ErpFaultKind.AdapterFailed:
                    return CancelOutcomeKind.Misconfigured;
                default:
                    throw new ArgumentOutOfRangeException(nameof(kind), kind, "A fault without a rule.");
            }
        }
    }
}
