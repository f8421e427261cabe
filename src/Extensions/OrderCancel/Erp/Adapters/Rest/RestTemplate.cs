#nullable enable
using System;
using System.Collections.Generic;
using System.Text;
using Extensions.OrderCancel.Erp.Reading;
using Newtonsoft.Json;

namespace Extensions.OrderCancel.Erp.Adapters.Rest
{
    /// <summary>Puts values into body and header templates. Only known names are placeholders: a body has braces of its own.</summary>
    internal static class RestTemplate
    {
        /// <param name="template">The template.</param>
        /// <param name="values">The values by name.</param>
        /// <param name="escape">
        /// Escapes a value, told whether its placeholder stands within double quotes; null where it cannot stand there.
        /// </param>
        /// <exception cref="ErpFaultException">A value that cannot stand where its placeholder does.</exception>
        public static string Expand(
            string template,
            IReadOnlyDictionary<string, string?> values,
            Func<string, bool, string?> escape
        )
        {
            var text = new StringBuilder(template.Length + 32);
            bool quoted = false;
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
                quoted ^= ChangesQuotes(template, position, open);
                text.Append(known ? escape(value ?? string.Empty, quoted) ?? throw NotANumber(name) : "{");
                position = known ? close + 1 : open + 1;
            }

            return text.Append(template, position, template.Length - position).ToString();
        }

        /// <summary>The escape that a media type asks for.</summary>
        public static Func<string, bool, string?> EscapeFor(string contentType)
        {
            if (contentType.IndexOf("json", StringComparison.OrdinalIgnoreCase) >= 0)
            {
                return (value, quoted) =>
                    !quoted ? Number(value)
                    : IsPlain(value) ? value
                    : Inner(JsonConvert.ToString(value));
            }

            if (contentType.IndexOf("xml", StringComparison.OrdinalIgnoreCase) >= 0)
            {
                return (value, quoted) => System.Security.SecurityElement.Escape(value) ?? string.Empty;
            }

            return contentType.IndexOf("x-www-form-urlencoded", StringComparison.OrdinalIgnoreCase) >= 0
                ? (Func<string, bool, string?>)((value, quoted) => Uri.EscapeDataString(value))
                : AsItIs;
        }

        /// <summary>For what is no document, such as a header.</summary>
        public static string AsItIs(string value, bool quoted) => value;

        // Without quotes a key such as 1,2 would be two, and 0001750 another one for some readers.
        private static string? Number(string value) =>
            value.Length > 0 && (value[0] == '-' || char.IsDigit(value[0])) && StrictJson.Read(value, out _) != null
                ? value
                : null;

        private static bool ChangesQuotes(string template, int from, int to)
        {
            bool changes = false;
            for (int i = from; i < to; i++)
            {
                i += template[i] == '\\' ? 1 : 0;
                changes ^= i < to && template[i] == '"';
            }

            return changes;
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

        private static ErpFaultException NotANumber(string name) =>
            ErpFaultException.Misconfigured(
                $"The placeholder {{{name}}} stands outside of quotes in a JSON body, but its value is no JSON number. Put it into quotes in that body (parameter CancelBody, FindBody, FindByErpNumberBody or ReadBody)."
            );
    }
}
