#nullable enable
using System;
using System.Collections.Generic;
using System.Linq;
using Insite.Data.Entities;

namespace Extensions.OrderCancel.Website
{
    /// <summary>One order as the website knows it: the order that was placed, what the ERP reported of it, or both.</summary>
    internal sealed class WebsiteOrder
    {
        private readonly string number;
        private readonly bool isWebNumber;
        private readonly CustomerOrder? placed;
        private readonly IReadOnlyList<OrderHistory> reported;

        /// <summary>Makes an order.</summary>
        /// <param name="number">The number it was found by.</param>
        /// <param name="isWebNumber">Whether that is the website's number; else it is the ERP's.</param>
        /// <param name="placed">The order as it was placed; null where the website does not have it.</param>
        /// <param name="reported">The ERP orders that the number means.</param>
        /// <param name="hasOtherParts">Whether the web order has ERP orders that the number does not mean.</param>
        public WebsiteOrder(
            string number,
            bool isWebNumber,
            CustomerOrder? placed,
            IReadOnlyList<OrderHistory> reported,
            bool hasOtherParts
        )
        {
            this.number = number;
            this.isWebNumber = isWebNumber;
            this.placed = placed;
            this.reported = reported;
            this.HasOtherParts = hasOtherParts;
        }

        public bool HasOtherParts { get; }

        /// <summary>Null where the order was not placed on the website.</summary>
        public string? WebNumber =>
            this.isWebNumber ? this.number : this.placed?.OrderNumber ?? this.Single(row => row.WebOrderNumber);

        /// <summary>Null where it is unknown, or where the web order has become several ERP orders.</summary>
        public string? ErpNumber
        {
            get
            {
                if (!this.isWebNumber)
                {
                    return this.number;
                }

                return this.reported.Count > 0
                    ? this.Single(row => row.ErpOrderNumber)
                    : Text(this.placed?.ErpOrderNumber);
            }
        }

        /// <summary>The customer as the ERP reported it, else as the website knows it.</summary>
        public string? CustomerNumber => this.Single(row => row.CustomerNumber) ?? Text(this.placed?.CustomerNumber);

        /// <summary>What the shopper sees; several ERP orders may differ.</summary>
        public string Status =>
            this.reported.Count > 0
                ? string.Join(", ", Distinct(this.reported.Select(row => row.Status)))
                : Text(this.placed?.Status) ?? string.Empty;

        public int ErpOrderCount => this.reported.Count;

        public bool IsReportedAs(OrderHistory row) =>
            this.reported.Any(mine =>
                Same(mine.WebOrderNumber, row.WebOrderNumber) && Same(mine.ErpOrderNumber, row.ErpOrderNumber)
            );

        public bool IsPlacedAs(CustomerOrder row) =>
            this.placed != null && Same(this.placed.OrderNumber, row.OrderNumber);

        /// <summary>The database compares without regard to case; a number that is another in case is another order's.</summary>
        public static bool Same(string? a, string? b) =>
            string.Equals((a ?? string.Empty).Trim(), (b ?? string.Empty).Trim(), StringComparison.Ordinal);

        private string? Single(Func<OrderHistory, string?> field)
        {
            List<string> all = Distinct(this.reported.Select(field));
            return all.Count == 1 ? all[0] : null;
        }

        private static List<string> Distinct(IEnumerable<string?> texts) =>
            texts.Select(Text).OfType<string>().Distinct(StringComparer.OrdinalIgnoreCase).ToList();

        private static string? Text(string? text) => string.IsNullOrWhiteSpace(text) ? null : text!.Trim();
    }
}
