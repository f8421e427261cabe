#nullable enable
using System;

namespace Extensions.OrderCancel.Erp.Reading
{
    /// <summary>Reads the header Link (RFC 8288), of which several may be joined.</summary>
    internal static class LinkHeader
    {
        /// <summary>The address of the first link whose relation is "next", as it is written; null when there is none.</summary>
        public static string? Next(string? header)
        {
            int open = header == null ? -1 : header.IndexOf('<');
            while (open >= 0)
            {
                int close = header!.IndexOf('>', open);
                if (close < 0)
                {
                    return null;
                }

                int end = EndOf(header, close);
                if (IsNext(header.Substring(close + 1, end - close - 1)))
                {
                    return header.Substring(open + 1, close - open - 1).Trim();
                }

                open = header.IndexOf('<', end);
            }

            return null;
        }

        // The comma before the next link; those in quotes belong to a value.
        private static int EndOf(string header, int position)
        {
            bool isQuoted = false;
            for (int i = position; i < header.Length; i++)
            {
                isQuoted ^= header[i] == '"';
                if (header[i] == ',' && !isQuoted)
                {
                    return i;
                }
            }

            return header.Length;
        }

        private static bool IsNext(string parameters)
        {
            foreach (string parameter in parameters.Split(';'))
            {
                int equals = parameter.IndexOf('=');
                bool isRelation = equals > 0 && Is(parameter.Substring(0, equals).Trim(), "rel");
                string value = isRelation ? parameter.Substring(equals + 1).Trim(' ', '"', '\'') : string.Empty;
                if (Array.Exists(value.Split(' '), relation => Is(relation, "next")))
                {
                    return true;
                }
            }

            return false;
        }

        private static bool Is(string text, string name) =>
            string.Equals(text, name, StringComparison.OrdinalIgnoreCase);
    }
}
