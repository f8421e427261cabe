#nullable enable
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Extensions.OrderCancel.Erp.Dialects;
using Extensions.OrderCancel.Erp.Dialects.OData;
using Extensions.OrderCancel.Erp.Reading;
using Newtonsoft.Json.Linq;

namespace Extensions.OrderCancel.Erp.Adapters.DynamicsFinance
{
    /// <summary>
    /// What an order's statuses, its lines and what was posted of it tell. A line that was delivered in part still says
    /// Backorder (M) and has no delivered quantity (H): of a part the order's processing status tells.
    /// </summary>
    internal sealed class DynamicsFinanceRows
    {
        private const string Canceled = "Canceled";
        private const string Voided = "VoidedSalesOrderHeaders";

        // H: the values of both enumerations that say that something has left.
        private const string Left =
            "Delivered|Invoiced|PartiallyDelivered|PartiallyInvoiced|DeliveredPartiallyInvoiced";

        private readonly DynamicsFinanceSettings settings;
        private readonly ODataSource odata;

        public DynamicsFinanceRows(DynamicsFinanceSettings settings, ODataSource odata)
        {
            this.settings = settings;
            this.odata = odata;
        }

        /// <summary>Company and number, of an order's own row too; null where one is not told. A company's case says nothing (H).</summary>
        public static string? KeyOf(JObject row) =>
            KeyText.Of(row["dataAreaId"]) is string company && KeyText.Of(row["SalesOrderNumber"]) is string number
                ? OrderKey.Of(company.ToLowerInvariant(), number)
                : null;

        /// <summary>Whatever a parameter makes of an order's statuses: those words say that something has left.</summary>
        public static Evidence OfOrder(ErpOrderState state, params string[] statuses) =>
            statuses.Any(status => IsOneOf(Left, status)) ? Evidence.Something
            : state != ErpOrderState.Unknown ? Evidence.Nothing
            : Evidence.NotTold(
                $"What the statuses {string.Join("/", statuses)} mean for what was delivered or invoiced is not known. Map them with the parameters whose names begin with Status."
            );

        public static Evidence OfLines(IEnumerable<JObject> lines) =>
            Evidence.All(
                lines.Select(OfLine),
                Evidence.NotTold(
                    "Dynamics 365 shows no line of this order, so nothing tells what was delivered or invoiced. Look at the order there, and check parameter LinesName."
                )
            );

        /// <summary>An order is cancelled when it and all its lines say so; what only some of them say is a part.</summary>
        public static ErpOrderState OfBoth(ErpOrderState state, IReadOnlyCollection<JObject> lines)
        {
            int canceled = lines.Count(line => IsOneOf(Canceled, StatusOf(line)));
            bool isPart = state == ErpOrderState.Cancelled ? canceled < lines.Count : canceled > 0;
            return isPart && state != ErpOrderState.Unknown ? ErpOrderState.PartlyCancelled : state;
        }

        public Task<IReadOnlyList<IReadOnlyList<JObject>>> LinesAsync(
            IReadOnlyList<ErpOrder> orders,
            CancellationToken token
        ) => this.OfEachAsync(this.settings.LinesName, orders, token, ",SalesOrderLineStatus");

        public async Task<IReadOnlyList<Evidence>> PostedAsync(IReadOnlyList<ErpOrder> orders, CancellationToken token)
        {
            var rows = new int[orders.Count];
            foreach (string list in this.settings.PostedNames)
            {
                var own = await this.OfEachAsync(list, orders, token).ConfigureAwait(false);
                rows = rows.Zip(own, (sum, more) => sum + more.Count).ToArray();
            }

            return rows.Select(sum => Evidence.Of(sum > 0)).ToList();
        }

        /// <summary>It, or a line of it, was deleted and kept (H: the data entity; M: the setting Mark order as voided).</summary>
        public async Task<bool> IsDeletedAsync(ErpOrder order, CancellationToken token) =>
            this.settings.ProvesDeletion
            && (await this.OfEachAsync(Voided, new[] { order }, token).ConfigureAwait(false))[0].Count > 0;

        private Task<IReadOnlyList<IReadOnlyList<JObject>>> OfEachAsync(
            string list,
            IReadOnlyList<ErpOrder> orders,
            CancellationToken token,
            string more = ""
        )
        {
            Url IsOf(ErpOrder order) =>
                Url.Of($"dataAreaId eq '{order.Company}' and SalesOrderNumber eq '{order.Number}'");
            return this.odata.EachAsync(
                orders,
                part =>
                    Url.Of(
                        $"data/{list}?cross-company=true&$filter={Url.Any(part.Select(IsOf))}&$select=dataAreaId,SalesOrderNumber{Url.Written(more)}"
                    ),
                (rows, part) =>
                    ExactMatch.WithEach(
                        rows,
                        KeyOf,
                        part.Select(order => order.Key),
                        $"Dynamics 365's answer has a row of {list} without dataAreaId and SalesOrderNumber, so it cannot be checked whose it is. Check the parameters that name data entities."
                    ),
                token
            );
        }

        private static string StatusOf(JObject line) => KeyText.Of(line["SalesOrderLineStatus"]) ?? string.Empty;

        private static Evidence OfLine(JObject line) =>
            IsOneOf(Left, StatusOf(line)) ? Evidence.Something
            : IsOneOf("Backorder|" + Canceled, StatusOf(line)) ? Evidence.Nothing
            : Evidence.NotTold(
                $"A line of this order has the SalesOrderLineStatus \"{StatusOf(line)}\", which does not tell whether it was delivered or invoiced. Look at the order in Dynamics 365."
            );

        private static bool IsOneOf(string texts, string text) =>
            texts.Split('|').Contains(text, StringComparer.OrdinalIgnoreCase);
    }
}
