#nullable enable
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using Extensions.OrderCancel.Erp;
using Extensions.OrderCancel.Run;

namespace Extensions.OrderCancel.Protocol
{
    /// <summary>
    /// The cancellation protocol: find, guard, act, read back. It believes reads alone, and ends with exactly one outcome.
    /// </summary>
    internal sealed class OrderCanceller
    {
        private readonly ErpCalls calls;
        private readonly ErpTraits traits;
        private readonly CancelPolicy policy;
        private readonly RunContext run;

        public OrderCanceller(IErpOrders orders, ErpTraits traits, CancelPolicy policy, RunContext run)
        {
            this.calls = new ErpCalls(orders, run);
            this.traits = traits;
            this.policy = policy;
            this.run = run;
        }

        public async Task<CancelOutcome> RunAsync(OrderReference order, CancelReason reason)
        {
            using (this.calls)
            {
                return await this.FindAndCancelAsync(order, reason).ConfigureAwait(false);
            }
        }

        private async Task<CancelOutcome> FindAndCancelAsync(OrderReference order, CancelReason reason)
        {
            if (order.Kind == OrderNumberKind.Web && !this.traits.WebNumberSearchable && order.ErpNumber == null)
            {
                return new CancelOutcome(CancelOutcomeKind.Misconfigured, order, text: ProtocolTexts.NeedsErpNumber);
            }

            IReadOnlyList<ErpOrder> found;
            try
            {
                found = await this.calls.FindAsync(order).ConfigureAwait(false);
            }
            catch (ErpFaultException fault)
            {
                return new CancelOutcome(KindBeforeSending(fault.Kind), order, text: fault.Message);
            }

            if (found.Count == 0)
            {
                return new CancelOutcome(CancelOutcomeKind.NotFound, order);
            }

            string? doubt = OrderMatch.Doubt(found, order, this.traits);
            return doubt == null
                ? await this.CancelAsync(order, reason, found).ConfigureAwait(false)
                : new CancelOutcome(
                    CancelOutcomeKind.Ambiguous,
                    order,
                    found.Select(o => new ErpOrderOutcome(o, CancelOutcomeKind.Ambiguous)).ToList(),
                    doubt
                );
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
                case ErpFaultKind.Misconfigured:
                case ErpFaultKind.AdapterFailed:
                    return CancelOutcomeKind.Misconfigured;
                default:
                    throw new ArgumentOutOfRangeException(nameof(kind), kind, "A fault without a rule.");
            }
        }

        private async Task<CancelOutcome> CancelAsync(
            OrderReference order,
            CancelReason reason,
            IReadOnlyList<ErpOrder> found
        )
        {
            List<OrderProgress> all = found.Select(o => new OrderProgress(o, this.policy, this.traits)).ToList();
            this.TraceGuard(all);
            if (this.policy.IsPreview)
            {
                return this.Preview(order, all);
            }

            if (this.SettleByGuard(all))
            {
                var conversation = new Conversation(this.calls, this.policy, reason, this.run);
                await conversation.AskAsync(all).ConfigureAwait(false);
                await conversation.ReadBackAsync(all).ConfigureAwait(false);
            }

            List<ErpOrderOutcome> outcomes = all.Select(o => o.Outcome!).ToList();
            int asked = all.Sum(o => o.Asked);
            return new CancelOutcome(
                OutcomeRules.Combine(outcomes),
                order,
                outcomes,
                requestsSent: Math.Max(asked, this.run.Traffic.WritesSent)
            );
        }

        /// <summary>Settles what the guard alone decides. False: nothing is left to do.</summary>
        private bool SettleByGuard(IReadOnlyList<OrderProgress> all)
        {
            if (all.All(o => o.FirstVerdict == GuardVerdict.AlreadyCancelled))
            {
                SkipAll(all, GuardVerdict.AlreadyCancelled, CancelOutcomeKind.AlreadyCancelled);
                return false;
            }

            SkipAll(all, GuardVerdict.TooLate, CancelOutcomeKind.CancelledTooLate);
            foreach (OrderProgress refused in all.Where(o => o.FirstVerdict == GuardVerdict.Refuse))
            {
                refused.Skip(
                    CancelOutcomeKind.Refused,
                    string.Empty,
                    Guard.Reasons(refused.Latest, this.policy).ToArray()
                );
            }

            if (this.policy.SplitOrders == SplitOrders.CancelWhatYouCan || all.All(o => o.Outcome == null))
            {
                return all.Any(o => o.Outcome == null);
            }

            foreach (OrderProgress held in all.Where(o => o.FirstVerdict == GuardVerdict.Allow))
            {
                held.Skip(CancelOutcomeKind.Refused, string.Empty, RefusalReason.OtherOrderRefused);
            }

            SkipAll(all, GuardVerdict.AlreadyCancelled, CancelOutcomeKind.AlreadyCancelled);
            SkipAll(all, GuardVerdict.Cancelling, CancelOutcomeKind.Pending);
            return false;
        }

        private static void SkipAll(IEnumerable<OrderProgress> all, GuardVerdict verdict, CancelOutcomeKind kind)
        {
            foreach (OrderProgress order in all.Where(o => o.FirstVerdict == verdict))
            {
                order.Skip(kind);
            }
        }

        private CancelOutcome Preview(OrderReference order, IReadOnlyList<OrderProgress> all)
        {
            bool refusesAll =
                this.policy.SplitOrders == SplitOrders.AllOrNothing
                && all.Any(o => o.FirstVerdict == GuardVerdict.Refuse || o.FirstVerdict == GuardVerdict.TooLate);
            return new CancelOutcome(
                CancelOutcomeKind.Previewed,
                order,
                all.Select(o => this.Preview(o, refusesAll)).ToList()
            );
        }

        private ErpOrderOutcome Preview(OrderProgress order, bool refusesAll)
        {
            bool held = refusesAll && order.FirstVerdict == GuardVerdict.Allow;
            return new ErpOrderOutcome(
                order.Latest,
                CancelOutcomeKind.Previewed,
                Guard.Reasons(order.Latest, this.policy),
                held ? ProtocolTexts.PreviewHeld : ProtocolTexts.Preview(order.FirstVerdict)
            );
        }

        private void TraceGuard(IEnumerable<OrderProgress> all)
        {
            if (this.run.Log.IsDebugEnabled)
            {
                foreach (OrderProgress o in all)
                {
                    this.run.Log.Debug(
                        $"Guard: ERP order {o.Latest.Number} is {o.Latest.State} (\"{o.Latest.StatusText}\", fulfilled: {o.Latest.IsFulfilled}): {o.FirstVerdict}."
                    );
                }
            }
        }
    }
}
