#nullable enable

namespace Extensions.OrderCancel.Protocol
{
    /// <summary>What to do when one of several ERP orders of a web order must not be cancelled.</summary>
    internal enum SplitOrders
    {
        /// <summary>Nothing is sent.</summary>
        AllOrNothing = 0,

        /// <summary>The others are cancelled.</summary>
        CancelWhatYouCan,
    }
}
