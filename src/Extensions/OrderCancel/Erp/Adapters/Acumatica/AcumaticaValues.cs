#nullable enable
using System;
using System.Globalization;
using Newtonsoft.Json.Linq;

namespace Extensions.OrderCancel.Erp.Adapters.Acumatica
{
    /// <summary>Reads fields, each of which is <c>{"value": …}</c> (H) and, when it is empty, <c>{}</c> (M).</summary>
    internal static class AcumaticaValues
    {
        /// <summary>The field's text without blanks at its ends; null when it has none.</summary>
        public static string? Text(JToken? json, string field)
        {
            object? value = (Inner(json, field) as JValue)?.Value;
            string? text = value == null ? null : Convert.ToString(value, CultureInfo.InvariantCulture)?.Trim();
            return string.IsNullOrEmpty(text) ? null : text;
        }

        /// <summary>Whether the answer has the field in a form that tells its value, be it an empty one.</summary>
        public static bool IsTold(JToken? json, string field)
        {
            JToken? token = Token(json, field);
            return token is JObject wrapped
                ? !wrapped.HasValues || wrapped["value"] is JValue
                : (token as JValue)?.Value != null;
        }

        // Middleware can leave the wrapper out.
        private static JToken? Inner(JToken? json, string field)
        {
            JToken? token = Token(json, field);
            return token is JObject wrapped ? wrapped["value"] : token;
        }

        private static JToken? Token(JToken? json, string field) => field.Length > 0 ? (json as JObject)?[field] : null;
    }
}
