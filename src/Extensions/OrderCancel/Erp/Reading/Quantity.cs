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
            return value is long whole ? Math.Sign(whole)
                : value is decimal number ? Math.Sign(number)
                : value == null || value is bool ? (int?)null
                : SignOf(Convert.ToString(value, CultureInfo.InvariantCulture) ?? string.Empty);
        }

        /// <summary>The sign of a text such as 3.0000, -2 or 1E400; null when it is no number.</summary>
        public static int? SignOf(string text)
        {
            string number = text.Trim();
            char sign = JsonScalar.At(number, 0);
            int first = sign == '-' || sign == '+' ? 1 : 0;
            int point = JsonScalar.AfterDigits(number, first);
            int exponent = JsonScalar.AfterFraction(number, point);
            int end = JsonScalar.AfterExponent(number, exponent);
            bool hasDigit = exponent > point + 1 || point > first;
            bool isNumber =
                hasDigit && end == number.Length && (end == exponent || JsonScalar.IsDigit(number[end - 1]));
            bool isZero = true;
            for (int i = first; i < exponent; i++)
            {
                isZero &= number[i] == '.' || number[i] == '0';
            }

            return !isNumber ? (int?)null
                : isZero ? 0
                : sign == '-' ? -1
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
    }
}
