#nullable enable
using System.Globalization;
using System.Text;

namespace Extensions.OrderCancel.Run
{
    /// <summary>
    /// The one sanitiser for every text that leaves the module: only characters that XML 1.0 allows, on one line,
    /// without control or bidirectional characters, never half a surrogate pair, cut to a length.
    /// </summary>
    internal static class SafeText
    {
        public const int DefaultLength = 300;

        public static string Clean(string? text, int maxLength = DefaultLength)
        {
            if (string.IsNullOrEmpty(text))
            {
                return string.Empty;
            }

            if (text!.Length <= maxLength && IsClean(text))
            {
                return text;
            }

            var clean = new StringBuilder(text.Length < maxLength ? text.Length : maxLength);
            bool space = false;
            for (int i = 0; i < text.Length && clean.Length <= maxLength; i++)
            {
                int width = CharacterAt(text, i);
                if (width == 0)
                {
                    space = clean.Length > 0;
                    continue;
                }

                if (space)
                {
                    clean.Append(' ');
                    space = false;
                }

                clean.Append(text, i, width);
                i += width - 1;
            }

            return Cut(clean.ToString(), maxLength);
        }

        /// <summary>Cuts a clean text to a length, never within a surrogate pair.</summary>
        public static string Cut(string clean, int maxLength)
        {
            if (clean.Length <= maxLength)
            {
                return clean;
            }

            int end = maxLength - 1;
            if (end > 0 && char.IsHighSurrogate(clean[end - 1]))
            {
                end--;
            }

            return clean.Substring(0, end).TrimEnd() + "…";
        }

        /// <summary>True when the character at the index may stand in a log line as it is.</summary>
        public static bool IsPlain(string text, int index) => CharacterAt(text, index) > 0 || text[index] == ' ';

        private static bool IsClean(string text)
        {
            for (int i = 0; i < text.Length; i++)
            {
                bool isGap = text[i] == ' ' && i > 0 && i < text.Length - 1 && text[i - 1] != ' ';
                int width = isGap ? 1 : CharacterAt(text, i);
                if (width == 0)
                {
                    return false;
                }

                i += width - 1;
            }

            return true;
        }

        // 0: replaced by a space; 1: kept; 2: kept as a pair.
        private static int CharacterAt(string text, int index)
        {
            char c = text[index];
            if (c > ' ' && c < '\u007F')
            {
                return 1;
            }

            if (char.IsHighSurrogate(c) && index + 1 < text.Length && char.IsLowSurrogate(text[index + 1]))
            {
                int code = char.ConvertToUtf32(c, text[index + 1]);
                bool plain = (code & 0xFFFE) != 0xFFFE && !IsHidden(CharUnicodeInfo.GetUnicodeCategory(text, index));
                return plain ? 2 : 0;
            }

            if (char.IsSurrogate(c) || c == '\uFFFE' || c == '\uFFFF' || char.IsWhiteSpace(c))
            {
                return 0;
            }

            return IsHidden(CharUnicodeInfo.GetUnicodeCategory(c)) ? 0 : 1;
        }

        private static bool IsHidden(UnicodeCategory category) =>
            category == UnicodeCategory.Control
            || category == UnicodeCategory.Format
            || category == UnicodeCategory.LineSeparator
            || category == UnicodeCategory.ParagraphSeparator;
    }
}
