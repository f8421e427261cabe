#nullable enable
using System;
using System.Collections.Generic;
using System.Linq;
using Extensions.OrderCancel.Erp;

namespace Extensions.OrderCancel.Protocol
{
    /// <summary>How a run ended: one kind, and the ERP orders it is about.</summary>
    internal sealed class CancelOutcome
    {
        public CancelOutcome(
            CancelOutcomeKind kind,
            OrderReference? order = null,
            IReadOnlyList<ErpOrderOutcome>? orders = null,
            string text = "",
            int requestsSent = 0
        )
        {
            this.Kind = kind;
            this.Order = order;
            this.Orders = orders ?? Array.Empty<ErpOrderOutcome>();
            this.Text = text;
            this.RequestsSent = requestsSent;
            this.Reasons = ReasonsOf(this.Orders);
        }

        public CancelOutcomeKind Kind { get; }

        /// <summary>Null when the job's order number could not be read.</summary>
        public OrderReference? Order { get; }

        public IReadOnlyList<ErpOrderOutcome> Orders { get; }

        /// <summary>What went wrong where no ERP order tells it; may be empty.</summary>
        public string Text { get; }

        /// <summary>Requests to cancel that reached the ERP, or may have.</summary>
        public int RequestsSent { get; }

        /// <summary>What an admin has to know whatever the outcome is, each a sentence.</summary>
        public IReadOnlyList<string> Notes { get; private set; } = Array.Empty<string>();

        /// <summary>All reasons of the ERP orders, each once.</summary>
        public IReadOnlyList<RefusalReason> Reasons { get; }

        /// <summary>The same in one text; empty for none.</summary>
        public string ReasonNames => this.Reasons.Count == 0 ? string.Empty : string.Join(", ", this.Reasons);

        public CancelOutcome With(IReadOnlyList<string> notes)
        {
            this.Notes = notes;
            return this;
        }

        /// <summary>A green job: the ERP was read, and it said cancelled (or it was a dry run).</summary>
        public bool IsSuccess => this.Rule.IsSuccess;

        public OutcomeRule Rule => OutcomeRule.Of(this.Kind);

        private static IReadOnlyList<RefusalReason> ReasonsOf(IReadOnlyList<ErpOrderOutcome> orders) =>
            orders.All(o => o.Reasons.Count == 0)
                ? Array.Empty<RefusalReason>()
                : orders
                    .SelectMany(o => o.Reasons)
                    .Where(r => r != RefusalReason.OtherOrderRefused)
                    .Distinct()
                    .ToList();
    }

    /// <summary>How a run, or one ERP order in it, ended. The order of the members is the order of docs and tables.</summary>
    public enum CancelOutcomeKind
    {
        /// <summary>Read back as cancelled after everything that was done; nothing shipped or invoiced. Green.</summary>
        Cancelled = 0,

        /// <summary>The first read said cancelled; nothing shipped or invoiced. Green.</summary>
        AlreadyCancelled,

        /// <summary>A dry run: nothing was sent. Green.</summary>
        Previewed,

        /// <summary>The guard or the ERP said no.</summary>
        Refused,

        /// <summary>The ERP says cancelled, but something was shipped or invoiced.</summary>
        CancelledTooLate,

        /// <summary>Some ERP orders or items are cancelled, others are not.</summary>
        PartlyCancelled,

        /// <summary>The ERP said yes, but reads show the order not cancelled to the end.</summary>
        Ignored,

        /// <summary>The ERP has no such order.</summary>
        NotFound,

        /// <summary>More than one order could be meant.</summary>
        Ambiguous,

        /// <summary>The ERP is still cancelling.</summary>
        Pending,

        /// <summary>A request to cancel was sent, and its effect could not be read.</summary>
        Unconfirmed,

        /// <summary>The ERP could not be reached or is throttling; nothing was cancelled.</summary>
        Unavailable,

        /// <summary>The set-up is wrong: parameter, adapter, connection, sign-in, certificate or address.</summary>
        Misconfigured,
    }
}
