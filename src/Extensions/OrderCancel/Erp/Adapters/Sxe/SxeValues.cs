#nullable enable
using System;
using System.Globalization;
using System.Linq;

namespace Extensions.OrderCancel.Erp.Adapters.Sxe
{
    /// <summary>Reads the texts of fields.</summary>
    internal static class SxeValues
    {
        /// <summary>A number without what only its type adds: 9 for 9.0, 100234 for 1.00234E+5. Other texts stay.</summary>
        public static string Plain(string? text)
        {
            string trimmed = (text ?? string.Empty).Trim();
            bool isNumber = decimal.TryParse(
                trimmed,
                NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent,
                CultureInfo.InvariantCulture,
                out decimal number
            );
            return isNumber ? number.ToString("0.##########", CultureInfo.InvariantCulture) : trimmed;
        }

        /// <summary>
        /// Whether the field holds a date. None is empty, a question mark, all zeros or the first day of the calendar;
        /// anything else counts, because a date that is overlooked would let a shipped order pass.
        /// </summary>
        public static bool IsDate(string text)
        {
            string trimmed = text.Trim();
            bool isFirstDay =
                trimmed.StartsWith("0001-1-1", StringComparison.Ordinal)
                || trimmed.StartsWith("0001-01-01", StringComparison.Ordinal);
            return !isFirstDay && trimmed.Any(c => (c >= '1' && c <= '9') || char.IsLetter(c));
        }

        public static bool IsTrue(string? text) =>
            string.Equals(text?.Trim(), "true", StringComparison.OrdinalIgnoreCase) || text?.Trim() == "1";
    }
}
