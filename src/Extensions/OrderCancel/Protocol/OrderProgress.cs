#nullable enable
using System;
using System.Collections.Generic;
using System.Linq;
using Extensions.OrderCancel.Erp;

namespace Extensions.OrderCancel.Protocol
{
    /// <summary>One ERP order on its way to an outcome: what was read, what was asked, what was answered.</summary>
    internal sealed class OrderProgress
    {
        private readonly CancelPolicy policy;
        private readonly ErpTraits traits;
        private bool hasFreshRead = true;
        private bool isGone;
        private string readText = string.Empty;

        /// <summary>An order as it was found, and as it was read by its key before anything was sent.</summary>
        public OrderProgress(ErpOrder found, ErpOrder first, CancelPolicy policy, ErpTraits traits)
        {
            this.Found = found;
            this.Latest = first;
            this.policy = policy;
            this.traits = traits;
            this.FirstVerdict = Guard.Judge(first, policy, traits);
        }

        public ErpOrder Found { get; }

        public ErpOrder Latest { get; private set; }

        public GuardVerdict FirstVerdict { get; }

        /// <summary>What was asked and answered.</summary>
        public AskRecord Asks { get; } = new AskRecord();

        /// <summary>The outcome, once nothing can change it within this run.</summary>
        public ErpOrderOutcome? Outcome { get; private set; }

        /// <summary>How many requests the run had made when this order was read back last; null when it was not.</summary>
        public int? ActsAtRead { get; private set; }

        public void Answered(CancelReply reply)
        {
            this.Asks.Answered(reply, this.Latest);
            this.SettleIfNothingWasDone();
        }

        public void ReadAs(ErpOrder? order, int acts)
        {
            this.isGone = order == null;
            this.Latest = order ?? this.Latest;
            this.ActsAtRead = acts;
            this.hasFreshRead = true;
            this.readText = string.Empty;
        }

        /// <summary>A read failed; a fault of the set-up will not pass, so it ends the reading.</summary>
        public void ReadFailed(ErpFaultException fault, int acts)
        {
            this.hasFreshRead = false;
            this.readText = fault.Message;
            if (fault.Kind == ErpFaultKind.Misconfigured || fault.Kind == ErpFaultKind.AdapterFailed)
            {
                this.ActsAtRead = acts;
                this.Settle(this.KindUnread);
            }
        }

        /// <summary>Ends without asking.</summary>
        public void Skip(CancelOutcomeKind kind, string text = "", params RefusalReason[] reasons) =>
            this.Outcome = new ErpOrderOutcome(this.Latest, kind, reasons, text);

        /// <summary>Forgets an outcome that was read before a later request of the same run.</summary>
        public void Reopen()
        {
            this.Outcome = null;
            this.hasFreshRead = false;
        }

        /// <summary>Settles what can be settled. True: the ERP is to be asked again, for which a read has just spoken.</summary>
        /// <param name="ended">The run's time is over: no further read.</param>
        /// <param name="fits">There is time for one more request and its read.</param>
        public bool Decide(bool ended, bool fits)
        {
            if (this.Outcome != null)
            {
                return false;
            }

            if (!this.hasFreshRead)
            {
                return this.SettleIf(ended, this.KindUnread);
            }

            // Posted orders vanish as well as cancelled ones: an adapter whose ERP can tell them apart brings its proof.
            if (this.isGone)
            {
                return this.SettleIf(ended || this.traits.ReadsAreConsistent, CancelOutcomeKind.Unconfirmed);
            }

            GuardVerdict verdict = Guard.Judge(this.Latest, this.policy, this.traits);
            switch (verdict)
            {
                case GuardVerdict.AlreadyCancelled:
                    return this.Settle(
                        this.Asks.Count == 0 && this.FirstVerdict == GuardVerdict.AlreadyCancelled
                            ? CancelOutcomeKind.AlreadyCancelled
                            : CancelOutcomeKind.Cancelled
                    );
                case GuardVerdict.CancelledUntold:
                    return this.SettleIf(ended, CancelOutcomeKind.Unconfirmed, RefusalReason.FulfilmentNotTold);
                case GuardVerdict.TooLate:
                    return this.Settle(CancelOutcomeKind.CancelledTooLate);
                case GuardVerdict.Cancelling:
                    return this.SettleIf(ended, CancelOutcomeKind.Pending);
                default:
                    bool isOpen = verdict == GuardVerdict.Allow;
                    bool mayGoOn = isOpen || this.Asks.HasBegun(this.Latest, this.traits);
                    return (mayGoOn && fits && this.Asks.MayRepeat(this.Latest, this.policy, this.traits))
                        || this.SettleByWord(ended, isOpen);
            }
        }

        // Somebody else's cancellation that this run only watches is still under way; one of its own has no known effect.
        private CancelOutcomeKind KindUnread =>
            this.Asks.Count == 0 && this.FirstVerdict == GuardVerdict.Cancelling
                ? CancelOutcomeKind.Pending
                : CancelOutcomeKind.Unconfirmed;

        // As Decide: whether to ask again, which nothing here does.
        private bool SettleByWord(bool ended, bool isOpen)
        {
            bool partly = this.Latest.State == ErpOrderState.PartlyCancelled;
            CancelReplyKind? word = this.Asks.LastWord;
            if (this.Asks.HasLostReply && word != CancelReplyKind.Done && word != CancelReplyKind.Accepted)
            {
                return this.SettleIf(ended, partly ? CancelOutcomeKind.PartlyCancelled : CancelOutcomeKind.Unconfirmed);
            }

            switch (word)
            {
                case CancelReplyKind.Done:
                    bool movedOn = !isOpen && !partly && this.traits.ReadsAreConsistent;
                    return this.SettleIf(
                        ended || movedOn,
                        partly ? CancelOutcomeKind.PartlyCancelled : CancelOutcomeKind.Ignored
                    );
                case CancelReplyKind.Accepted:
                    return this.SettleIf(ended, CancelOutcomeKind.Pending);
                case CancelReplyKind.Refused:
                case CancelReplyKind.Failed:
                    return this.Refuse(partly, RefusalReason.RefusedByErp);
                case null:
                case CancelReplyKind.Conflict:
                    return this.Refuse(partly, RefusalReason.ChangedMeanwhile);
                case CancelReplyKind.Partly:
                    return this.Settle(
                        CancelOutcomeKind.PartlyCancelled,
                        Guard.Reasons(this.Latest, this.policy, this.traits)
                    );
                case CancelReplyKind.NotSent when isOpen:
                case CancelReplyKind.Declined when isOpen:
                    return this.Settle(CancelOutcomeKind.Unavailable);
                case CancelReplyKind.Misconfigured:
                    return this.Settle(CancelOutcomeKind.Misconfigured);
                default:
                    return this.Refuse(partly);
            }
        }

        private void SettleIfNothingWasDone()
        {
            this.hasFreshRead = false;
            if (this.Asks.EndIfNothingWasDone is CancelOutcomeKind kind)
            {
                this.Settle(kind);
            }
        }

        private bool Refuse(bool partly, params RefusalReason[] reasons) =>
            this.Settle(
                partly ? CancelOutcomeKind.PartlyCancelled : CancelOutcomeKind.Refused,
                Guard.Reasons(this.Latest, this.policy, this.traits).Concat(reasons).Distinct().ToList()
            );

        private bool SettleIf(bool settle, CancelOutcomeKind kind, params RefusalReason[] reasons) =>
            settle && this.Settle(kind, reasons);

        private bool Settle(CancelOutcomeKind kind, IReadOnlyList<RefusalReason>? reasons = null)
        {
            bool isClear = this.Asks.Text.Length > 0 || OutcomeRule.Of(kind).IsSuccess;
            string told = isClear ? this.Asks.Text : this.Latest.FulfilmentText;
            string text = this.readText.Length > 0 ? this.readText : told;
            this.Outcome = new ErpOrderOutcome(this.Latest, kind, reasons, text, this.isGone);
            return false;
        }
    }
}
