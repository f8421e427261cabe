#nullable enable
using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Extensions.OrderCancel.Erp;
using Extensions.OrderCancel.Job.Reconcile;

namespace Extensions.OrderCancel.Website.Reconcile
{
    /// <summary>Which orders the website lists, checked.</summary>
    internal sealed class ListOptions
    {
        private const string DateFormat = "yyyy-MM-dd";

        /// <param name="options">The run's.</param>
        /// <param name="settings">The admin's.</param>
        /// <param name="today">The date of the website's clock.</param>
        /// <exception cref="ErpFaultException">A parameter has a value that cannot be used.</exception>
        public ListOptions(JobOptions options, OrderCancelSettings settings, DateTime today)
        {
            this.Since = today.AddDays(-options.Number(ReconcileParameters.Days, 1, 3650));
            this.MaxOrders = options.Number(ReconcileParameters.MaxOrders, 1, 50000);
            this.Numbers = OrderNumberList.Read(options.Text(ReconcileParameters.OrderNumbers)).ToList();
            this.IsBoth = options.Choice(ReconcileParameters.Direction, Way.ToErp, Way.Both) == Way.Both;
            this.Cancelled = JobOptions.Parts(settings.CancelledStatus ?? string.Empty, '|').ToList();
            this.Requested = JobOptions
                .Parts(settings.RequestedStatuses ?? string.Empty, '|')
                .Concat(options.List(ReconcileParameters.StatusesToCheck))
                .Distinct(StringComparer.OrdinalIgnoreCase)
                .ToList();
            this.ReadContinueFrom(options.Text(ReconcileParameters.ContinueFrom).Trim());
        }

        private enum Way
        {
            ToErp = 0,
            Both,
        }

        public DateTime Since { get; }

        public int MaxOrders { get; }

        /// <summary>Only these; empty for all of the time.</summary>
        public List<string> Numbers { get; }

        /// <summary>Whether open orders are compared too.</summary>
        public bool IsBoth { get; }

        /// <summary>Statuses that tell the customer that the order is cancelled.</summary>
        public List<string> Cancelled { get; }

        /// <summary>Statuses in which the ERP should call the order cancelled.</summary>
        public List<string> Requested { get; }

        /// <summary>The date of the order to go on with; null: from the beginning.</summary>
        public DateTime? FromDate { get; private set; }

        public string FromNumber { get; private set; } = string.Empty;

        /// <summary>An order's place in the list, as parameter ContinueFrom takes it.</summary>
        public static string Place(string date, string? erpNumber) => date + "/" + (erpNumber ?? string.Empty).Trim();

        private void ReadContinueFrom(string text)
        {
            if (text.Length == 0)
            {
                return;
            }

            int slash = text.IndexOf('/');
            string date = slash < 0 ? text : text.Substring(0, slash);
            bool good = DateTime.TryParseExact(
                date.Trim(),
                DateFormat,
                CultureInfo.InvariantCulture,
                DateTimeStyles.None,
                out DateTime from
            );
            this.FromDate = good
                ? from
                : throw JobOptions.Bad(
                    ReconcileParameters.ContinueFrom,
                    text,
                    "what an earlier run told, such as 2026-11-01/E4711"
                );
            this.FromNumber = slash < 0 ? string.Empty : text.Substring(slash + 1).Trim();
        }
    }
}
