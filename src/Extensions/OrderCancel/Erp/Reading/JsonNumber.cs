#nullable enable
using System.Globalization;
using Newtonsoft.Json.Linq;

namespace Extensions.OrderCancel.Erp.Reading
{
    /// <summary>Reads a JSON number without ever changing what it says.</summary>
    internal static class JsonNumber
    {
        private const int DigitsOfLong = 18;
        private const int DigitsOfDecimal = 28;

        /// <summary>Null: the scanner has a fault, because there is no number or it is written in another way.</summary>
        public static JToken? Read(JsonScanner scanner)
        {
            string text = scanner.Text;
            int start = scanner.Position;
            int first = start + (scanner.Next == '-' ? 1 : 0);
            int point = AfterDigits(text, first);
            if (point == first)
            {
                return NoNumber(scanner, first);
            }

            if (point - first > 1 && text[first] == '0')
            {
                scanner.Fail(JsonFault.LeadingZero, start);
                return null;
            }

            int exponent = Is(text, point, '.') ? AfterSomeDigits(scanner, point + 1) : point;
            int end = AfterExponent(scanner, exponent);
            if (IsPartOfWord(text, end))
            {
                scanner.Fail(JsonFault.OtherNumber, end);
            }

            scanner.Position = end;
            int scale = exponent == point ? 0 : exponent - point - 1;
            return scanner.Fault != null ? null
                : end == exponent && end - first <= DigitsOfLong ? Short(text, start, first, end, scale)
                : Long(text.Substring(start, end - start));
        }

        private static int AfterExponent(JsonScanner scanner, int position)
        {
            string text = scanner.Text;
            if (!Is(text, position, 'e') && !Is(text, position, 'E'))
            {
                return position;
            }

            bool hasSign = Is(text, position + 1, '-') || Is(text, position + 1, '+');
            return AfterSomeDigits(scanner, position + (hasSign ? 2 : 1));
        }

        private static int AfterSomeDigits(JsonScanner scanner, int position)
        {
            int end = AfterDigits(scanner.Text, position);
            if (end == position)
            {
                scanner.Fail(JsonFault.OtherNumber, position);
            }

            return end;
        }

        private static JValue Short(string text, int start, int first, int end, int scale)
        {
            long value = 0;
            for (int i = first; i < end; i++)
            {
                value = text[i] == '.' ? value : 10 * value + (text[i] - '0');
            }

            bool isNegative = first > start && value != 0;
            return scale == 0
                ? new JValue(isNegative ? -value : value)
                : new JValue(new decimal((int)value, (int)(value >> 32), 0, isNegative, (byte)scale));
        }

        private static JValue Long(string literal)
        {
            if (long.TryParse(literal, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out long whole))
            {
                return new JValue(whole);
            }

            return
                IsExact(literal)
                && decimal.TryParse(literal, NumberStyles.Float, CultureInfo.InvariantCulture, out decimal value)
                ? new JValue(value)
                : new JValue(literal);
        }

        // As a decimal, 1e-400 would be 0 and 60 digits would be rounded.
        private static bool IsExact(string literal)
        {
            int e = literal.IndexOfAny(new[] { 'e', 'E' });
            string mantissa = e < 0 ? literal : literal.Substring(0, e);
            int exponent = 0;
            if (e >= 0 && !IsSmall(literal.Substring(e + 1), out exponent))
            {
                return false;
            }

            int point = mantissa.IndexOf('.');
            int scale = (point < 0 ? 0 : mantissa.Length - point - 1) - exponent;
            int digits = mantissa.Replace(".", string.Empty).TrimStart('-', '0').Length;
            return digits <= DigitsOfDecimal && scale <= DigitsOfDecimal && digits - scale <= DigitsOfDecimal;
        }

        private static bool IsSmall(string exponent, out int value) =>
            int.TryParse(exponent, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out value)
            && value > -1000
            && value < 1000;

        private static JToken? NoNumber(JsonScanner scanner, int position)
        {
            char c = scanner.Next;
            scanner.Fail(
                c == '\'' ? JsonFault.SingleQuotes
                    : c == '/' ? JsonFault.Comment
                    : c == '-' || c == '+' || c == '.' || c == 'N' || c == 'I' ? JsonFault.OtherNumber
                    : JsonFault.NoValue,
                position
            );
            return null;
        }

        private static int AfterDigits(string text, int position)
        {
            while (position < text.Length && text[position] >= '0' && text[position] <= '9')
            {
                position++;
            }

            return position;
        }

        private static bool Is(string text, int position, char c) => position < text.Length && text[position] == c;

        private static bool IsPartOfWord(string text, int position)
        {
            char c = position < text.Length ? text[position] : ' ';
            return char.IsLetterOrDigit(c) || c == '.' || c == '+' || c == '-' || c == '_';
        }
    }
}
