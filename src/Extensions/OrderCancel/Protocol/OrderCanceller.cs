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
            this.calls = new ErpCalls(orders, traits, run);
            this.traits = traits;
            this.policy = policy;
            this.run = run;
        }

        public async Task<CancelOutcome> RunAsync(OrderReference order, CancelReason reason)
        {
            if (order.Kind == OrderNumberKind.Web && !this.traits.WebNumberSearchable && order.ErpNumber == null)
            {
                return this.Noted(
                    new CancelOutcome(CancelOutcomeKind.Misconfigured, order, text: ProtocolTexts.NeedsErpNumber)
                );
            }

            var lookup = new OrderLookup(this.calls, this.policy, this.traits, this.run);
            IReadOnlyList<OrderProgress> all = await lookup.FindAsync(order).ConfigureAwait(false);
            this.TraceGuard(all);
            if (lookup.End != null || this.policy.IsPreview)
            {
                var patience = new Patience(this.run, this.policy, this.traits);
                return this.Noted(lookup.End ?? Preview.Of(order, all, this.policy, this.traits, patience));
            }

            if (this.SettleByGuard(all))
            {
                var conversation = new Conversation(this.calls, this.policy, this.traits, reason, this.run);
                await conversation.AskAsync(all).ConfigureAwait(false);
                await conversation.ReadBackAsync(all).ConfigureAwait(false);
            }

            return this.Noted(this.OutcomeOf(all, order));
        }

        private CancelOutcome OutcomeOf(IReadOnlyList<OrderProgress> all, OrderReference order)
        {
            List<ErpOrderOutcome> outcomes = all.Select(o => o.Outcome!).ToList();
            int asked = all.Aggregate(0, (sum, o) => sum + o.Asks.Count);
            return new CancelOutcome(
                OutcomeRule.Combine(outcomes),
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
            this.SkipWithReasons(all, GuardVerdict.CancelledUntold, CancelOutcomeKind.Unconfirmed);
            this.SkipWithReasons(all, GuardVerdict.Refuse, CancelOutcomeKind.Refused);
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

        private void SkipWithReasons(IEnumerable<OrderProgress> all, GuardVerdict verdict, CancelOutcomeKind kind)
        {
            foreach (OrderProgress order in all)
            {
                if (order.FirstVerdict == verdict)
                {
                    RefusalReason[] reasons = Guard.Reasons(order.Latest, this.policy, this.traits).ToArray();
                    order.Skip(kind, order.Latest.FulfilmentText, reasons);
                }
            }
        }

        private static void SkipAll(IEnumerable<OrderProgress> all, GuardVerdict verdict, CancelOutcomeKind kind)
        {
            foreach (OrderProgress order in all)
            {
                if (order.FirstVerdict == verdict)
                {
                    order.Skip(kind);
                }
            }
        }

        /// <summary>What an admin has to know whatever the outcome is.</summary>
        private CancelOutcome Noted(CancelOutcome outcome)
        {
            var notes = new List<string>();
            if (this.traits.FulfilmentNotChecked)
            {
                notes.Add(ProtocolTexts.NotChecked);
            }

            if (outcome.Kind == CancelOutcomeKind.NotFound && this.run.Traffic.LookedThrough is int orders)
            {
                notes.Add(ProtocolTexts.LookedThrough(orders));
            }

            if (this.run.Traffic.OldestCopy is TimeSpan age)
            {
                notes.Add(ProtocolTexts.CachedCopy(age));
            }

            return outcome.With(notes);
        }

        private void TraceGuard(IEnumerable<OrderProgress> all)
        {
            if (this.run.Log.IsDebugEnabled)
            {
                foreach (OrderProgress o in all)
                {
                    this.run.Log.Debug(
                        $"Guard: ERP order {o.Latest.Number} is {o.Latest.State} (\"{o.Latest.StatusText}\", fulfilment: {o.Latest.Fulfilment}): {o.FirstVerdict}."
                    );
                }
            }
        }
    }
}
