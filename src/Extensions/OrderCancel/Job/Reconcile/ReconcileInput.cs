#nullable enable
using System;
using System.Collections.Generic;
using System.Data;
using System.Globalization;
using System.Linq;
using System.Xml;
using Extensions.OrderCancel.Erp;
using Extensions.OrderCancel.Protocol.Reconcile;
using Insite.Common.Helpers;

namespace Extensions.OrderCancel.Job.Reconcile
{
    /// <summary>
    /// The orders to compare: the list that the preprocessor OrderCancelReconcile put into the initial data, or else the
    /// numbers of the run itself.
    /// </summary>
    internal sealed class ReconcileInput
    {
        private ReconcileInput(IReadOnlyList<ListedOrder> orders, string continueFrom)
        {
            this.Orders = orders;
            this.ContinueFrom = continueFrom;
        }

        public IReadOnlyList<ListedOrder> Orders { get; }

        /// <summary>Where the next run goes on; blank where the list has all.</summary>
        public string ContinueFrom { get; }

        /// <exception cref="ErpFaultException">There is no list, or none that can be read.</exception>
        public static ReconcileInput Read(string? initialData, JobOptions options, int maxOrders)
        {
            DataSet? data = Parse(initialData);
            if (data?.Tables[ReconcileTables.List] is DataTable list && list.Rows.Count == 1)
            {
                return OfWebsite(data, Text(list.Rows[0], ReconcileTables.ContinueFrom));
            }

            IReadOnlyList<string> numbers = OrderNumberList.Read(options.Text(ReconcileParameters.OrderNumbers));
            return numbers.Count > 0
                ? OfNumbers(numbers, options, maxOrders)
                : throw ErpFaultException.Misconfigured(
                    data == null
                        ? "The run has no list of orders. Select the preprocessor OrderCancelReconcile on the job definition, or start the run with parameter OrderNumbers."
                        : "The job's initial data is another preprocessor's, and has no list of orders to compare. Select the preprocessor OrderCancelReconcile on the job definition."
                );
        }

        private static DataSet? Parse(string? initialData)
        {
            if (string.IsNullOrWhiteSpace(initialData))
            {
                return null;
            }

            try
            {
                return XmlDatasetManager.ConvertXmlToDataset(initialData);
            }
            catch (Exception e)
                when (e is XmlException
                    || e is DataException
                    || e is ArgumentException
                    || e is InvalidOperationException
                )
            {
                throw ErpFaultException.Misconfigured(
                    $"The job's initial data cannot be read ({e.GetType().Name}). Run the job again with the preprocessor OrderCancelReconcile."
                );
            }
        }

        private static ReconcileInput OfWebsite(DataSet data, string continueFrom)
        {
            IEnumerable<DataRow> rows =
                data.Tables[ReconcileTables.Orders]?.Rows.Cast<DataRow>() ?? Enumerable.Empty<DataRow>();
            var orders = new List<ListedOrder>();
            var known = new HashSet<(string, string)>();
            foreach (DataRow row in rows)
            {
                ListedOrder order = Listed(row);
                if (known.Add((order.WebNumber, order.ErpNumber)))
                {
                    orders.Add(order);
                }
            }

            return new ReconcileInput(orders, continueFrom);
        }

        private static ListedOrder Listed(DataRow row)
        {
            string side = Text(row, ReconcileTables.Website);
            bool isKnown = Enum.TryParse(side, out WebsiteSide website) && Enum.IsDefined(typeof(WebsiteSide), website);
            var order = new ListedOrder(
                Text(row, ReconcileTables.WebOrderNumber),
                Text(row, ReconcileTables.ErpOrderNumber),
                Text(row, ReconcileTables.CustomerNumber),
                Text(row, ReconcileTables.Status),
                Text(row, ReconcileTables.OrderDate),
                website,
                string.Equals(Text(row, ReconcileTables.HasGreenRun), "true", StringComparison.OrdinalIgnoreCase)
            );
            return isKnown && order.Name.Length > 0
                ? order
                : throw ErpFaultException.Misconfigured(
                    $"The list of orders in the job's initial data has a row without a number, or with \"{side}\" for the website's side. Website and integration service must run one version of this module."
                );
        }

        private static ReconcileInput OfNumbers(IReadOnlyList<string> numbers, JobOptions options, int maxOrders)
        {
            bool areErps = options
                .Text(OrderCancelParameters.OrderNumberKind)
                .Trim()
                .Equals(nameof(OrderNumberKind.Erp), StringComparison.OrdinalIgnoreCase);
            return numbers.Count <= maxOrders
                ? new ReconcileInput(numbers.Select(number => OfNumber(number, areErps)).ToList(), string.Empty)
                : throw ErpFaultException.Misconfigured(
                    string.Format(
                        CultureInfo.InvariantCulture,
                        "Parameter OrderNumbers has {0} numbers, and parameter MaxOrders allows {1}. Set MaxOrders higher, or give fewer.",
                        numbers.Count,
                        maxOrders
                    )
                );
        }

        private static ListedOrder OfNumber(string number, bool isErps) =>
            new ListedOrder(
                isErps ? string.Empty : number,
                isErps ? number : string.Empty,
                string.Empty,
                string.Empty,
                string.Empty,
                WebsiteSide.Cancelled,
                hasGreenRun: false
            );

        private static string Text(DataRow row, string column) =>
            row.Table.Columns.Contains(column)
                ? (Convert.ToString(row[column], CultureInfo.InvariantCulture) ?? string.Empty).Trim()
                : string.Empty;
    }
}
