#nullable enable
using System;
using System.Globalization;
using System.Linq;
using Newtonsoft.Json.Linq;

namespace Extensions.OrderCancel.Erp.Adapters.Prophet21
{
    /// <summary>Reads values as Prophet 21's services write them.</summary>
    internal static class Prophet21Json
    {
        private const int MostTexts = 3;

        /// <summary>
        /// A number or a text as text, without the zeros behind a decimal point that the database's decimal columns have;
        /// null for anything else, and for a blank.
        /// </summary>
        public static string? Text(JToken? value)
        {
            string? text = (value as JValue)?.Value switch
            {
                string given => given.Trim(),
                decimal number => number.ToString("0.############", CultureInfo.InvariantCulture),
                long number => number.ToString(CultureInfo.InvariantCulture),
                _ => null,
            };
            return string.IsNullOrEmpty(text) ? null : text;
        }

        /// <summary>Y or N; an empty flag counts as N. Null for anything else: no mapping knows it.</summary>
        public static bool? Flag(JToken? value)
        {
            switch ((value as JValue)?.Value)
            {
                case null:
                    return value is JValue ? false : (bool?)null;
                case bool given:
                    return given;
                case string text:
                    string flag = text.Trim().ToUpperInvariant();
                    return flag == "Y" ? true
                        : flag == "N" || flag.Length == 0 ? false
                        : (bool?)null;
                default:
                    return null;
            }
        }

        /// <summary>A quantity; an empty one is 0. Null for anything else.</summary>
        public static decimal? Quantity(JToken? value) =>
            value is JValue scalar
                ? scalar.Value switch
                {
                    null => 0,
                    long whole => whole,
                    decimal number => number,
                    string text => decimal.TryParse(
                        text,
                        NumberStyles.Float,
                        CultureInfo.InvariantCulture,
                        out decimal number
                    )
                        ? number
                        : (decimal?)null,
                    _ => (decimal?)null,
                }
                : null;

        /// <summary>
        /// What an error or a failed transaction says to a person: the first line of its messages. Behind it there may be a
        /// stack trace. Empty when there is none.
        /// </summary>
        public static string Message(JToken? json)
        {
            if (!(json is JObject item))
            {
                return string.Empty;
            }

            JToken? texts = Member(item, "Messages") ?? Member(item, "Errors") ?? Member(item, "ErrorMessage");
            JToken? error = Member(item, "error");
            texts = texts ?? (error is JObject inner ? Member(inner, "message") : error) ?? Member(item, "Message");
            texts = texts is JObject language ? Member(language, "value") : texts;
            return texts is JArray list
                ? string.Join("; ", list.Select(FirstLine).Where(line => line.Length > 0).Take(MostTexts))
                : FirstLine(texts);
        }

        public static JToken? Member(JObject item, string name)
        {
            JToken? value = item.GetValue(name, StringComparison.OrdinalIgnoreCase);
            bool isEmpty =
                value == null
                || value.Type == JTokenType.Null
                || (value is JContainer container && !container.HasValues);
            return isEmpty ? null : value;
        }

        private static string FirstLine(JToken? text) =>
            ((text as JValue)?.Value as string)?.Split('\r', '\n')[0].Trim() ?? string.Empty;
    }
}
