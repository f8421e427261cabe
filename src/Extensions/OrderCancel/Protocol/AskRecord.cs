#nullable enable
using System;
using Extensions.OrderCancel.Erp;

namespace Extensions.OrderCancel.Protocol
{
    /// <summary>What one ERP order was asked in this run, and what was answered.</summary>
    internal sealed class AskRecord
    {
        private string? askedVersion;
        private bool isStopped;
        private bool mayHaveArrived;

        /// <summary>Requests that arrived, or may have.</summary>
        public int Count { get; private set; }

        /// <summary>How often the adapter was asked to cancel, whatever came of it.</summary>
        public int Attempts { get; private set; }

        public LastWord LastWord { get; private set; }

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
            this.LastWord == LastWord.Lost || this.LastWord == LastWord.Conflict || this.LastWord == LastWord.Declined;

        /// <summary>The end of an order for which it is known that no request did anything; else null.</summary>
        public CancelOutcomeKind? EndIfNothingWasDone
        {
            get
            {
                if (this.HasLostReply)
                {
                    return null;
                }

                return this.LastWord == LastWord.NotSent ? CancelOutcomeKind.Unavailable
                    : this.LastWord == LastWord.Misconfigured && !this.mayHaveArrived ? CancelOutcomeKind.Misconfigured
                    : (CancelOutcomeKind?)null;
            }
        }

        /// <param name="reply">The answer.</param>
        /// <param name="asked">The order as it was when it was asked for.</param>
        public void Answered(CancelReply reply, ErpOrder asked)
        {
            this.Count++;
            this.RetryAfter = null;
            this.Note(LastWords.Of(reply.Kind), reply.Text, asked);
            this.Handle = reply.Handle;
        }

        /// <param name="fault">What came instead of an answer.</param>
        /// <param name="maySent">Whether something may have reached the ERP.</param>
        /// <param name="asked">The order as it was when it was asked for.</param>
        public void Failed(ErpFaultException fault, bool maySent, ErpOrder asked)
        {
            this.Count += maySent ? 1 : 0;
            this.RetryAfter = fault.RetryAfter;
            this.mayHaveArrived = maySent;
            this.Note(LastWords.Of(fault, maySent), fault.Message, asked);
        }

        /// <summary>A poll tells more about an accepted request.</summary>
        public void Polled(CancelReply reply)
        {
            LastWord word = LastWords.Of(reply.Kind);
            if (word == LastWord.No || word == LastWord.Yes)
            {
                this.LastWord = word;
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

        /// <summary>The ERP asks for more patience than this run has.</summary>
        public void Stop() => this.isStopped = true;

        /// <summary>Whether asking again can do no harm; the caller has read the order since.</summary>
        public bool MayRepeat(ErpOrder latest, CancelPolicy policy, ErpTraits traits)
        {
            bool versionUnchanged = this.askedVersion != null && this.askedVersion == latest.Version;
            bool safe = traits.RepeatingIsSafe || versionUnchanged;
            return !this.isStopped
                && this.IsDoubtful
                && this.Attempts < policy.MaxAttempts
                && (safe || (this.LastWord == LastWord.Declined && !this.HasLostReply));
        }

        private void Note(LastWord word, string text, ErpOrder asked)
        {
            this.Attempts++;
            this.LastWord = word;
            this.Text = text;
            this.HasLostReply |= word == LastWord.Lost;
            this.askedVersion = asked.Version;
        }
    }
}
