#nullable enable
using System.Globalization;
using System.Text;
using Newtonsoft.Json.Linq;

namespace Extensions.OrderCancel.Erp.Reading
{
    /// <summary>
    /// Reads JSON's texts in quotes and its numbers, without ever changing what they say. The position is where they begin,
    /// and then where they end, or the character that breaks a rule.
    /// </summary>
    internal static class JsonScalar
    {
        private const int DigitsOfLong = 18;
        private const string Escaped = "\"\\/bfnrt";
        private const string Meant = "\"\\/\b\f\n\r\t";

        private static readonly char[] ExponentSigns = { 'e', 'E' };

        /// <summary>Null: a rule is broken.</summary>
        public static string? Text(string text, ref int position, out string fault)
        {
            StringBuilder? value = null;
            int first = position + 1;
            int i = first;
            while (true)
            {
                while (i < text.Length && text[i] != '"' && text[i] != '\\' && text[i] >= ' ')
                {
                    i++;
                }

                position = i;
                fault = "a control character in a text";
                if (At(text, i) < ' ')
                {
                    return null;
                }

                if (text[i] == '"')
                {
                    position++;
                    return value == null
                        ? text.Substring(first, i - first)
                        : value.Append(text, first, i - first).ToString();
                }

                value = (value ?? new StringBuilder(2 * (i - first) + 16)).Append(text, first, i - first);
                position++;
                fault = JsonFault.OtherEscape;
                if (!Unescape(text, value, ref position))
                {
                    return null;
                }

                first = position + 1;
                i = first;
            }
        }

        /// <summary>Null: there is no number, or it is written in another way.</summary>
        public static JToken? Number(string text, ref int position, out string fault)
        {
            int start = position;
            int first = start + (At(text, start) == '-' ? 1 : 0);
            int point = AfterDigits(text, first);
            if (point == first)
            {
                position = first;
                fault = FaultOf(At(text, start));
                return null;
            }

            fault = JsonFault.LeadingZero;
            if (point - first > 1 && text[first] == '0')
            {
                return null;
            }

            int exponent = AfterFraction(text, point);
            int end = AfterExponent(text, exponent);
            position = text[exponent - 1] == '.' ? exponent : end;
            fault = JsonFault.OtherNumber;
            char next = At(text, end);
            bool isPartOfWord = char.IsLetterOrDigit(next) || next == '.' || next == '+' || next == '-' || next == '_';
            return isPartOfWord || !IsDigit(text[position - 1]) ? null
                : end == exponent && end - first <= DigitsOfLong ? Short(text, start, first, point, end)
                : Long(text.Substring(start, end - start));
        }

        /// <summary>0 behind the end.</summary>
        public static char At(string text, int position) => position < text.Length ? text[position] : '\0';

        public static bool IsDigit(char c) => c >= '0' && c <= '9';

        public static int AfterDigits(string text, int position)
        {
            while (position < text.Length && IsDigit(text[position]))
            {
                position++;
            }

            return position;
        }

        /// <summary>Over a point and digits, if they are there.</summary>
        public static int AfterFraction(string text, int position) =>
            At(text, position) == '.' ? AfterDigits(text, position + 1) : position;

        /// <summary>Over an exponent, if it is there; one without digits ends with other than a digit.</summary>
        public static int AfterExponent(string text, int position)
        {
            char sign = At(text, position + 1);
            return At(text, position) != 'e' && At(text, position) != 'E'
                ? position
                : AfterDigits(text, position + (sign == '-' || sign == '+' ? 2 : 1));
        }

        // From the character behind the backslash to the escape's last one.
        private static bool Unescape(string text, StringBuilder value, ref int position)
        {
            char kind = At(text, position);
            int simple = Escaped.IndexOf(kind);
            int code = simple < 0 ? 0 : Meant[simple];
            bool isGood = simple >= 0 || kind == 'u';
            for (int rest = kind == 'u' ? 4 : 0; isGood && rest > 0; rest--)
            {
                position++;
                int digit = "0123456789abcdef".IndexOf(char.ToLowerInvariant(At(text, position)));
                code = (16 * code) + digit;
                isGood = digit >= 0;
            }

            value.Append((char)code);
            return isGood;
        }

        private static JValue Short(string text, int start, int first, int point, int end)
        {
            long value = 0;
            for (int i = first; i < end; i++)
            {
                value = text[i] == '.' ? value : 10 * value + (text[i] - '0');
            }

            bool isNegative = first > start && value != 0;
            return end == point
                ? new JValue(isNegative ? -value : value)
                : new JValue(new decimal((int)value, (int)(value >> 32), 0, isNegative, (byte)(end - point - 1)));
        }

        // As a decimal, 1e-400 would be 0 and 60 digits would be rounded: then its digits are others.
        private static JValue Long(string literal)
        {
            CultureInfo culture = CultureInfo.InvariantCulture;
            return long.TryParse(literal, NumberStyles.AllowLeadingSign, culture, out long whole) ? new JValue(whole)
                : decimal.TryParse(literal, NumberStyles.Float, culture, out decimal value)
                && DigitsOf(literal) == DigitsOf(value.ToString(culture))
                    ? new JValue(value)
                : new JValue(literal);
        }

        private static string DigitsOf(string number)
        {
            int exponent = number.IndexOfAny(ExponentSigns);
            return (exponent < 0 ? number : number.Substring(0, exponent)).Replace(".", string.Empty).Trim('-', '0');
        }

        private static string FaultOf(char c) =>
            c == '\'' ? JsonFault.SingleQuotes
            : c == '/' ? JsonFault.Comment
            : "-+.NI".IndexOf(c) >= 0 ? JsonFault.OtherNumber
            : JsonFault.NoValue;
    }
}
