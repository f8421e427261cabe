#nullable enable
using System;
using System.Collections.Generic;
using Extensions.OrderCancel.Erp;

namespace Extensions.OrderCancel.Protocol
{
    /// <summary>How one ERP order ended.</summary>
    internal sealed class ErpOrderOutcome
    {
        public ErpOrderOutcome(
            ErpOrder order,
            CancelOutcomeKind kind,
            IReadOnlyList<RefusalReason>? reasons = null,
            string text = "",
            bool isGone = false
        )
        {
            this.Order = order;
            this.Kind = kind;
            this.Reasons = reasons ?? Array.Empty<RefusalReason>();
            this.Text = text;
            this.IsGone = isGone;
        }

        /// <summary>As it was read last.</summary>
        public ErpOrder Order { get; }

        public CancelOutcomeKind Kind { get; }

        public IReadOnlyList<RefusalReason> Reasons { get; }

        /// <summary>The ERP's own words, or what went wrong; may be empty.</summary>
        public string Text { get; }

        /// <summary>The ERP no longer has the order.</summary>
        public bool IsGone { get; }
    }
}
