#nullable enable

namespace Extensions.OrderCancel.Protocol
{
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
