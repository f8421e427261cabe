#nullable enable
using System;
using System.Globalization;
using Extensions.OrderCancel.Erp.Reading;
using Newtonsoft.Json.Linq;

namespace Extensions.OrderCancel.Erp.Adapters.Rest
{
    /// <summary>A moment as APIs write it. What could be read in two ways is not read.</summary>
    internal static class RestDate
    {
        private const string V2Start = "/Date(";
        private const int DigitsOfSeconds = 10;
        private const int DigitsOfMilliseconds = 13;

        /// <summary>Null for what is no date. A time without a zone is UTC.</summary>
        public static DateTimeOffset? Of(JToken? token)
        {
            string text = KeyText.Of(token) ?? string.Empty;
            if (text.StartsWith(V2Start, StringComparison.Ordinal))
            {
                text = text.Substring(V2Start.Length).Split(')', '+', '-')[0];
            }

            bool isWhole = long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out long number);
            if (isWhole)
            {
                return text.Length == DigitsOfSeconds ? DateTimeOffset.FromUnixTimeSeconds(number)
                    : text.Length == DigitsOfMilliseconds ? DateTimeOffset.FromUnixTimeMilliseconds(number)
                    : (DateTimeOffset?)null;
            }

            bool isIso = text.Length >= DigitsOfSeconds && text[4] == '-' && text[7] == '-';
            return
                isIso
                && DateTimeOffset.TryParse(
                    text,
                    CultureInfo.InvariantCulture,
                    DateTimeStyles.AssumeUniversal,
                    out DateTimeOffset date
                )
                ? date
                : (DateTimeOffset?)null;
        }
    }
}
