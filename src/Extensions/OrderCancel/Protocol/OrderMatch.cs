#nullable enable
using System;
using System.Collections.Generic;
using System.Linq;
using Extensions.OrderCancel.Erp;

namespace Extensions.OrderCancel.Protocol
{
    /// <summary>Decides whether what a look-up brought is one order, and the one that is meant.</summary>
    internal static class OrderMatch
    {
        /// <summary>Null when it is; else why it could be another's.</summary>
        public static string? Doubt(IReadOnlyList<ErpOrder> found, OrderReference order, ErpTraits traits)
        {
            if (found.Count == 1 && order.CustomerNumber == null)
            {
                return null;
            }

            ErpOrder? twice = Twice(found);
            if (twice != null)
            {
                return $"the look-up brought ERP order {twice.Number} more than once";
            }

            List<string> customers = CustomersOf(found);
            if (
                order.CustomerNumber != null
                && customers.Any(c => !OrderIdentity.IsSameCustomer(c, order.CustomerNumber))
            )
            {
                return $"the website's order belongs to customer {order.CustomerNumber}, the ERP's to {string.Join(", ", customers)}";
            }

            if (found.Count < 2)
            {
                return null;
            }

            if (customers.Count > 1)
            {
                return $"orders of different customers ({string.Join(", ", customers)}) have this number";
            }

            bool customerAgrees =
                order.CustomerNumber != null
                && found.All(o => OrderIdentity.IsSameCustomer(o.CustomerNumber, order.CustomerNumber));
            bool oneWebOrder = order.Kind == OrderNumberKind.Web && traits.WebReferenceUnique;
            return customerAgrees || oneWebOrder
                ? null
                : $"{found.Count} orders have this number, and nothing says that they belong together";
        }

        private static ErpOrder? Twice(IReadOnlyList<ErpOrder> found) =>
            found.GroupBy(o => o.Key, StringComparer.Ordinal).FirstOrDefault(g => g.Count() > 1)?.First();

        private static List<string> CustomersOf(IReadOnlyList<ErpOrder> found) =>
            found
                .Select(o => (o.CustomerNumber ?? string.Empty).Trim())
                .Where(c => c.Length > 0)
                .Distinct(StringComparer.OrdinalIgnoreCase)
                .ToList();
    }
}
