#nullable enable
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Extensions.OrderCancel.Erp.Dialects;
using Extensions.OrderCancel.Erp.Dialects.OData;
using Extensions.OrderCancel.Erp.Http;
using Extensions.OrderCancel.Erp.Reading;
using Newtonsoft.Json.Linq;

namespace Extensions.OrderCancel.Erp.Adapters.BusinessCentral
{
    /// <summary>
    /// Business Central's sales orders (H: Microsoft's published code of API v2.0). An order that was posted to its end vanishes
    /// as one that was deleted does: only the posted documents tell them apart. No reason is taken, so none is sent.
    /// </summary>
    internal sealed class BusinessCentralOrders : IErpOrdersInBulk
    {
        private static readonly Url Lines = Url.Of(
            $"salesOrderLines($select=sequence,quantity,shippedQuantity,invoicedQuantity)"
        );

        private readonly BusinessCentralSettings settings;
        private readonly ErpHttp http;
        private readonly ODataSource odata;
        private readonly BusinessCentralDocuments posted;
        private readonly Url fields;

        public BusinessCentralOrders(ErpConnection connection, BusinessCentralSettings settings, ErpHttp http)
        {
            this.settings = settings;
            this.http = http;
            this.odata = new ODataSource(connection, http, "Business Central", BusinessCentralErrors.Read);
            this.posted = new BusinessCentralDocuments(this.odata);
            this.fields = Url.Fields("id,number,status", settings.ReferenceField, settings.CustomerField);
        }

        public async Task<IReadOnlyList<ErpOrder>> FindAsync(OrderReference order, CancellationToken cancellationToken)
        {
            IReadOnlyList<ErpOrder> found = (
                await this.LiveAsync(new[] { order }, default, cancellationToken).ConfigureAwait(false)
            )[0];
            return found.Count > 0 || this.settings.ArchiveName == null
                ? found
                : await this.InArchiveAsync(order, cancellationToken).ConfigureAwait(false);
        }

        // What is gone, or posted to its end, is asked singly.
        public Task<IReadOnlyList<IReadOnlyList<ErpOrder>>> FindManyAsync(
            IReadOnlyList<OrderReference> orders,
            CancellationToken cancellationToken
        ) => this.LiveAsync(orders, Url.Of($"&$expand={Lines}"), cancellationToken);

        private Task<IReadOnlyList<IReadOnlyList<ErpOrder>>> LiveAsync(
            IReadOnlyList<OrderReference> orders,
            Url more,
            CancellationToken cancellationToken
        ) =>
            this.odata.FindAsync(
                orders,
                orders[0].Kind == OrderNumberKind.Web ? this.settings.ReferenceField : "number",
                meant => Url.Of($"salesOrders?$filter={meant}&$select={this.fields}{more}"),
                own => own.Select(this.ToOrder),
                cancellationToken,
                Capitals
            );

        public async Task<ErpOrder?> ReadAsync(ErpOrder order, CancellationToken cancellationToken)
        {
            JObject? row = await this.LiveAsync(order, cancellationToken).ConfigureAwait(false);

            // Also while the order is there: what cannot be read now could not be read when it is gone.
            Evidence shipped = await this.posted.ShippedAsync(order, cancellationToken).ConfigureAwait(false);
            Evidence invoiced = await this.posted.InvoicedAsync(order, cancellationToken).ConfigureAwait(false);
            return row == null ? Gone(order, shipped, invoiced) : this.ToOrder(row);
        }

        // What came from the archive is known by its number. It may live on with another reference, and is not gone then.
        private async Task<JObject?> LiveAsync(ErpOrder order, CancellationToken cancellationToken)
        {
            if (Guid.TryParse(order.Key, out _))
            {
                Url url = Url.Of($"salesOrders({order.Key})?$select={this.fields}&$expand={Lines}");
                return await this.odata.OneAsync(url, cancellationToken).ConfigureAwait(false);
            }

            Url byNumber = Url.Of($"salesOrders?$filter=number eq '{order.Number}'&$select={this.fields}");
            IReadOnlyList<JObject> live = await this.odata.ListAsync(byNumber, cancellationToken).ConfigureAwait(false);
            return live.Count == 0
                ? null
                : throw ErpFaultException.NoData(
                    $"Business Central's archive has order {order.Number} with this number, and the order is still there with another one. Look at it, and cancel it by hand if it is meant."
                );
        }

        // It is gone from the list as soon as its buffer follows, which waits while the order is being posted (H): what the
        // ERP says is that it will be.
        public Task<CancelReply> CancelAsync(ErpOrder order, CancelReason reason, CancellationToken cancellationToken)
        {
            ErpRequest request = this.settings.CancelAction is string action
                ? Url.Of($"salesOrders({order.Key})/Microsoft.NAV.{action}").Write("POST", order.Version)
                : Url.Of($"salesOrders({order.Key})").Write("DELETE", order.Version);
            return this.http.SendAsync(request, response => Replied(response, order), cancellationToken);
        }

        private static ErpAnswer<CancelReply> Replied(ErpResponse response, ErpOrder order)
        {
            bool isData = response.Body.Trim().Length == 0 || response.Json() != null;
            return response.IsSuccess && isData && ODataErrors.In(response) == null
                ? ErpAnswer<CancelReply>.Of(CancelReply.Accepted(new CancelHandle(order, string.Empty)))
                : BusinessCentralErrors.Read(response).OfCancel(CancelReply.Refused);
        }

        // A Code field: it is kept and compared in capitals (M).
        private static string Capitals(string number) => number.ToUpperInvariant();

        private async Task<IReadOnlyList<ErpOrder>> InArchiveAsync(
            OrderReference order,
            CancellationToken cancellationToken
        )
        {
            string field = order.Kind == OrderNumberKind.Web ? "externalDocumentNumber" : "number";
            Url url = Url.Of($"{this.settings.ArchiveName}?$filter={field} eq '{order.Number}'");
            IReadOnlyList<JObject> rows = await this.odata.ListAsync(url, cancellationToken).ConfigureAwait(false);
            return ExactMatch
                .With(
                    rows,
                    row => KeyText.Of(row[field])?.ToUpperInvariant(),
                    Capitals(order.Number),
                    $"Business Central's answer does not tell {field} of an archived order, so it cannot be checked that this is the order. Check parameter ArchiveName."
                )
                .Where(row => this.IsOfCustomer(row, order))
                .Select(row => KeyText.Of(row["number"]) ?? throw NotAnOrder())
                .Distinct(StringComparer.Ordinal)
                .Select(number => new ErpOrder(number, number, ErpOrderState.Unknown, "archived"))
                .ToList();
        }

        // Another customer's order may have had the same number, and nothing else of it is left to tell.
        private bool IsOfCustomer(JObject row, OrderReference order) =>
            order.CustomerNumber == null
            || (
                this.settings.CustomerField is string field
                && OrderIdentity.IsSameCustomer(KeyText.Of(row[field]), order.CustomerNumber)
            );

        private static ErpOrder Gone(ErpOrder order, Evidence shipped, Evidence invoiced)
        {
            Evidence all = shipped.And(invoiced);
            ErpOrderState state =
                invoiced.IsSomething ? ErpOrderState.Invoiced
                : shipped.IsSomething ? ErpOrderState.Shipped
                : all.Value == Fulfilment.Nothing ? ErpOrderState.Cancelled
                : ErpOrderState.Unknown;
            return order.Become(state, all.IsSomething ? "posted" : "deleted", all.Value, all.Text);
        }

        /// <exception cref="ErpFaultException">It lacks a field that every order has.</exception>
        internal ErpOrder ToOrder(JObject row)
        {
            string key = KeyText.Of(row["id"]) ?? throw NotAnOrder();
            string number = KeyText.Of(row["number"]) ?? throw NotAnOrder();
            string status = KeyText.Of(row["status"]) ?? string.Empty;
            Evidence told = Evidence.OfLines(
                row["salesOrderLines"],
                "Business Central's answer does not tell shippedQuantity or invoicedQuantity of a line of this order. Check what stands before Business Central.",
                Evidence.NotTold(
                    "Business Central shows no line of this order, so nothing tells what was shipped or invoiced. Look at the order there, and at the app's permission sets."
                ),
                "shippedQuantity",
                "invoicedQuantity"
            );
            return new ErpOrder(
                key,
                number,
                told.IsSomething ? ErpOrderState.PartlyShipped : this.settings.States.StateOf(status),
                status,
                told.Value,
                KeyText.Of(row[this.settings.ReferenceField]),
                this.settings.CustomerField == null ? null : KeyText.Of(row[this.settings.CustomerField]),
                ODataSource.VersionOf(row),
                told.Text
            );
        }

        private static ErpFaultException NotAnOrder() =>
            ErpFaultException.NoData(
                "Business Central's answer has an order without id and number. Check that the connection's Url ends with companies(ID)/."
            );
    }
}
