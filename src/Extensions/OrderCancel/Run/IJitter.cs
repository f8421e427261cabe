#nullable enable

namespace Extensions.OrderCancel.Run
{
    /// <summary>The only source of randomness: spreads the retries of many runs over time.</summary>
    internal interface IJitter
    {
        /// <summary>A number from 0 (included) to 1 (excluded).</summary>
        double Next();
    }
}
