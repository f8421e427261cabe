#nullable enable
using System;
using System.Globalization;
using Newtonsoft.Json.Linq;

namespace Extensions.OrderCancel.Erp.Reading
{
    /// <summary>Reads numbers and texts that are numbers, of any size: a quantity counts whatever its sign.</summary>
    internal static class Quantity
    {
        /// <summary>-1, 0 or 1; null when it is no number. 0 is what has no other digit: 1e-400 is above 0.</summary>
        public static int? SignOf(JToken? token)
        {
            object? value = XmlJson.TextOf(token)?.Value;
            switch (value)
            {
                case null:
                case bool _:
                    return null;
                case long number:
                    return Math.Sign(number);
                case decimal number:
                    return Math.Sign(number);
                default:
                    return SignOf(Convert.ToString(value, CultureInfo.InvariantCulture) ?? string.Empty);
            }
        }

        /// <summary>The sign of a text such as 3.0000, -2 or 1E400; null when it is no number.</summary>
        public static int? SignOf(string text)
        {
            string number = text.Trim();
            bool isNegative = number.Length > 0 && number[0] == '-';
            int i = isNegative || (number.Length > 0 && number[0] == '+') ? 1 : 0;
            bool hasDigit = false;
            bool hasPoint = false;
            bool isZero = true;
            for (; i < number.Length && (IsDigit(number[i]) || (number[i] == '.' && !hasPoint)); i++)
            {
                hasPoint |= number[i] == '.';
                hasDigit |= number[i] != '.';
                isZero &= number[i] == '.' || number[i] == '0';
            }

            bool isNumber = hasDigit && (i == number.Length || IsExponent(number, i));
            return !isNumber ? (int?)null
                : isZero ? 0
                : isNegative ? -1
                : 1;
        }

        /// <summary>Below 0, 0 or above, as comparisons tell it; null when one is no number or it cannot be told.</summary>
        public static int? Compare(JToken left, JToken right)
        {
            int? sign = SignOf(left);
            int? other = SignOf(right);
            if (sign == null || other == null || sign != other || sign == 0)
            {
                return sign - other;
            }

            string a = TextOf(left);
            string b = TextOf(right);
            if (IsDecimal(a, out decimal first) && IsDecimal(b, out decimal second))
            {
                return first.CompareTo(second);
            }

            double rough = RoughOf(a, sign.Value);
            double otherRough = RoughOf(b, sign.Value);
            return rough.Equals(otherRough) ? (int?)null : rough.CompareTo(otherRough);
        }

        private static string TextOf(JToken token) =>
            Convert.ToString(XmlJson.TextOf(token)!.Value, CultureInfo.InvariantCulture)!;

        private static bool IsDecimal(string text, out decimal number) =>
            decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out number) && number != 0;

        // .NET Framework fails where .NET tells that it is without end.
        private static double RoughOf(string text, int sign) =>
            double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out double number) ? number
            : sign < 0 ? double.NegativeInfinity
            : double.PositiveInfinity;

        private static bool IsExponent(string number, int position)
        {
            int i = position + 1;
            i += i < number.Length && (number[i] == '-' || number[i] == '+') ? 1 : 0;
            bool isExponent = (number[position] == 'e' || number[position] == 'E') && i < number.Length;
            for (; isExponent && i < number.Length; i++)
            {
                isExponent = IsDigit(number[i]);
            }

            return isExponent;
        }

        private static bool IsDigit(char c) => c >= '0' && c <= '9';
    }
}
