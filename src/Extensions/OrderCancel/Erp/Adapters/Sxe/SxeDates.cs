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
    /// and date (H: NxtDate). The service's own "none" is empty, a question mark, zeros, the first day of the calendar, or
    /// null, which stands for its unknown value.
    /// </summary>
    internal static class SxeDates
    {
        private static readonly string[] Parts = { "year", "month", "date" };

        private static readonly string[] FirstDays = { "0001-1-1", "0001-01-01", "1/1/0001", "01/01/0001", "0000-" };

        /// <summary>Something for a date, Nothing for the service's own "none", NotTold for anything that is neither.</summary>
        public static Fulfilment Read(JToken token)
        {
            if (XmlJson.TextOf(token) is JValue scalar)
            {
                return scalar.Value is bool ? Fulfilment.NotTold
                    : IsDate(Convert.ToString(scalar.Value, CultureInfo.InvariantCulture) ?? string.Empty)
                        ? Fulfilment.Something
                    : Fulfilment.Nothing;
            }

            return token is JArray list ? Combine(list.Select(Read))
                : token is JObject json ? Unwrap(json)
                : Fulfilment.NotTold;
        }

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

        private static Fulfilment Unwrap(JObject json)
        {
            if (json.GetValue("value", StringComparison.OrdinalIgnoreCase) is JToken value)
            {
                return Read(value);
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
