#nullable enable
using System;
using System.Collections.Generic;
using System.Linq;
using Extensions.OrderCancel.Erp;

namespace Extensions.OrderCancel.Protocol
{
    /// <summary>What one ERP order was asked in this run, and what was answered.</summary>
    internal sealed class AskRecord
    {
        private ErpOrder? asked;
        private bool lastMayHaveArrived;

        /// <summary>Requests that arrived, or may have.</summary>
        public int Count { get; private set; }

        /// <summary>How often the adapter was asked to cancel, whatever came of it.</summary>
        public int Attempts { get; private set; }

        /// <summary>What came of the last request; null: none was made.</summary>
        public CancelReplyKind? LastWord { get; private set; }

        /// <summary>Some request of this run may have been carried out, though no answer came back.</summary>
        public bool HasLostReply { get; private set; }

        public CancelHandle? Handle { get; private set; }

        /// <summary>How long the ERP asked to wait, when it last declined.</summary>
        public TimeSpan? RetryAfter { get; private set; }

        /// <summary>When, in the run's time, the ERP may be asked again at the earliest.</summary>
        public TimeSpan NotBefore { get; set; }

        /// <summary>The ERP's words, or what came instead of them; may be empty.</summary>
        public string Text { get; private set; } = string.Empty;

        /// <summary>Whether a read must come before anything else is asked.</summary>
        public bool IsDoubtful =>
            this.LastWord == CancelReplyKind.Unknown
            || this.LastWord == CancelReplyKind.Conflict
            || this.LastWord == CancelReplyKind.Partly
            || this.LastWord == CancelReplyKind.Declined;

        /// <summary>The ERP said no, at once or later, to all of it or to a part.</summary>
        public bool IsRefused =>
            this.LastWord == CancelReplyKind.Refused
            || this.LastWord == CancelReplyKind.Failed
            || this.LastWord == CancelReplyKind.Partly;

        /// <summary>The end of an order for which it is known that no request did anything; else null.</summary>
        public CancelOutcomeKind? EndIfNothingWasDone =>
            this.HasLostReply ? (CancelOutcomeKind?)null
            : this.LastWord == CancelReplyKind.NotSent ? CancelOutcomeKind.Unavailable
            : this.LastWord == CancelReplyKind.Misconfigured && !this.lastMayHaveArrived
                ? CancelOutcomeKind.Misconfigured
            : (CancelOutcomeKind?)null;

        /// <param name="reply">The answer, or what is known without one.</param>
        /// <param name="asked">The order as it was when it was asked for.</param>
        public void Answered(CancelReply reply, ErpOrder asked)
        {
            this.Attempts++;
            this.Count += reply.MayHaveArrived ? 1 : 0;
            this.lastMayHaveArrived = reply.MayHaveArrived;
            this.LastWord = reply.Kind;
            this.HasLostReply |= reply.Kind == CancelReplyKind.Unknown;
            this.Text = reply.Text;
            this.RetryAfter = reply.RetryAfter;
            this.Handle = reply.Handle;
            this.asked = asked;
        }

        /// <summary>A poll tells more about an accepted request.</summary>
        public void Polled(CancelReply reply)
        {
            if (
                reply.Kind == CancelReplyKind.Done
                || reply.Kind == CancelReplyKind.Refused
                || reply.Kind == CancelReplyKind.Failed
            )
            {
                this.LastWord = reply.Kind;
                this.Text = reply.Text;
            }

            this.Handle = reply.Handle;
        }

        /// <summary>A fault of the set-up will not pass, so nothing more is asked of that address.</summary>
        public void PollFailed(ErpFaultException fault)
        {
            if (fault.Kind == ErpFaultKind.Misconfigured || fault.Kind == ErpFaultKind.AdapterFailed)
            {
                this.Handle = null;
            }
        }

        /// <summary>Whether asking again can do no harm; the caller has read the order since.</summary>
        public bool MayRepeat(ErpOrder latest, CancelPolicy policy, ErpTraits traits)
        {
            // A version that a part of the cancellation has left as it was does not tell what has changed.
            bool versionUnchanged =
                this.asked?.Version != null
                && this.asked.Version == latest.Version
                && this.LastWord != CancelReplyKind.Partly;
            bool safe = traits.RepeatingIsSafe || versionUnchanged || this.HasCancelledLines(latest, traits);
            return this.IsDoubtful
                && this.Attempts < policy.MaxAttempts
                && (safe || (this.LastWord == CancelReplyKind.Declined && !this.HasLostReply));
        }

        /// <summary>A request that broke off has left it partly cancelled, which the guard refuses in every other order.</summary>
        public bool HasBegun(ErpOrder latest, ErpTraits traits) =>
            latest.State == ErpOrderState.PartlyCancelled
            && latest.Fulfilment == Fulfilment.Nothing
            && this.HasCancelledLines(latest, traits);

        // Of the same lines fewer are open, and no other: the request has got so far, and nobody has opened or added one.
        private bool HasCancelledLines(ErpOrder latest, ErpTraits traits) =>
            traits.CancelsLineByLine
            && this.HasLostReply
            && this.LastWord != CancelReplyKind.Partly
            && this.asked?.OpenLines is IReadOnlyList<string> before
            && latest.OpenLines is IReadOnlyList<string> now
            && latest.LineCount == this.asked.LineCount
            && now.Count < before.Count
            && now.All(before.Contains);
    }
}
