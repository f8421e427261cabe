#nullable enable
using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Extensions.OrderCancel.Job.Reconcile;
using Extensions.OrderCancel.Protocol.Reconcile;
using Insite.Core.Interfaces.Data;
using Insite.Data.Entities;

namespace Extensions.OrderCancel.Website.Reconcile
{
    /// <summary>Lists the website's orders for a comparison, in a handful of statements whatever their number.</summary>
    internal sealed class OrderLister
    {
        private static readonly string[] GreenStatuses = { "Success", "CompletedWithWarnings" };

        private readonly IUnitOfWork work;
        private readonly ListOptions options;
        private List<string> open = new List<string>();

        public OrderLister(IUnitOfWork work, ListOptions options)
        {
            this.work = work;
            this.options = options;
        }

        /// <summary>The place of the first order that did not fit; blank where all did.</summary>
        public string ContinueFrom { get; private set; } = string.Empty;

        /// <summary>What an admin has to know, each a sentence.</summary>
        public List<string> Warnings { get; } = new List<string>();

        /// <summary>The oldest first.</summary>
        public IReadOnlyList<ListedOrder> List()
        {
            if (this.options.IsBoth)
            {
                this.open = this.OpenStatuses();
            }

            List<OrderHistory> rows = this.Rows();
            if (rows.Count > this.options.MaxOrders)
            {
                OrderHistory next = rows[this.options.MaxOrders];
                this.ContinueFrom = ListOptions.Place(DateOf(next), next.ErpOrderNumber);
                rows.RemoveRange(this.options.MaxOrders, rows.Count - this.options.MaxOrders);
            }

            HashSet<string> green = this.GreenNumbers();
            return rows.Where(this.HasNumber).Select(row => this.Listed(row, green)).ToList();
        }

        private List<OrderHistory> Rows()
        {
            IQueryable<OrderHistory> rows = this.options.Numbers.Count > 0 ? this.RowsByNumber() : this.RowsByDate();
            if (this.options.FromDate is DateTime date)
            {
                string number = this.options.FromNumber;
                rows = rows.Where(row =>
                    row.OrderDate > date || (row.OrderDate == date && string.Compare(row.ErpOrderNumber, number) >= 0)
                );
            }

            return rows.OrderBy(row => row.OrderDate)
                .ThenBy(row => row.ErpOrderNumber)
                .Take(this.options.MaxOrders + 1)
                .ToList();
        }

        private IQueryable<OrderHistory> RowsByDate()
        {
            DateTime since = this.options.Since;
            List<string> statuses = this
                .options.Cancelled.Concat(this.options.Requested)
                .Concat(this.open)
                .Distinct(StringComparer.OrdinalIgnoreCase)
                .ToList();
            return this
                .work.GetRepository<OrderHistory>()
                .GetTableAsNoTracking()
                .Where(row => row.OrderDate >= since)
                .Where(row => statuses.Contains(row.Status));
        }

        private IQueryable<OrderHistory> RowsByNumber()
        {
            List<string> numbers = this.options.Numbers;
            return this
                .work.GetRepository<OrderHistory>()
                .GetTableAsNoTracking()
                .Where(row => numbers.Contains(row.WebOrderNumber) || numbers.Contains(row.ErpOrderNumber));
        }

        private List<string> OpenStatuses()
        {
            List<string> statuses = this
                .work.GetRepository<OrderStatusMapping>()
                .GetTableAsNoTracking()
                .ToList()
                .Where(mapping => mapping.AllowCancellation || mapping.IsDefault)
                .Select(mapping => (mapping.ErpOrderStatus ?? string.Empty).Trim())
                .Where(status => status.Length > 0)
                .ToList();
            if (statuses.Count == 0)
            {
                this.Warnings.Add(
                    "Direction is Both, and Order Status Mapping has no status that allows cancellation, so no open order was compared."
                );
            }

            return statuses;
        }

        private HashSet<string> GreenNumbers()
        {
            (JobDefinition? job, JobDefinitionParameter? number, string problem) = JobDefinitions.FindOrderCancel(
                this.work
            );
            if (job == null || number == null)
            {
                this.Warnings.Add($"Whether there was a green run is not known: {problem}.");
                return new HashSet<string>(StringComparer.Ordinal);
            }

            Guid id = job.Id;
            Guid? parameter = number.Id;
            var since = new DateTimeOffset(this.options.Since, TimeSpan.Zero);
            List<string> green = GreenStatuses.ToList();
            IEnumerable<string> values = this
                .work.GetRepository<IntegrationJob>()
                .GetTableAsNoTracking()
                .Where(run => run.JobDefinitionId == id)
                .Where(run => run.EndDateTime >= since)
                .Where(run => green.Contains(run.Status))
                .SelectMany(run => run.IntegrationJobParameters)
                .Where(value => value.JobDefinitionParameterId == parameter)
                .Select(value => value.Value)
                .ToList();
            return new HashSet<string>(values.Select(Trimmed), StringComparer.Ordinal);
        }

        private ListedOrder Listed(OrderHistory row, HashSet<string> green)
        {
            string web = Trimmed(row.WebOrderNumber);
            string erp = Trimmed(row.ErpOrderNumber);
            return new ListedOrder(
                web,
                erp,
                Trimmed(row.CustomerNumber),
                Trimmed(row.Status),
                DateOf(row),
                this.SideOf(Trimmed(row.Status)),
                green.Contains(web) || green.Contains(erp)
            );
        }

        private WebsiteSide SideOf(string status) =>
            this.options.Cancelled.Contains(status, StringComparer.OrdinalIgnoreCase) ? WebsiteSide.Cancelled
            : this.options.Requested.Contains(status, StringComparer.OrdinalIgnoreCase) ? WebsiteSide.Requested
            : WebsiteSide.Open;

        // The database compares without regard to case; a number that is another in case is another order's.
        private bool HasNumber(OrderHistory row)
        {
            string web = Trimmed(row.WebOrderNumber);
            string erp = Trimmed(row.ErpOrderNumber);
            return (web.Length > 0 || erp.Length > 0)
                && (
                    this.options.Numbers.Count == 0
                    || this.options.Numbers.Contains(web)
                    || this.options.Numbers.Contains(erp)
                );
        }

        private static string DateOf(OrderHistory row) =>
            string.Format(CultureInfo.InvariantCulture, "{0:yyyy-MM-dd}", row.OrderDate);

        private static string Trimmed(string? text) => (text ?? string.Empty).Trim();
    }
}
