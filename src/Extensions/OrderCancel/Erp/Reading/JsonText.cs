#nullable enable
using System.Text;

namespace Extensions.OrderCancel.Erp.Reading
{
    /// <summary>Reads a JSON text in quotes.</summary>
    internal static class JsonText
    {
        private const int HexLength = 4;
        private const string Escaped = "\"\\/bfnrt";
        private const string Meant = "\"\\/\b\f\n\r\t";

        /// <summary>Null: the scanner has a fault.</summary>
        public static string? Read(JsonScanner scanner)
        {
            string text = scanner.Text;
            int first = scanner.Position + 1;
            int i = first;
            while (i < text.Length && text[i] != '"' && text[i] != '\\' && text[i] >= ' ')
            {
                i++;
            }

            if (i < text.Length && text[i] == '"')
            {
                scanner.Position = i + 1;
                return text.Substring(first, i - first);
            }

            return ReadEscaped(scanner, first, i);
        }

        private static string? ReadEscaped(JsonScanner scanner, int first, int position)
        {
            string text = scanner.Text;
            var value = new StringBuilder(text, first, position - first, (2 * (position - first)) + 16);
            for (int i = position; i < text.Length; i++)
            {
                char c = text[i];
                if (c == '"')
                {
                    scanner.Position = i + 1;
                    return value.ToString();
                }

                if (c < ' ')
                {
                    scanner.Fail("a control character in a text", i);
                    return null;
                }

                if (c != '\\')
                {
                    value.Append(c);
                }
                else if (!Unescape(scanner, value, ref i))
                {
                    return null;
                }
            }

            scanner.Fail(JsonFault.EndTooEarly, text.Length);
            return null;
        }

        // Leaves the position on the escape's last character.
        private static bool Unescape(JsonScanner scanner, StringBuilder value, ref int position)
        {
            string text = scanner.Text;
            int i = position + 1;
            int simple = i < text.Length ? Escaped.IndexOf(text[i]) : -1;
            if (simple >= 0)
            {
                value.Append(Meant[simple]);
                position = i;
                return true;
            }

            int code = 0;
            int last = i < text.Length && text[i] == 'u' ? i + HexLength : i;
            for (int at = i + 1; at <= last; at++)
            {
                int digit = at < text.Length ? HexOf(text[at]) : -1;
                if (digit < 0)
                {
                    scanner.Fail(JsonFault.OtherEscape, at);
                    return false;
                }

                code = (16 * code) + digit;
            }

            if (last == i)
            {
                scanner.Fail(JsonFault.OtherEscape, i);
                return false;
            }

            value.Append((char)code);
            position = last;
            return true;
        }

        private static int HexOf(char c) =>
            c >= '0' && c <= '9' ? c - '0'
            : c >= 'a' && c <= 'f' ? c - 'a' + 10
            : c >= 'A' && c <= 'F' ? c - 'A' + 10
            : -1;
    }
}
