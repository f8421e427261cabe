#nullable enable
using System;
using System.Collections.Generic;
using System.Linq;
using Extensions.OrderCancel.Run;
using Insite.Core.Interfaces.Data;
using Insite.Data.Entities;

namespace Extensions.OrderCancel.Website
{
    /// <summary>
    /// Sets the status of one order on the website: compare and set, that is, only while it waits for its cancellation.
    /// Saves nothing.
    /// </summary>
    internal sealed class StatusWriter
    {
        private readonly IUnitOfWork work;
        private readonly List<string> requested;
        private readonly List<(Action Undo, string After)> changes = new List<(Action Undo, string After)>();
        private readonly List<string> warnings = new List<string>();

        public StatusWriter(IUnitOfWork work, OrderCancelSettings settings)
        {
            this.work = work;
            this.requested = (settings.RequestedStatuses ?? string.Empty)
                .Split('|')
                .Select(status => status.Trim())
                .Where(status => status.Length > 0)
                .ToList();
        }

        /// <summary>Each status that was changed; a later save of the same session must not write what was rolled back.</summary>
        public IReadOnlyList<(Action Undo, string After)> Changes => this.changes;

        /// <summary>What an admin has to look at.</summary>
        public IReadOnlyList<string> Warnings => this.warnings;

        /// <summary>What was done, as a sentence.</summary>
        public string Summary { get; private set; } = "No status on the website was changed.";

        public void Write(RunResult result, OrderCancelSettings settings)
        {
            string number = SafeText.Clean(result.OrderNumber);
            (WebsiteOrder? Order, string? Doubt) search =
                number.Length == 0 ? (null, null) : new WebsiteOrders(this.work).Find(result.OrderNumber);
            if (search.Order == null)
            {
                this.warnings.Add(
                    search.Doubt == null
                        ? $"The website has no order with the number {number}."
                        : $"More than one order on the website could be meant: {search.Doubt}."
                );
                return;
            }

            var rules = new StatusRules(result, settings, this.IsMapped);
            this.WriteReported(result.OrderNumber, search.Order, rules);
            this.WritePlaced(search.Order, rules);
            this.Summary = this.Sentence(number, search.Order);
        }

        private void WriteReported(string number, WebsiteOrder order, StatusRules rules)
        {
            List<string> statuses = this.requested;
            // The database compares the status as it is now; an object that was loaded earlier may be out of date.
            List<OrderHistory> waiting = this
                .work.GetRepository<OrderHistory>()
                .GetTable()
                .Where(row => row.WebOrderNumber == number || row.ErpOrderNumber == number)
                .Where(row => statuses.Contains(row.Status))
                .ToList();
            foreach (OrderHistory row in waiting.Where(row => order.IsReportedAs(row) && this.IsRequested(row.Status)))
            {
                (string? Status, string Why) choice = rules.ForErpOrder(row.ErpOrderNumber, order.ErpOrderCount == 1);
                this.Apply(choice, row.Status, status => row.Status = status, $"ERP order {row.ErpOrderNumber}");
            }
        }

        private void WritePlaced(WebsiteOrder order, StatusRules rules)
        {
            string? number = order.WebNumber;
            if (number == null || order.HasOtherParts)
            {
                return; // the status of the whole order is not that of one part
            }

            List<string> statuses = this.requested;
            List<CustomerOrder> waiting = this
                .work.GetRepository<CustomerOrder>()
                .GetTable()
                .Where(row => row.OrderNumber == number)
                .Where(row => statuses.Contains(row.Status))
                .ToList();
            foreach (CustomerOrder row in waiting.Where(row => order.IsPlacedAs(row) && this.IsRequested(row.Status)))
            {
                this.Apply(
                    rules.ForPlacedOrder(),
                    row.Status,
                    status => row.Status = status,
                    $"web order {row.OrderNumber}"
                );
            }
        }

        private void Apply((string? Status, string Why) choice, string before, Action<string> set, string what)
        {
            if (choice.Status == null)
            {
                this.warnings.Add($"The status of {what} was left alone: {choice.Why}.");
            }
            else if (!string.Equals(choice.Status, before, StringComparison.Ordinal))
            {
                set(choice.Status);
                this.changes.Add((() => set(before), choice.Status));
            }
        }

        private bool IsRequested(string? status) =>
            this.requested.Contains((status ?? string.Empty).Trim(), StringComparer.OrdinalIgnoreCase);

        private bool IsMapped(string status) =>
            this.work.GetRepository<OrderStatusMapping>()
                .GetTableAsNoTracking()
                .Where(mapping => mapping.ErpOrderStatus == status)
                .ToList()
                .Count > 0;

        private string Sentence(string number, WebsiteOrder order)
        {
            if (this.changes.Count == 0)
            {
                return $"No status on the website was changed: order {number} has status \"{order.Status}\".";
            }

            IEnumerable<string> statuses = this
                .changes.Select(change => $"\"{change.After}\"")
                .Distinct(StringComparer.Ordinal);
            return $"Order {number} now has status {string.Join(", ", statuses)} on the website.";
        }
    }
}
