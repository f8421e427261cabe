#nullable enable
using System;
using System.Globalization;

namespace Extensions.OrderCancel.Erp.Reading
{
    /// <summary>Reads the header Content-Range, with which servers also number rows: <c>orders 0-24/1000</c>.</summary>
    internal readonly struct ContentRange
    {
        private ContentRange(bool isPart, long? total)
        {
            this.IsPart = isPart;
            this.Total = total;
        }

        /// <summary>Whether there is more than came.</summary>
        public bool IsPart { get; }

        /// <summary>How many rows there are; null where it is not told, or bytes are counted.</summary>
        public long? Total { get; }

        /// <summary>A header that is missing or cannot be read tells nothing.</summary>
        public static ContentRange Of(string? header)
        {
            string text = (header ?? string.Empty).Trim();
            string range = text.Substring(text.LastIndexOf(' ') + 1);
            int slash = range.IndexOf('/');
            if (slash < 0 || !IsNumber(range.Substring(slash + 1), out long total))
            {
                return default;
            }

            string came = range.Substring(0, slash);
            long count = came == "*" ? 0 : CountOf(came);
            bool isOfBytes = text.StartsWith("bytes", StringComparison.OrdinalIgnoreCase);
            return count < 0 ? default : new ContentRange(count != total, isOfBytes ? (long?)null : total);
        }

        // -1: it cannot be read. Some servers count from 0 and some from 1, but the number of rows is the same.
        private static long CountOf(string came)
        {
            int dash = came.IndexOf('-');
            return
                dash > 0
                && IsNumber(came.Substring(0, dash), out long first)
                && IsNumber(came.Substring(dash + 1), out long last)
                && last >= first
                ? last - first + 1
                : -1;
        }

        private static bool IsNumber(string text, out long number) =>
            long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number);
    }
}
