#nullable enable

namespace Extensions.OrderCancel.Erp
{
    /// <summary>What an ERP order's status means for a cancellation. Adapters map the ERP's own texts to it.</summary>
    public enum ErpOrderState
    {
        /// <summary>A status that no mapping knows. Never cancelled: a person has to map it first.</summary>
        Unknown = 0,

        /// <summary>Entered, nothing has been done yet. May be cancelled.</summary>
        Open,

        /// <summary>Waits for a person, a payment or a credit check. May be cancelled.</summary>
        OnHold,

        /// <summary>Released to the warehouse: picking or packing may have begun.</summary>
        InFulfilment,

        /// <summary>A part has left the warehouse.</summary>
        PartlyShipped,

        /// <summary>Everything has left the warehouse.</summary>
        Shipped,

        /// <summary>Invoiced, in part or as a whole.</summary>
        Invoiced,

        /// <summary>Finished in the ERP and not to be touched.</summary>
        Closed,

        /// <summary>Locked by a person or a process.</summary>
        Locked,

        /// <summary>The ERP has accepted a cancellation and is still working on it.</summary>
        Cancelling,

        /// <summary>Some lines are cancelled, others are not.</summary>
        PartlyCancelled,

        /// <summary>Cancelled as a whole.</summary>
        Cancelled,
    }
}
