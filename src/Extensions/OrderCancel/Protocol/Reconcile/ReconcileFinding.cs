#nullable enable
using System;
using System.Collections.Generic;
using Extensions.OrderCancel.Erp;

namespace Extensions.OrderCancel.Protocol.Reconcile
{
    /// <summary>What came of one order: exactly one verdict. Immutable.</summary>
    internal sealed class ReconcileFinding
    {
        /// <summary>One for all that are in step, of which thousands are kept.</summary>
        public static readonly ReconcileFinding InStep = new ReconcileFinding(ReconcileVerdict.InStep);

        public ReconcileFinding(ReconcileVerdict verdict, string reason = "", IReadOnlyList<ErpOrder>? erpOrders = null)
        {
            this.Verdict = verdict;
            this.Reason = reason;
            this.ErpOrders = erpOrders ?? Array.Empty<ErpOrder>();
        }

        public ReconcileVerdict Verdict { get; }

        /// <summary>Why nothing certain is known, as a sentence; empty where the verdict says it all.</summary>
        public string Reason { get; }

        /// <summary>As they were read; empty for an order in step.</summary>
        public IReadOnlyList<ErpOrder> ErpOrders { get; }
    }

    /// <summary>How website and ERP stand to each other. The order of the members is the order of docs and tables.</summary>
    internal enum ReconcileVerdict
    {
        /// <summary>Both say the same: cancelled, or (where open orders are compared) not cancelled.</summary>
        InStep = 0,

        /// <summary>Cancelled on the website, open in the ERP, where it may be cancelled.</summary>
        OpenInErp,

        /// <summary>Cancelled on the website, and the ERP's warehouse has it.</summary>
        InFulfilmentInErp,

        /// <summary>Cancelled on the website, and something of it was shipped or invoiced.</summary>
        ShippedInErp,

        /// <summary>Cancelled in the ERP with nothing shipped or invoiced, which the website does not show.</summary>
        CancelledInErpOnly,

        /// <summary>The ERP has no such order.</summary>
        NotInErp,

        /// <summary>More than one ERP order could be meant.</summary>
        Ambiguous,

        /// <summary>It was asked, and what came tells none of these; the reason says why.</summary>
        NotTold,

        /// <summary>It was not asked: the time was over, the ERP had stopped answering, or somebody ended the run.</summary>
        NotAsked,
    }
}
