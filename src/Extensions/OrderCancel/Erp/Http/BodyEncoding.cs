#nullable enable
using System;
using System.Text;

namespace Extensions.OrderCancel.Erp.Http
{
    /// <summary>The encoding of a body without a byte order mark: as its header names it, or else its XML declaration.</summary>
    internal static class BodyEncoding
    {
        private const string Declaration = "<?xml";
        private const int LongestDeclaration = 200;

        public static Encoding Of(string? charSet, byte[] body, int length)
        {
            string name = (charSet ?? string.Empty).Trim('"', ' ');
            if (name.Length > 0)
            {
                bool isUsual = string.Equals(name, "utf-8", StringComparison.OrdinalIgnoreCase);
                return isUsual ? Encoding.UTF8 : Find(name) ?? Encoding.UTF8;
            }

            string head = Head(body, length);
            Encoding? declared = head.Length == 0 ? null : Find(DeclaredIn(head));

            // A declaration that can be read as ASCII is not in UTF-16, though it often says so.
            return declared != null && declared.GetString(Encoding.ASCII.GetBytes(head)) == head
                ? declared
                : Encoding.UTF8;
        }

        // The declaration, blank for a body without one.
        private static string Head(byte[] body, int length)
        {
            int start = 0;
            while (start < length && (body[start] == ' ' || (body[start] >= '\t' && body[start] <= '\r')))
            {
                start++;
            }

            if (start == length || body[start] != '<')
            {
                return string.Empty;
            }

            string head = Encoding.ASCII.GetString(body, start, Math.Min(LongestDeclaration, length - start));
            int end = head.IndexOf("?>", StringComparison.Ordinal);
            return head.StartsWith(Declaration, StringComparison.Ordinal) && end > 0
                ? head.Substring(0, end)
                : string.Empty;
        }

        private static string DeclaredIn(string head)
        {
            int at = head.IndexOf("encoding", StringComparison.Ordinal);
            int open = at < 0 ? -1 : head.IndexOfAny(new[] { '"', '\'' }, at);
            int close = open < 0 ? -1 : head.IndexOf(head[open], open + 1);
            return close < 0 ? string.Empty : head.Substring(open + 1, close - open - 1).Trim();
        }

#if !NET8_0_OR_GREATER
        private const int Utf7 = 65000;
#endif

        // Null: a name that is unknown or switched off (UTF-7), which says nothing about the bytes.
        private static Encoding? Find(string name)
        {
            try
            {
#if NET8_0_OR_GREATER
                // Here .NET knows few encodings by itself; .NET Framework knows them all.
                return CodePagesEncodingProvider.Instance.GetEncoding(name) ?? Encoding.GetEncoding(name);
#else
                Encoding found = Encoding.GetEncoding(name);
                return found.CodePage == Utf7 ? null : found;
#endif
            }
            catch (Exception e) when (e is ArgumentException || e is NotSupportedException)
            {
                return null;
            }
        }
    }
}
