#nullable enable
using System;

namespace Extensions.OrderCancel.Erp
{
    /// <summary>
    /// When two answers are about the same order. Compared are the fields that both answers tell; a field that only one of
    /// them tells is no difference.
    /// <list type="table">
    /// <listheader><term>field</term><description>how it is compared</description></listheader>
    /// <item><term>key</term><description>exactly, blanks at the ends apart; always told</description></item>
    /// <item><term>number</term><description>exactly, blanks at the ends apart; always told</description></item>
    /// <item><term>web reference</term><description>exactly, blanks at the ends apart</description></item>
    /// <item><term>customer</term><description>without regard to case, blanks at the ends apart</description></item>
    /// </list>
    /// Leading zeros count everywhere: 0001750 and 1750 are two orders, unless an adapter knows better and tells both in one
    /// form.
    /// </summary>
    internal static class OrderIdentity
    {
        /// <summary>Whether two keys, numbers or references are the same.</summary>
        public static bool IsSame(string? a, string? b) =>
            string.Equals(a?.Trim(), b?.Trim(), StringComparison.Ordinal);

        /// <summary>Whether two customer numbers are the same.</summary>
        public static bool IsSameCustomer(string? a, string? b) =>
            string.Equals(a?.Trim(), b?.Trim(), StringComparison.OrdinalIgnoreCase);

        /// <summary>Null when both are the same order; else what differs, with both values.</summary>
        /// <param name="known">As it was found, or read before.</param>
        /// <param name="read">As it was read now.</param>
        public static string? Difference(ErpOrder known, ErpOrder read) =>
            !IsSame(known.Key, read.Key) ? Text("key", known.Key, read.Key)
            : !IsSame(known.Number, read.Number) ? Text("number", known.Number, read.Number)
            : AreTold(known.WebReference, read.WebReference) && !IsSame(known.WebReference, read.WebReference)
                ? Text("web reference", known.WebReference, read.WebReference)
            : AreTold(known.CustomerNumber, read.CustomerNumber)
            && !IsSameCustomer(known.CustomerNumber, read.CustomerNumber)
                ? Text("customer", known.CustomerNumber, read.CustomerNumber)
            : null;

        private static bool AreTold(string? a, string? b) =>
            !string.IsNullOrWhiteSpace(a) && !string.IsNullOrWhiteSpace(b);

        private static string Text(string field, string? known, string? read) =>
            $"its {field} is \"{read?.Trim()}\", and was \"{known?.Trim()}\" before";
    }
}
