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

    /// <summary>Why an order was refused.</summary>
    public enum RefusalReason
    {
        /// <summary>The status text is mapped to no state.</summary>
        UnknownState = 0,

        /// <summary>The warehouse has it.</summary>
        InFulfilment,

        /// <summary>A part was shipped.</summary>
        PartlyShipped,

        /// <summary>It was shipped.</summary>
        Shipped,

        /// <summary>It was invoiced.</summary>
        Invoiced,

        /// <summary>Something was shipped or invoiced, though the status does not say so.</summary>
        Fulfilled,

        /// <summary>The ERP does not tell whether something was shipped or invoiced.</summary>
        FulfilmentNotTold,

        /// <summary>It is closed.</summary>
        Closed,

        /// <summary>It is locked.</summary>
        Locked,

        /// <summary>Some of its lines are cancelled already.</summary>
        PartlyCancelled,

        /// <summary>The ERP refused the request.</summary>
        RefusedByErp,

        /// <summary>Somebody else changed the order meanwhile.</summary>
        ChangedMeanwhile,

        /// <summary>Another ERP order of the same web order was refused, and they are cancelled together or not at all.</summary>
        OtherOrderRefused,
    }
}
