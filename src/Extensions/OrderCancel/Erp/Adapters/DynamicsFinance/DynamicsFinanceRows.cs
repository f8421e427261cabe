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

        public Task<IReadOnlyList<JObject>> LinesAsync(ErpOrder order, CancellationToken cancellationToken) =>
            this.OfOrderAsync(this.settings.LinesName, order, cancellationToken, ",SalesOrderLineStatus");

        public async Task<Evidence> PostedAsync(ErpOrder order, CancellationToken cancellationToken)
        {
            int rows = 0;
            foreach (string list in this.settings.PostedNames)
            {
                rows += (await this.OfOrderAsync(list, order, cancellationToken).ConfigureAwait(false)).Count;
            }

            return Evidence.Of(rows > 0);
        }

        /// <summary>It, or a line of it, was deleted and kept (H: the data entity; M: the setting Mark order as voided).</summary>
        public async Task<bool> IsDeletedAsync(ErpOrder order, CancellationToken cancellationToken) =>
            this.settings.ProvesDeletion
            && (await this.OfOrderAsync(Voided, order, cancellationToken).ConfigureAwait(false)).Count > 0;

        private async Task<IReadOnlyList<JObject>> OfOrderAsync(
            string list,
            ErpOrder order,
            CancellationToken cancellationToken,
            string more = ""
        )
        {
            Url url = Url.Of(
                $"data/{list}?cross-company=true&$filter=dataAreaId eq '{order.Company}' and SalesOrderNumber eq '{order.Number}'&$select=dataAreaId,SalesOrderNumber{Url.Written(more)}"
            );
            return ExactMatch.With(
                await this.odata.ListAsync(url, cancellationToken).ConfigureAwait(false),
                KeyOf,
                order.Key,
                $"Dynamics 365's answer has a row of {list} without dataAreaId and SalesOrderNumber, so it cannot be checked whose it is. Check the parameters that name data entities."
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
