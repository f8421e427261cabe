#nullable enable
using System;
using Newtonsoft.Json.Linq;

namespace Extensions.OrderCancel.Erp.Reading
{
    /// <summary>
    /// Compares two values in a filter. Numbers, and texts that are numbers, are compared as numbers; texts exactly, after
    /// trimming; anything with null only where the filter names null. What cannot be compared is not known.
    /// </summary>
    internal static class PathComparison
    {
        private static readonly string[] Signs = { "==", "!=", "<>", "<", "<=", ">", ">=" };

        public static bool IsSign(string sign) => Array.IndexOf(Signs, sign) >= 0;

        /// <summary>Null: not known.</summary>
        public static bool? Of(JToken? left, string sign, JToken? right)
        {
            int? order = Order(left, right, sign == "==" || sign == "!=" || sign == "<>");
            if (order == null)
            {
                return null;
            }

            switch (sign)
            {
                case "==":
                    return order == 0;
                case "<":
                    return order < 0;
                case "<=":
                    return order <= 0;
                case ">":
                    return order > 0;
                case ">=":
                    return order >= 0;
                default:
                    return order != 0;
            }
        }

        // Null: they cannot be compared. Of an equality, only 0 or not 0 counts.
        private static int? Order(JToken? left, JToken? right, bool isEquality)
        {
            object? a = XmlJson.TextOf(left)?.Value;
            object? b = XmlJson.TextOf(right)?.Value;
            if (a is bool || b is bool)
            {
                bool? first = isEquality ? Flag(a) : null;
                bool? second = Flag(b);
                return first == null || second == null ? (int?)null
                    : first == second ? 0
                    : 1;
            }

            int numbers = (Quantity.SignOf(left) == null ? 0 : 1) + (Quantity.SignOf(right) == null ? 0 : 1);
            if (numbers == 2)
            {
                return Quantity.Compare(left!, right!);
            }

            bool areTexts = a is string && b is string && (isEquality || numbers == 0);
            return areTexts ? Order(((string)a!).Trim(), ((string)b!).Trim()) : null;
        }

        // A blank is no value: that it is not another one does not say which it is.
        private static int? Order(string left, string right) =>
            (left.Length == 0) == (right.Length == 0) ? string.CompareOrdinal(left, right) : (int?)null;

        private static bool? Flag(object? value) =>
            value is bool flag ? flag
            : value is string text && bool.TryParse(text, out bool read) ? read
            : (bool?)null;
    }
}
