#nullable enable
using System;
using System.Collections.Generic;
using System.Text;
using Newtonsoft.Json;

namespace Extensions.OrderCancel.Erp.Adapters.Rest
{
    /// <summary>Puts values into body and header templates. Only known names are placeholders: a body has braces of its own.</summary>
    internal static class RestTemplate
    {
        public static string Expand(
            string template,
            IReadOnlyDictionary<string, string?> values,
            Func<string, string> escape
        )
        {
            var text = new StringBuilder(template.Length + 32);
            int position = 0;
            while (position < template.Length)
            {
                int open = template.IndexOf('{', position);
                int close = open < 0 ? -1 : template.IndexOf('}', open);
                if (close < 0)
                {
                    break;
                }

                string name = template.Substring(open + 1, close - open - 1);
                bool known = values.TryGetValue(name, out string? value);
                text.Append(template, position, open - position);
                text.Append(known ? escape(value ?? string.Empty) : "{");
                position = known ? close + 1 : open + 1;
            }

            return text.Append(template, position, template.Length - position).ToString();
        }

        /// <summary>The escape that a media type asks for.</summary>
        public static Func<string, string> EscapeFor(string contentType)
        {
            if (contentType.IndexOf("json", StringComparison.OrdinalIgnoreCase) >= 0)
            {
                return value => IsPlain(value) ? value : Inner(JsonConvert.ToString(value));
            }

            if (contentType.IndexOf("xml", StringComparison.OrdinalIgnoreCase) >= 0)
            {
                return value => System.Security.SecurityElement.Escape(value) ?? string.Empty;
            }

            return contentType.IndexOf("x-www-form-urlencoded", StringComparison.OrdinalIgnoreCase) >= 0
                ? (Func<string, string>)Uri.EscapeDataString
                : value => value;
        }

        // Letters, digits and a few signs mean themselves in JSON; most keys, codes and versions are no more.
        private static bool IsPlain(string value)
        {
            foreach (char c in value)
            {
                bool isLetterOrDigit = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
                if (!isLetterOrDigit && c != '-' && c != '_' && c != '.')
                {
                    return false;
                }
            }

            return true;
        }

        private static string Inner(string quoted) => quoted.Substring(1, quoted.Length - 2);
    }
}
