#nullable enable
using System;
using System.Collections.Generic;
using System.Linq;
using Extensions.OrderCancel.Erp.Dialects;
using Extensions.OrderCancel.Erp.Dialects.OData;
using Extensions.OrderCancel.Erp.Reading;
using Newtonsoft.Json.Linq;

namespace Extensions.OrderCancel.Erp.Adapters.S4Hana
{
    /// <summary>
    /// What an order's fields mean. Codes (H): blank is not relevant, A not yet, B in part, C completely. The fields named here
    /// are those that each known release has (H: metadata of 2020 to 2026).
    /// </summary>
    internal sealed class S4HanaStatus
    {
        private const string Delivery = "DeliveryStatus";
        private const string Billing = "OrderRelatedBillingStatus";
        public const string Reason = "SalesDocumentRjcnReason";
        private const string Rejection = "OverallSDDocumentRejectionSts";
        private const string Process = "OverallSDProcessStatus";
        private const string Approval = "SalesDocApprovalStatus";

        // Of the header: any of them that is there may tell that something has left, and none that nothing has.
        private static readonly string[] Overall = { "OverallTotalDeliveryStatus", "OverallOrdReltdBillgStatus" };
        private static readonly string[] NotBegun = { "", "A" };
        private static readonly string[] Begun = { "B", "C" };

        private readonly S4HanaSettings settings;
        private readonly string[] fields;

        public S4HanaStatus(S4HanaSettings settings)
        {
            this.settings = settings;
            string?[] named = { "SalesOrder", settings.ReferenceField, settings.CustomerField };
            string[] codes = { Process, Rejection, Approval, Overall[0] };
            this.fields = named.OfType<string>().Concat(codes).Distinct(StringComparer.Ordinal).ToArray();
        }

        /// <summary>What a look-up asks for besides its filter.</summary>
        public Url HeaderQuery => this.settings.SelectsFields ? Url.Of($"&$select={this.fields}") : default;

        /// <summary>What a read asks for: the fields that are used, or all that there are.</summary>
        public Url Query =>
            !this.settings.SelectsFields ? Url.Of($"$expand={this.ItemList}")
            : this.settings.IsV4
                ? Url.Of($"$select={this.fields}&$expand=_Item($select=SalesOrderItem,{Reason},{Delivery},{Billing})")
            : Url.Of(
                $"$select={this.fields},to_Item/SalesOrderItem,to_Item/{Reason},to_Item/{Delivery},to_Item/{Billing}&$expand=to_Item"
            );

        private string ItemList => this.settings.IsV4 ? "_Item" : "to_Item";

        /// <exception cref="ErpFaultException">It lacks a field that every order has.</exception>
        public ErpOrder ToOrder(JObject row)
        {
            string number = KeyText.Of(row["SalesOrder"]) ?? throw Untold("SalesOrder");
            IReadOnlyList<JObject>? told = ODataSource.RowsOf(row[this.ItemList]);
            IReadOnlyList<JObject> items = told ?? Array.Empty<JObject>();
            List<string> open = items.Where(IsOpen).Select(NumberOf).ToList();
            Evidence left = Overall.Any(name => IsBegun(row, name))
                ? Evidence.Something
                : OfItems(told, Delivery).And(OfItems(told, Billing));
            ErpOrderState state = this.StateOf(row, items, open.Count, left);
            var order = new ErpOrder(
                number,
                number,
                state,
                TextOf(row, state),
                left.Value,
                KeyText.Of(row[this.settings.ReferenceField]),
                this.settings.CustomerField == null ? null : KeyText.Of(row[this.settings.CustomerField]),
                ODataSource.VersionOf(row),
                left.Text
            );
            return told == null ? order : order.WithLines(items.Count, open);
        }

        // Rejected or not is never guessed: an item that does not tell it is none that could be read.
        private static bool IsOpen(JObject item) =>
            item[Reason] is JValue { Value: string reason } ? reason.Trim().Length == 0 : throw Untold(Reason);

        private static string NumberOf(JObject item) =>
            KeyText.Of(item["SalesOrderItem"]) ?? throw Untold("SalesOrderItem");

        private static Evidence OfItems(IReadOnlyList<JObject>? items, string name)
        {
            Evidence untold = Evidence.NotTold(
                $"S/4HANA's answer does not tell {name} of an item of this order. Check the authorisations of the connection's user, and what stands before S/4HANA."
            );
            return items == null
                ? untold
                : Evidence.All(
                    items.Select(item => Evidence.OfCode(item[name], NotBegun, Begun, untold)),
                    ofNone: untold
                );
        }

        private static bool IsBegun(JObject row, string name) =>
            Evidence.OfCode(row[name], NotBegun, Begun, Evidence.Nothing).IsSomething;

        private ErpOrderState StateOf(JObject row, IReadOnlyList<JObject> items, int open, Evidence left)
        {
            bool isRejected = items.Count > 0 && open == 0;
            return isRejected && KeyText.Of(row[Rejection]) == "C" ? ErpOrderState.Cancelled
                : left.IsSomething
                    ? items.Any(item => IsBegun(item, Billing)) ? ErpOrderState.Invoiced
                        : items.Any(item => KeyText.Of(item[Delivery]) != "C") ? ErpOrderState.PartlyShipped
                        : ErpOrderState.Shipped
                : isRejected ? ErpOrderState.Unknown
                : !(this.settings.IsInApproval(ApprovalIn(row)) is bool isInApproval) ? ErpOrderState.Unknown
                : isInApproval ? ErpOrderState.Locked
                : open < items.Count ? ErpOrderState.PartlyCancelled
                : this.settings.States.StateOf(KeyText.Of(row[Process]) ?? string.Empty);
        }

        private static string? ApprovalIn(JObject row) => ((row[Approval] as JValue)?.Value as string)?.Trim();

        private static string TextOf(JObject row, ErpOrderState state) =>
            state == ErpOrderState.Locked || (state == ErpOrderState.Unknown && ApprovalIn(row) == null)
                ? $"{Approval} {ApprovalIn(row) ?? "not told"}"
            : state == ErpOrderState.Cancelled || state == ErpOrderState.PartlyCancelled
                ? $"{Rejection} {KeyText.Of(row[Rejection])}"
            : KeyText.Of(row[Process]) ?? string.Empty;

        private static ErpFaultException Untold(string field) =>
            ErpFaultException.NoData(
                $"S/4HANA's answer has an order that does not tell {field}. Check that the connection's Url is that of the sales order service, and parameter ODataVersion."
            );
    }
}
