#nullable enable
using System;

namespace Extensions.OrderCancel.Run
{
    /// <summary>Exponential back-off with full jitter: base 0.5 s, cap 8 s.</summary>
    internal static class Backoff
    {
        public static readonly TimeSpan Base = TimeSpan.FromSeconds(0.5);
        public static readonly TimeSpan Cap = TimeSpan.FromSeconds(8);

        /// <summary>The wait after the given try, counted from 1.</summary>
        public static TimeSpan After(int attempt, IJitter jitter) =>
            TimeSpan.FromTicks((long)(Ceiling(attempt).Ticks * jitter.Next()));

        /// <summary>The longest wait after the given try, counted from 1.</summary>
        public static TimeSpan Ceiling(int attempt)
        {
            double seconds = Base.TotalSeconds * Math.Pow(2, Math.Min(attempt, 30) - 1);
            return seconds >= Cap.TotalSeconds ? Cap : TimeSpan.FromSeconds(seconds);
        }
    }
}
