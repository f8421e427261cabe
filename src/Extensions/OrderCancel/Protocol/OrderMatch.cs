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

            List<string> customers = Distinct(found, o => o.CustomerNumber);
            if (
                order.CustomerNumber != null
                && customers.Any(c => !OrderIdentity.IsSameCustomer(c, order.CustomerNumber))
            )
            {
                return $"the website's order belongs to customer {order.CustomerNumber}, the ERP's to {string.Join(", ", customers)}";
            }

            return found.Count < 2 ? null : DoubtOfSeveral(found, customers, order, traits);
        }

        private static string? DoubtOfSeveral(
            IReadOnlyList<ErpOrder> found,
            IReadOnlyList<string> customers,
            OrderReference order,
            ErpTraits traits
        )
        {
            List<string> companies = Distinct(found, o => o.Company);
            bool customerAgrees =
                order.CustomerNumber != null
                && found.All(o => OrderIdentity.IsSameCustomer(o.CustomerNumber, order.CustomerNumber));
            bool oneWebOrder = order.Kind == OrderNumberKind.Web && traits.WebReferenceUnique;
            return companies.Count > 1
                    ? $"orders of different companies ({string.Join(", ", companies)}) have this number"
                : customers.Count > 1
                    ? $"orders of different customers ({string.Join(", ", customers)}) have this number"
                : customerAgrees || oneWebOrder ? null
                : $"{found.Count} orders have this number, and nothing says that they belong together";
        }

        private static ErpOrder? Twice(IReadOnlyList<ErpOrder> found) =>
            found.GroupBy(o => o.Key, StringComparer.Ordinal).FirstOrDefault(g => g.Count() > 1)?.First();

        private static List<string> Distinct(IEnumerable<ErpOrder> found, Func<ErpOrder, string?> told) =>
            found
                .Select(o => (told(o) ?? string.Empty).Trim())
                .Where(text => text.Length > 0)
                .Distinct(StringComparer.OrdinalIgnoreCase)
                .ToList();
    }
}
