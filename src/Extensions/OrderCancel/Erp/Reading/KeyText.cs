#nullable enable
using System;
using System.Globalization;
using Newtonsoft.Json.Linq;

namespace Extensions.OrderCancel.Erp.Reading
{
    /// <summary>Keys and numbers of orders as texts, as ERPs mean them.</summary>
    internal static class KeyText
    {
        private const string WithoutZeros = "0.############################";

        /// <summary>
        /// Texts are trimmed; numbers lose what only their type adds: 1001 for 1001.0, 1000 for 1E3. Null for what is no
        /// key: null, a blank, true or false, an object or a list.
        /// </summary>
        public static string? Of(JToken? token)
        {
            object? value = XmlJson.TextOf(token)?.Value;
            switch (value)
            {
                case null:
                case bool _:
                    return null;
                case string text:
                    string trimmed = text.Trim();
                    return trimmed.Length == 0 ? null : trimmed;
                case decimal number:
                    return number.ToString(WithoutZeros, CultureInfo.InvariantCulture);
                default:
                    return Convert.ToString(value, CultureInfo.InvariantCulture);
            }
        }
    }
}
