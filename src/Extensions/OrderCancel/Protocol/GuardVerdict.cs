#nullable enable

namespace Extensions.OrderCancel.Protocol
{
    /// <summary>What the guard says about one order.</summary>
    internal enum GuardVerdict
    {
        Refuse = 0,
        Allow,
        AlreadyCancelled,
        Cancelling,
        TooLate,

        /// <summary>Called cancelled, without a word about what was shipped or invoiced.</summary>
        CancelledUntold,
    }
}
