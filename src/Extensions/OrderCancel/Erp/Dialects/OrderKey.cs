#nullable enable
using System;

namespace Extensions.OrderCancel.Erp.Dialects
{
    /// <summary>The key of an order that an ERP knows by more than its number, such as by type and number.</summary>
    internal static class OrderKey
    {
        /// <summary>As <see cref="ErpOrder.Key"/> holds it. Only the last part may have a slash.</summary>
        public static string Of(string first, string last) => first + "/" + last;

        /// <summary>The parts of an order's key.</summary>
        public static (string First, string Last) PartsOf(ErpOrder order)
        {
            int slash = order.Key.IndexOf('/');
            return slash < 0
                ? throw new ArgumentException("The order is not one of this adapter's.", nameof(order))
                : (order.Key.Substring(0, slash), order.Key.Substring(slash + 1));
        }
    }
}
