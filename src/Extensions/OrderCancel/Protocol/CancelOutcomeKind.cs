#nullable enable

namespace Extensions.OrderCancel.Protocol
{
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
