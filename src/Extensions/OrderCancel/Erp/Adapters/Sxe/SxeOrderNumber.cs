#nullable enable
using System.Globalization;

namespace Extensions.OrderCancel.Erp.Adapters.Sxe
{
    /// <summary>
    /// An SX.e order number: the order and its suffix, which counts the parts that a back order splits it into. One of the
    /// vendor's paths pads the suffix to two digits and another does not (H), so numbers are compared as numbers.
    /// </summary>
    internal sealed class SxeOrderNumber
    {
        private const int MostOrderDigits = 10;
        private const int MostSuffixDigits = 2;

        private SxeOrderNumber(long order, int? suffix)
        {
            this.Order = order;
            this.Suffix = suffix;
        }

        public long Order { get; }

        /// <summary>Null: all of them.</summary>
        public int? Suffix { get; }

        /// <summary>As people see it: 1234567-00.</summary>
        public string Text =>
            this.Suffix == null
                ? this.Order.ToString(CultureInfo.InvariantCulture)
                : string.Format(CultureInfo.InvariantCulture, "{0}-{1:00}", this.Order, this.Suffix);

        /// <summary>Null when the text is not such a number.</summary>
        public static SxeOrderNumber? Parse(string? text)
        {
            string[] parts = (text ?? string.Empty).Trim().Split('-');
            long? order = parts.Length > 2 ? null : Digits(parts[0], MostOrderDigits);
            if (order == null || order == 0)
            {
                return null;
            }

            if (parts.Length == 1)
            {
                return new SxeOrderNumber(order.Value, null);
            }

            long? suffix = Digits(parts[1], MostSuffixDigits);
            return suffix == null ? null : new SxeOrderNumber(order.Value, (int)suffix.Value);
        }

        /// <summary>The same order, and the same suffix where this number has one.</summary>
        public bool Covers(SxeOrderNumber other) =>
            this.Order == other.Order && (this.Suffix == null || this.Suffix == other.Suffix);

        private static long? Digits(string text, int most)
        {
            bool isNumber = long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out long number);
            return isNumber && text.Length <= most ? number : (long?)null;
        }
    }
}
