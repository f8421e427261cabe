#nullable enable
using System;
using System.Globalization;

namespace Extensions.OrderCancel.Run
{
    /// <summary>Reads one character of a text, escaped or not.</summary>
    internal static class Escapes
    {
        /// <summary>The longest escape, and one more.</summary>
        public const int Longest = 13;

        private const string JsonShort = "b\bf\fn\nr\rt\t";
        private static readonly string[] EntityNames = { "amp", "&", "lt", "<", "gt", ">", "quot", "\"", "apos", "'" };

        /// <summary>The characters with which an escape, or a text with this first character, can begin.</summary>
        public static char[] StartsOr(char first) => new[] { first, '%', '+', '\\', '&' };

        public static EscapeKind KindOf(char first)
        {
            switch (first)
            {
                case '%':
                case '+':
                    return EscapeKind.Url;
                case '\\':
                    return EscapeKind.Json;
                case '&':
                    return EscapeKind.Xml;
                default:
                    return EscapeKind.None;
            }
        }

        /// <returns>How many characters of the text it takes; 0 at the end of the text.</returns>
        public static int Read(string text, int at, EscapeKind kind, out int code)
        {
            code = -1;
            if (at >= text.Length)
            {
                return 0;
            }

            int width = kind != EscapeKind.None && KindOf(text[at]) == kind ? ReadEscape(text, at, out code) : 0;
            if (width > 0)
            {
                return width;
            }

            bool pair = at + 1 < text.Length && char.IsSurrogatePair(text[at], text[at + 1]);
            code = pair ? char.ConvertToUtf32(text[at], text[at + 1]) : text[at];
            return pair ? 2 : 1;
        }

        private static int ReadEscape(string text, int at, out int code)
        {
            switch (text[at])
            {
                case '+':
                    code = ' ';
                    return 1;
                case '%':
                    return ReadPercent(text, at, out code);
                case '\\':
                    return ReadJson(text, at, out code);
                default:
                    return ReadEntity(text, at, out code);
            }
        }

        private static int ReadPercent(string text, int at, out int code)
        {
            code = Byte(text, at);
            int more =
                code < 0xC0 ? 0
                : code < 0xE0 ? 1
                : code < 0xF0 ? 2
                : 3;
            code = more == 0 ? code : code & (0x3F >> more);
            for (int i = 1; i <= more; i++)
            {
                int next = Byte(text, at + (3 * i));
                code = next < 0 || code < 0 ? -1 : (code << 6) | (next & 0x3F);
            }

            return code < 0 || code > 0x10FFFF ? 0 : 3 * (more + 1);
        }

        private static int Byte(string text, int at) => at < text.Length && text[at] == '%' ? Hex(text, at + 1, 2) : -1;

        private static int ReadJson(string text, int at, out int code)
        {
            code = at + 1 < text.Length ? text[at + 1] : -1;
            if (code != 'u')
            {
                int known = code < 0 ? -1 : JsonShort.IndexOf((char)code);
                code = known >= 0 && known % 2 == 0 ? JsonShort[known + 1] : code;
                return code < 0 ? 0 : 2;
            }

            code = Hex(text, at + 2, 4);
            bool mayPair = code >= 0xD800 && code <= 0xDBFF && at + 7 < text.Length && text[at + 6] == '\\';
            int low = mayPair && text[at + 7] == 'u' ? Hex(text, at + 8, 4) : -1;
            if (low >= 0xDC00 && low <= 0xDFFF)
            {
                code = char.ConvertToUtf32((char)code, (char)low);
                return 12;
            }

            return code < 0 ? 0 : 6;
        }

        private static int ReadEntity(string text, int at, out int code)
        {
            int end = text.IndexOf(';', at, Math.Min(Longest, text.Length - at));
            code = end < at + 2 ? -1 : CodeOf(text.Substring(at + 1, end - at - 1));
            return code < 0 || code > 0x10FFFF ? 0 : end - at + 1;
        }

        private static int CodeOf(string name)
        {
            if (name[0] != '#')
            {
                int known = Array.IndexOf(EntityNames, name);
                return known >= 0 && known % 2 == 0 ? EntityNames[known + 1][0] : -1;
            }

            bool hex = name.Length > 1 && (name[1] == 'x' || name[1] == 'X');
            NumberStyles style = hex ? NumberStyles.AllowHexSpecifier : NumberStyles.None;
            string digits = name.Substring(hex ? 2 : 1);
            return int.TryParse(digits, style, CultureInfo.InvariantCulture, out int code) ? code : -1;
        }

        private static int Hex(string text, int at, int length)
        {
            bool good = int.TryParse(
                at + length <= text.Length ? text.Substring(at, length) : string.Empty,
                NumberStyles.AllowHexSpecifier,
                CultureInfo.InvariantCulture,
                out int value
            );
            return good ? value : -1;
        }
    }
}
