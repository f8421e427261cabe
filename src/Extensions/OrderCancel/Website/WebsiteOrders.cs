#nullable enable
using System;
using System.Collections.Generic;
using System.Linq;
using Insite.Core.Interfaces.Data;
using Insite.Data.Entities;

namespace Extensions.OrderCancel.Website
{
    /// <summary>
    /// Looks an order up on the website by a number that may be the website's or the ERP's, and never guesses between two
    /// orders.
    /// </summary>
    internal sealed class WebsiteOrders
    {
        private readonly IUnitOfWork work;

        public WebsiteOrders(IUnitOfWork work)
        {
            this.work = work;
        }

        /// <returns>The order, or why more than one could be meant; neither where there is none.</returns>
        public (WebsiteOrder? Order, string? Doubt) Find(string number)
        {
            CustomerOrder? placed = this.Placed(number);
            List<OrderHistory> byWeb = this.ReportedByWeb(number);
            List<OrderHistory> byErp = this.ReportedByErp(number);
            List<OrderHistory> others = byErp.Where(row => !IsPartOf(row, number, placed)).ToList();
            if (placed == null && byWeb.Count == 0)
            {
                return others.Count > 0 ? this.ByErpNumber(number, others) : this.NotYetReported(number);
            }

            if (others.Count > 0)
            {
                return (null, BothNumbers(number, byWeb, others));
            }

            List<OrderHistory> reported = byWeb.Concat(byErp.Where(row => !byWeb.Contains(row))).ToList();
            return Customers(reported).Count > 1
                ? (null, $"web number {number} belongs to orders of different customers ({List(Customers(reported))})")
                : (new WebsiteOrder(number, true, placed, reported, hasOtherParts: false), null);
        }

        private (WebsiteOrder? Order, string? Doubt) ByErpNumber(string number, List<OrderHistory> rows)
        {
            List<string> webNumbers = Distinct(rows.Select(row => row.WebOrderNumber));
            if (webNumbers.Count > 1)
            {
                return (null, $"ERP number {number} belongs to several web orders ({List(webNumbers)})");
            }

            if (Customers(rows).Count > 1)
            {
                return (
                    null,
                    $"ERP number {number} belongs to orders of different customers ({List(Customers(rows))})"
                );
            }

            string? web = webNumbers.FirstOrDefault();
            bool hasOtherParts =
                web != null && this.ReportedByWeb(web).Any(row => !WebsiteOrder.Same(row.ErpOrderNumber, number));
            CustomerOrder? placed = web == null ? null : this.Placed(web);
            return (new WebsiteOrder(number, false, placed, rows, hasOtherParts), null);
        }

        // Submitted, but no refresh has reported it yet. Asked last: the website has no index on this column.
        private (WebsiteOrder? Order, string? Doubt) NotYetReported(string number)
        {
            List<CustomerOrder> placed = this
                .work.GetRepository<CustomerOrder>()
                .GetTableAsNoTracking()
                .Where(order => order.ErpOrderNumber == number)
                .ToList()
                .Where(order => WebsiteOrder.Same(order.ErpOrderNumber, number))
                .ToList();
            if (placed.Count > 1)
            {
                return (
                    null,
                    $"ERP number {number} belongs to several web orders ({List(placed.Select(o => o.OrderNumber))})"
                );
            }

            return placed.Count == 0
                ? (null, null)
                : (new WebsiteOrder(number, false, placed[0], Array.Empty<OrderHistory>(), false), null);
        }

        private CustomerOrder? Placed(string number) =>
            this
                .work.GetRepository<CustomerOrder>()
                .GetTableAsNoTracking()
                .Where(order => order.OrderNumber == number)
                .ToList()
                .FirstOrDefault(order => WebsiteOrder.Same(order.OrderNumber, number));

        private List<OrderHistory> ReportedByWeb(string number) =>
            this
                .work.GetRepository<OrderHistory>()
                .GetTableAsNoTracking()
                .Where(row => row.WebOrderNumber == number)
                .ToList()
                .Where(row => WebsiteOrder.Same(row.WebOrderNumber, number))
                .ToList();

        private List<OrderHistory> ReportedByErp(string number) =>
            this
                .work.GetRepository<OrderHistory>()
                .GetTableAsNoTracking()
                .Where(row => row.ErpOrderNumber == number)
                .ToList()
                .Where(row => WebsiteOrder.Same(row.ErpOrderNumber, number))
                .ToList();

        // Some ERPs number orders as the website does, and some reports leave the website's number out.
        private static bool IsPartOf(OrderHistory row, string number, CustomerOrder? placed) =>
            WebsiteOrder.Same(row.WebOrderNumber, number)
            || (
                string.IsNullOrWhiteSpace(row.WebOrderNumber)
                && placed != null
                && WebsiteOrder.Same(placed.ErpOrderNumber, number)
            );

        private static string BothNumbers(string number, List<OrderHistory> byWeb, List<OrderHistory> others)
        {
            string erpNumbers = List(Distinct(byWeb.Select(row => row.ErpOrderNumber)));
            string webNumbers = List(Distinct(others.Select(row => row.WebOrderNumber)));
            string mine = erpNumbers.Length > 0 ? $" (ERP number {erpNumbers})" : string.Empty;
            string theirs = webNumbers.Length > 0 ? $" (web number {webNumbers})" : " (not placed on the website)";
            return $"{number} is the web number of one order{mine} and the ERP number of another{theirs}";
        }

        private static List<string> Customers(IEnumerable<OrderHistory> rows) =>
            Distinct(rows.Select(row => row.CustomerNumber));

        private static List<string> Distinct(IEnumerable<string?> texts) =>
            texts
                .Where(text => !string.IsNullOrWhiteSpace(text))
                .Select(text => text!.Trim())
                .Distinct(StringComparer.OrdinalIgnoreCase)
                .ToList();

        private static string List(IEnumerable<string> texts) => string.Join(", ", texts);
    }
}
