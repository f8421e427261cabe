#nullable enable
using System;
using System.Globalization;
using Newtonsoft.Json.Linq;

namespace Extensions.OrderCancel.Erp.Reading
{
    /// <summary>Keys and numbers of orders as texts, as ERPs mean them.</summary>
    internal static class KeyText
    {
        /// <summary>
        /// Texts are trimmed; numbers lose what only their type adds: 1001 for 1001.0, 1000 for 1E3. Null for what is no
        /// key: null, a blank, true or false, an object or a list.
        /// </summary>
        public static string? Of(JToken? token)
        {
            object? value = XmlJson.TextOf(token)?.Value;
            string text =
                value is bool ? string.Empty
                : value is decimal number
                    ? number.ToString("0.############################", CultureInfo.InvariantCulture)
                : (Convert.ToString(value, CultureInfo.InvariantCulture) ?? string.Empty).Trim();
            return text.Length == 0 ? null : text;
        }

        /// <summary>A number of things, also as a text; null for what is negative, broken or no number.</summary>
        public static long? Count(JToken? token) =>
            long.TryParse(Of(token), NumberStyles.None, CultureInfo.InvariantCulture, out long count)
                ? count
                : (long?)null;
    }
}
