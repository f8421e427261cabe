#nullable enable
using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
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

        /// <summary>Something for a date, Nothing for the service's own "none", NotTold for anything that is neither.</summary>
        public static Fulfilment Read(JToken token, SxeRecordKind kind) =>
            XmlJson.TextOf(token) is JValue scalar ? OfScalar(scalar, kind)
            : token is JArray list ? Combine(list.Select(item => Read(item, kind)))
            : token is JObject json ? Unwrap(json, kind)
            : Fulfilment.NotTold;

        /// <summary>One date is enough; without one, each must tell that there is none.</summary>
        public static Fulfilment Combine(IEnumerable<Fulfilment> told)
        {
            List<Fulfilment> all = told.ToList();
            return all.Contains(Fulfilment.Something) ? Fulfilment.Something
                : all.Count == 0 || all.Contains(Fulfilment.NotTold) ? Fulfilment.NotTold
                : Fulfilment.Nothing;
        }

        /// <summary>Anything but a known "none" counts: a date that is overlooked would let a shipped order pass.</summary>
        public static bool IsDate(string text)
        {
            string trimmed = text.Trim();
            bool isFirstDay = FirstDays.Any(day => trimmed.StartsWith(day, StringComparison.Ordinal));
            return !isFirstDay && trimmed.Any(c => (c >= '1' && c <= '9') || char.IsLetter(c));
        }

        private static Fulfilment OfScalar(JValue scalar, SxeRecordKind kind)
        {
            string text = Convert.ToString(scalar.Value, CultureInfo.InvariantCulture)?.Trim() ?? string.Empty;
            bool isTold =
                text.Length > 0
                || kind == SxeRecordKind.Members
                || (kind == SxeRecordKind.Pairs && scalar.Value != null);
            return !isTold || scalar.Value is bool ? Fulfilment.NotTold
                : IsDate(text) ? Fulfilment.Something
                : Fulfilment.Nothing;
        }

        private static Fulfilment Unwrap(JObject json, SxeRecordKind kind)
        {
            if (json.GetValue("value", StringComparison.OrdinalIgnoreCase) is JToken value)
            {
                return Read(value, kind);
            }

            string?[] parts = Parts
                .Select(part => XmlJson.TextOf(json.GetValue(part, StringComparison.OrdinalIgnoreCase))?.Value)
                .Select(part => Convert.ToString(part, CultureInfo.InvariantCulture)?.Trim())
                .ToArray();
            return parts.Any(string.IsNullOrEmpty) ? Fulfilment.NotTold
                : IsDate(parts[0]!.PadLeft(4, '0') + "-" + parts[1] + "-" + parts[2]) ? Fulfilment.Something
                : Fulfilment.Nothing;
        }
    }
}
