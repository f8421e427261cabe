#nullable enable
using System;

namespace Extensions.OrderCancel.Erp
{
    /// <summary>
    /// The ERP's answer to a request to cancel. It is a claim: whether the order is cancelled is decided by a read alone.
    /// </summary>
    public sealed class CancelReply
    {
        private CancelReply(CancelReplyKind kind, string text, CancelHandle? handle)
        {
            this.Kind = kind;
            this.Text = text;
            this.Handle = handle;
        }

        /// <summary>What the ERP claims.</summary>
        public CancelReplyKind Kind { get; }

        /// <summary>The ERP's own words for Failed, Refused, Conflict, Partly and Unknown; else empty. Never a whole body.</summary>
        public string Text { get; }

        /// <summary>Set for Accepted only.</summary>
        public CancelHandle? Handle { get; }

        /// <summary>Something of it has reached the ERP, or may have.</summary>
        internal bool MayHaveArrived { get; private set; } = true;

        /// <summary>How long the ERP asks to wait; null where it does not say.</summary>
        internal TimeSpan? RetryAfter { get; private set; }

        /// <summary>The ERP says it is cancelled.</summary>
        public static CancelReply Done() => new CancelReply(CancelReplyKind.Done, string.Empty, null);

        /// <summary>The ERP says it will cancel.</summary>
        /// <exception cref="ArgumentNullException">No handle.</exception>
        public static CancelReply Accepted(CancelHandle handle) =>
            new CancelReply(
                CancelReplyKind.Accepted,
                string.Empty,
                handle ?? throw new ArgumentNullException(nameof(handle))
            );

        /// <summary>An accepted cancellation has failed.</summary>
        public static CancelReply Failed(string text) =>
            new CancelReply(CancelReplyKind.Failed, text ?? string.Empty, null);

        /// <summary>The ERP says no.</summary>
        public static CancelReply Refused(string text) =>
            new CancelReply(CancelReplyKind.Refused, text ?? string.Empty, null);

        /// <summary>The order has changed, or somebody else is changing it.</summary>
        public static CancelReply Conflict(string text = "") =>
            new CancelReply(CancelReplyKind.Conflict, text ?? string.Empty, null);

        /// <summary>
        /// A part of it has been carried out, such as some lines of the order, and a read has shown that part; the rest has not
        /// been, and nothing of it is on its way.
        /// </summary>
        /// <param name="text">What kept the rest.</param>
        public static CancelReply Partly(string text) =>
            new CancelReply(CancelReplyKind.Partly, text ?? string.Empty, null);

        /// <summary>A complete answer that says neither yes nor no.</summary>
        public static CancelReply Unknown(string text = "") =>
            new CancelReply(CancelReplyKind.Unknown, text ?? string.Empty, null);

        /// <summary>What the lack of an answer means for what may be done next.</summary>
        /// <param name="fault">What came instead of an answer.</param>
        /// <param name="mayHaveArrived">Whether something may have reached the ERP.</param>
        internal static CancelReply Of(ErpFaultException fault, bool mayHaveArrived) =>
            new CancelReply(KindOf(fault, mayHaveArrived), fault.Message, null)
            {
                MayHaveArrived = mayHaveArrived,
                RetryAfter = fault.RetryAfter,
            };

        private static CancelReplyKind KindOf(ErpFaultException fault, bool mayHaveArrived)
        {
            switch (fault.Kind)
            {
                case ErpFaultKind.Throttled:
                case ErpFaultKind.SignInExpired:
                    return CancelReplyKind.Declined;
                case ErpFaultKind.Misconfigured when !mayHaveArrived || fault.NothingWasDone:
                    return CancelReplyKind.Misconfigured;
                default:
                    return mayHaveArrived ? CancelReplyKind.Unknown : CancelReplyKind.NotSent;
            }
        }
    }

    /// <summary>What came of a request to cancel.</summary>
    public enum CancelReplyKind
    {
        /// <summary>Nothing that says yes or no: it may have been carried out.</summary>
        Unknown = 0,

        /// <summary>It is cancelled.</summary>
        Done,

        /// <summary>It will be cancelled; ask again later.</summary>
        Accepted,

        /// <summary>An accepted cancellation has failed.</summary>
        Failed,

        /// <summary>No, and asking again will not help.</summary>
        Refused,

        /// <summary>No, because the order has changed or is being changed by somebody else.</summary>
        Conflict,

        /// <summary>
        /// Turned away before it was worked on: the ERP has too much to do, or the sign-in has expired. This and the next two
        /// are what the protocol makes of an <see cref="ErpFaultException"/>; after each of them nothing was done.
        /// </summary>
        Declined,

        /// <summary>The request never left us.</summary>
        NotSent,

        /// <summary>The set-up keeps it from being sent or carried out.</summary>
        Misconfigured,

        /// <summary>A part of it has been carried out, and the rest has not been.</summary>
        Partly,
    }
}
