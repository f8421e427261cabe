#nullable enable
using System;
using System.Globalization;

namespace Extensions.OrderCancel.Erp.Http
{
    /// <summary>Reads a Retry-After header in both forms; one that makes no sense counts as absent.</summary>
    internal static class RetryAfter
    {
        public static TimeSpan? Parse(string? value, DateTimeOffset now)
        {
            string text = (value ?? string.Empty).Trim();
            if (text.Length == 0)
            {
                return null;
            }

            if (double.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out double seconds))
            {
                return seconds > TimeSpan.MaxValue.TotalSeconds / 2 ? TimeSpan.MaxValue : TimeSpan.FromSeconds(seconds);
            }

            const DateTimeStyles Utc = DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal;
            if (DateTimeOffset.TryParseExact(text, "r", CultureInfo.InvariantCulture, Utc, out DateTimeOffset date))
            {
                return date > now ? date - now : (TimeSpan?)null;
            }

            return null;
        }
    }
}
