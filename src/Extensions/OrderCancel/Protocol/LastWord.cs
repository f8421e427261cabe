#nullable enable

namespace Extensions.OrderCancel.Protocol
{
    /// <summary>What came of the last request to cancel one order.</summary>
    internal enum LastWord
    {
        /// <summary>None was made.</summary>
        None = 0,
        Yes,
        Accepted,

        /// <summary>Refused, or accepted and failed later.</summary>
        No,
        Conflict,

        /// <summary>Turned away before it was worked on; nothing was done.</summary>
        Declined,

        /// <summary>Never left us.</summary>
        NotSent,

        /// <summary>Turned away for good by the set-up; nothing was done.</summary>
        Misconfigured,

        /// <summary>It may have been carried out.</summary>
        Lost,
    }
}
