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
            this.Reasons = this
                .Orders.SelectMany(o => o.Reasons)
                .Where(r => r != RefusalReason.OtherOrderRefused)
                .Distinct()
                .ToList();
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

        public CancelOutcome With(IReadOnlyList<string> notes)
        {
            this.Notes = notes;
            return this;
        }

        /// <summary>A green job: the ERP was read, and it said cancelled (or it was a dry run).</summary>
        public bool IsSuccess => OutcomeRules.IsSuccess(this.Kind);
    }
}
