#nullable enable
using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Extensions.OrderCancel.Erp.Adapters.Rest
{
    /// <summary>Reads values by JSON path, whatever their type.</summary>
    internal static class RestJson
    {
        private const string Root = "$";

        /// <summary>A parameter's JSON path, tried once so that a mistake in it is told before anything is sent.</summary>
        /// <exception cref="ErpFaultException">Not a JSON path.</exception>
        public static string RequirePath(JobOptions options, JobParameter parameter)
        {
            string path = options.Text(parameter).Trim();
            if (path.Length == 0 || path == Root || IsName(path))
            {
                return path;
            }

            try
            {
                _ = new JObject().SelectToken(path, errorWhenNoMatch: false);
                return path;
            }
            catch (JsonException)
            {
                throw JobOptions.Bad(parameter, path, "a JSON path such as data.order.status");
            }
        }

        public static JToken? Find(JToken json, string path)
        {
            if (path.Length == 0)
            {
                return null;
            }

            try
            {
                JToken? found = Select(json, path);
                return found == null || found.Type == JTokenType.Null ? null : found;
            }
            catch (JsonException)
            {
                return null; // several values, or a step into a value that has no members: not there
            }
        }

        /// <summary>What stands at the path; several values, as from <c>data[*]</c>, as a list.</summary>
        public static JToken? FindOrAll(JToken json, string path)
        {
            IReadOnlyList<JToken> all = FindAll(json, path);
            return all.Count > 1 ? new JArray(all) : all.FirstOrDefault();
        }

        /// <summary>A scalar as text; null when there is none or it is an object or a list.</summary>
        public static string? Text(JToken json, string path)
        {
            JToken? found = Find(json, path);
            JValue? value = found as JValue ?? RestXml.TextOf(found);
            return value == null ? null : Convert.ToString(value.Value, CultureInfo.InvariantCulture);
        }

        /// <summary>
        /// True, a number that is not 0, a text that says neither false, no nor 0, or a list that is not empty; of several
        /// values, as from <c>lines[*].shipped</c>, one is enough.
        /// </summary>
        public static bool IsTruthy(JToken json, string path) => FindAll(json, path).Any(IsTruthy);

        private static bool IsTruthy(JToken token)
        {
            if (token.Type == JTokenType.Boolean)
            {
                return token.Value<bool>();
            }

            JValue? value = token as JValue ?? RestXml.TextOf(token);
            return value == null
                ? token.Any()
                : IsTruthy(Convert.ToString(value.Value, CultureInfo.InvariantCulture) ?? string.Empty);
        }

        private static IReadOnlyList<JToken> FindAll(JToken json, string path)
        {
            if (path == Root || IsName(path))
            {
                JToken? found = Find(json, path);
                return found == null ? Array.Empty<JToken>() : new[] { found };
            }

            try
            {
                return json.SelectTokens(path, errorWhenNoMatch: false)
                    .Where(found => found.Type != JTokenType.Null)
                    .ToList();
            }
            catch (JsonException)
            {
                return Array.Empty<JToken>(); // a step into a value that has no members: not there
            }
        }

        // Most paths are one name: a look-up finds it without a JSON path being taken apart for each value.
        private static JToken? Select(JToken json, string path)
        {
            if (path == Root)
            {
                return json;
            }

            return IsName(path) ? (json as JObject)?[path] : json.SelectToken(path, errorWhenNoMatch: false);
        }

        private static bool IsName(string path)
        {
            foreach (char c in path)
            {
                if (!char.IsLetterOrDigit(c) && c != '_')
                {
                    return false;
                }
            }

            return true;
        }

        private static bool IsTruthy(string text)
        {
            string trimmed = text.Trim();
            bool isNumber = decimal.TryParse(
                trimmed,
                NumberStyles.Float,
                CultureInfo.InvariantCulture,
                out decimal number
            );
            return isNumber ? number != 0 : trimmed.Length > 0 && !SaysNo(trimmed);
        }

        private static bool SaysNo(string text) =>
            string.Equals(text, "false", StringComparison.OrdinalIgnoreCase)
            || string.Equals(text, "no", StringComparison.OrdinalIgnoreCase)
            || string.Equals(text, "n", StringComparison.OrdinalIgnoreCase);
    }
}
