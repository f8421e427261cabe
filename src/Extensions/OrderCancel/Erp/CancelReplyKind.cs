#nullable enable

namespace Extensions.OrderCancel.Erp
{
    /// <summary>What the ERP claims about a request to cancel.</summary>
    public enum CancelReplyKind
    {
        /// <summary>Nothing that the adapter understands.</summary>
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
    }
}
