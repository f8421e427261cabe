#nullable enable
using System;
using System.Collections.Generic;
using System.Globalization;
using System.Text;

namespace Extensions.OrderCancel.Erp.Http
{
    /// <summary>Puts values into URL templates so that a value can never change host, path or query.</summary>
    public static class ErpUrl
    {
        /// <summary>
        /// Replaces each <c>{name}</c> of the template by the value of that name, escaped as one path segment or one
        /// query value. Inside single quotes, as in an OData filter, quotes in the value are doubled first.
        /// </summary>
        /// <param name="template">For example <c>orders?reference={orderNumber}</c>; a leading slash is dropped.</param>
        /// <param name="values">The values by name.</param>
        /// <exception cref="ErpFaultException">A name without a value, or a value that cannot be one path segment.</exception>
        public static string Expand(string template, IReadOnlyDictionary<string, string?> values)
        {
            string text = template.TrimStart('/');
            var url = new StringBuilder(text.Length + 16);
            int position = 0;
            while (position < text.Length)
            {
                int open = text.IndexOf('{', position);
                int close = open < 0 ? -1 : text.IndexOf('}', open);
                if (close < 0)
                {
                    break;
                }

                url.Append(text, position, open - position);
                url.Append(Escape(text, open, text.Substring(open + 1, close - open - 1), values));
                position = close + 1;
            }

            return url.Append(text, position, text.Length - position).ToString();
        }

        /// <summary>Whether a value can stand in an address.</summary>
        /// <param name="template">The address.</param>
        /// <param name="name">The value's name.</param>
        /// <param name="value">The value.</param>
        /// <param name="isSegment">It may be a whole part of the path, where dots alone lead elsewhere.</param>
        /// <exception cref="ErpFaultException">It is missing, or cannot stand there.</exception>
        internal static void Check(string template, string name, string? value, bool isSegment)
        {
            if (string.IsNullOrEmpty(value))
            {
                throw ErpFaultException.Misconfigured(
                    $"The URL template \"{template}\" needs {{{name}}}, which is not known here."
                );
            }

            if (isSegment && value!.Trim('.').Length == 0)
            {
                throw ErpFaultException.Misconfigured($"\"{value}\" cannot be a path segment of \"{template}\".");
            }

            // A character that was lost, or that some runtimes drop or replace, makes the value another order's.
            if (HasUnsafeCharacter(value!))
            {
                throw ErpFaultException.Misconfigured($"The value of {{{name}}} has characters that no URL can hold.");
            }
        }

        private static string Escape(string template, int at, string name, IReadOnlyDictionary<string, string?> values)
        {
            values.TryGetValue(name, out string? value);
            bool quoted = IsInsideQuotes(template, at);
            bool inPath = template.IndexOf('?') < 0 || template.IndexOf('?') > at;
            Check(template, name, value, isSegment: inPath && !quoted);
            return Uri.EscapeDataString(quoted ? value!.Replace("'", "''") : value!);
        }

        private static bool HasUnsafeCharacter(string value)
        {
            for (int i = 0; i < value.Length; i++)
            {
                UnicodeCategory category = CharUnicodeInfo.GetUnicodeCategory(value, i);
                if (category == UnicodeCategory.Format || category == UnicodeCategory.Surrogate || value[i] == '\uFFFD')
                {
                    return true;
                }

                i += char.IsHighSurrogate(value[i]) ? 1 : 0;
            }

            return false;
        }

        // A literal may have a fixed part before the value, as in 'WEB-{orderNumber}'.
        private static bool IsInsideQuotes(string template, int at)
        {
            bool inside = false;
            for (int i = 0; i < at; i++)
            {
                inside ^= template[i] == '\'';
            }

            return inside;
        }
    }
}
