#nullable enable
using System;
using System.Globalization;
using System.Linq;
using Newtonsoft.Json.Linq;

namespace Extensions.OrderCancel.Erp.Adapters.Sxe
{
    /// <summary>Reads the texts of fields.</summary>
    internal static class SxeValues
    {
        private const string MoreRecords = "morerecordsavailable";

        private static readonly string[] Noes = { string.Empty, "false", "no", "n", "0" };

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

        /// <summary>
        /// Whether the members of an answer say that it is a part. The flag is known in any spelling, and anything but a
        /// no says so.
        /// </summary>
        public static bool HasMore(JToken? answer) =>
            answer is JObject json
            && json.Properties().Any(member => IsMoreRecords(member.Name) && !IsNo(SxeRecord.Text(member.Value)));

        /// <summary>Whether the answer has the flag.</summary>
        public static bool TellsMore(JToken? answer) =>
            answer is JObject json && json.Properties().Any(member => IsMoreRecords(member.Name));

        // The service's own names have a letter for the type before them here and there.
        private static bool IsMoreRecords(string name) =>
            new string(name.Where(char.IsLetter).ToArray()).EndsWith(MoreRecords, StringComparison.OrdinalIgnoreCase);

        private static bool IsNo(string? text) =>
            Noes.Contains((text ?? string.Empty).Trim(), StringComparer.OrdinalIgnoreCase);

        private static bool IsDigit(string text, int at) => at < text.Length && text[at] >= '0' && text[at] <= '9';
    }
}
