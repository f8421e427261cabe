#nullable enable
using System;
using System.Globalization;
using System.Linq;
using Extensions.OrderCancel.Erp.Dialects;
using Extensions.OrderCancel.Erp.Reading;
using Newtonsoft.Json.Linq;

namespace Extensions.OrderCancel.Erp.Adapters.Sxe
{
    /// <summary>
    /// What a date field tells, in whatever it is wrapped: a text or a number, <c>{"value":…}</c>, a list, or year, month
    /// and date (H: NxtDate). The service's own "none" is a question mark, zeros, the first day of the calendar, and what the
    /// kind of the record has for it.
    /// </summary>
    internal static class SxeDates
    {
        private static readonly string[] Parts = { "year", "month", "date" };

        private static readonly string[] FirstDays = { "0001-1-1", "0001-01-01", "1/1/0001", "01/01/0001", "0000-" };

        private static Evidence Untold => Evidence.NotTold(string.Empty);

        /// <summary>Something for a date, Nothing for the service's own "none", NotTold for anything that is neither.</summary>
        public static Evidence Read(JToken token, SxeRecordKind kind) =>
            XmlJson.TextOf(token) is JValue scalar ? OfScalar(scalar, kind)
            : token is JArray list ? Evidence.All(list.Select(item => Read(item, kind)), Untold)
            : token is JObject json ? Unwrap(json, kind)
            : Untold;

        /// <summary>Anything but a known "none" counts: a date that is overlooked would let a shipped order pass.</summary>
        public static bool IsDate(string text)
        {
            string trimmed = text.Trim();
            bool isFirstDay = FirstDays.Any(day => trimmed.StartsWith(day, StringComparison.Ordinal));
            return !isFirstDay && trimmed.Any(c => (c >= '1' && c <= '9') || char.IsLetter(c));
        }

        private static Evidence OfScalar(JValue scalar, SxeRecordKind kind)
        {
            string text = Convert.ToString(scalar.Value, CultureInfo.InvariantCulture)?.Trim() ?? string.Empty;
            bool isTold =
                text.Length > 0
                || kind == SxeRecordKind.Members
                || (kind == SxeRecordKind.Pairs && scalar.Value != null);
            return !isTold || scalar.Value is bool ? Untold : Evidence.Of(IsDate(text));
        }

        private static Evidence Unwrap(JObject json, SxeRecordKind kind)
        {
            if (json.GetValue("value", StringComparison.OrdinalIgnoreCase) is JToken value)
            {
                return Read(value, kind);
            }

            string?[] parts = Parts
                .Select(part => XmlJson.TextOf(json.GetValue(part, StringComparison.OrdinalIgnoreCase))?.Value)
                .Select(part => Convert.ToString(part, CultureInfo.InvariantCulture)?.Trim())
                .ToArray();
            return parts.Any(string.IsNullOrEmpty)
                ? Untold
                : Evidence.Of(IsDate(parts[0]!.PadLeft(4, '0') + "-" + parts[1] + "-" + parts[2]));
        }
    }
}
