#nullable enable
using System;
using System.Linq;
using Newtonsoft.Json.Linq;

namespace Extensions.OrderCancel.Erp.Adapters.Prophet21
{
    /// <summary>Reads values as Prophet 21's services write them.</summary>
    internal static class Prophet21Json
    {
        private const int MostTexts = 3;

        /// <summary>Y or N. Null for anything else, null and blank included: it is not known.</summary>
        public static bool? Flag(JToken? value)
        {
            switch ((value as JValue)?.Value)
            {
                case bool given:
                    return given;
                case string text:
                    string flag = text.Trim().ToUpperInvariant();
                    return flag == "Y" ? true
                        : flag == "N" ? false
                        : (bool?)null;
                default:
                    return null;
            }
        }

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
