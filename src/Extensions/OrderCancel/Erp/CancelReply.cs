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

        /// <summary>The ERP's own words for Failed, Refused, Conflict and Unknown; else empty. Never a whole body.</summary>
        public string Text { get; }

        /// <summary>Set for Accepted only.</summary>
        public CancelHandle? Handle { get; }

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

        /// <summary>A complete answer that says neither yes nor no.</summary>
        public static CancelReply Unknown(string text = "") =>
            new CancelReply(CancelReplyKind.Unknown, text ?? string.Empty, null);
    }
}
