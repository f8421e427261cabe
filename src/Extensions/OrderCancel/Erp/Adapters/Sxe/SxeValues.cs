#nullable enable
using System;
using System.Globalization;

namespace Extensions.OrderCancel.Erp.Adapters.Sxe
{
    /// <summary>Reads the texts of fields.</summary>
    internal static class SxeValues
    {
        /// <summary>
        /// A number without what only its type adds: 9 for 9.0, 100234 for 1.00234E+5. Other texts stay, also 09 and -9.
        /// </summary>
        public static string Plain(string? text)
        {
            string trimmed = (text ?? string.Empty).Trim();
            bool isPlain = IsDigit(trimmed, 0) && !(trimmed[0] == '0' && IsDigit(trimmed, 1));
            return
                isPlain
                && decimal.TryParse(
                    trimmed,
                    NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent,
                    CultureInfo.InvariantCulture,
                    out decimal number
                )
                ? number.ToString("0.############################", CultureInfo.InvariantCulture)
                : trimmed;
        }

        /// <summary>Whether an element is the flag by which a list says that it is a part.</summary>
        public static bool IsMoreRecords(string name) =>
            string.Equals(name, "moreRecordsAvailable", StringComparison.OrdinalIgnoreCase);

        private static bool IsDigit(string text, int at) => at < text.Length && text[at] >= '0' && text[at] <= '9';
    }
}
