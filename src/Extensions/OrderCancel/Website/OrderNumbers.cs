#nullable enable
using System;

namespace Extensions.OrderCancel.Website
{
    /// <summary>The database compares without regard to case; a number that is another in case is another order's.</summary>
    internal static class OrderNumbers
    {
        public static bool Same(string? a, string? b) =>
            string.Equals((a ?? string.Empty).Trim(), (b ?? string.Empty).Trim(), StringComparison.Ordinal);

        public static bool IsBlank(string? number) => string.IsNullOrWhiteSpace(number);
    }
}
