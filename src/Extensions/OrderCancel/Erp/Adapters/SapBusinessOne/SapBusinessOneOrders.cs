#nullable enable
using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Extensions.OrderCancel.Erp.Dialects;
using Extensions.OrderCancel.Erp.Dialects.OData;
using Extensions.OrderCancel.Erp.Http;
using Extensions.OrderCancel.Erp.Reading;
using Newtonsoft.Json.Linq;

namespace Extensions.OrderCancel.Erp.Adapters.SapBusinessOne
{
    /// <summary>
    /// SAP Business One's sales orders (H: vendor's metadata and manual). Cancel is allowed only while nothing was drawn to a
    /// delivery or an invoice; Close is no cancellation, and is never asked for. No reason is taken, so none is sent.
    /// </summary>
    internal sealed class SapBusinessOneOrders : IErpOrdersInBulk
    {
        private readonly SapBusinessOneSettings settings;
        private readonly ErpHttp http;
        private readonly ODataSource odata;
        private readonly Url fields;

        public SapBusinessOneOrders(ErpConnection connection, SapBusinessOneSettings settings, ErpHttp http)
        {
            this.settings = settings;
            this.http = http;
            this.odata = new ODataSource(connection, http, "SAP Business One", SapBusinessOneErrors.Read);
            const string Always = "DocEntry,DocNum,DocumentStatus,CancelStatus,Cancelled,Confirmed";
            this.fields = Url.Fields(Always, settings.ReferenceField, settings.CustomerField);
        }

        public Task<IReadOnlyList<ErpOrder>> FindAsync(OrderReference order, CancellationToken cancellationToken) =>
            Batches.OfOneAsync(this.FindAsync(new[] { order }, string.Empty, cancellationToken));

        public Task<IReadOnlyList<IReadOnlyList<ErpOrder>>> FindManyAsync(
            IReadOnlyList<OrderReference> orders,
            CancellationToken cancellationToken
        ) => this.FindAsync(orders, ",DocumentLines", cancellationToken);

        private async Task<IReadOnlyList<IReadOnlyList<ErpOrder>>> FindAsync(
            IReadOnlyList<OrderReference> orders,
            string lines,
            CancellationToken cancellationToken
        )
        {
            // DocNum is a number, and another literal is an error there.
            bool isWeb = orders[0].Kind == OrderNumberKind.Web;
            List<OrderReference> asked = orders.Where(order => isWeb || IsDocNum(order.Number)).ToList();
            string field = isWeb ? this.settings.ReferenceField : "DocNum";

            // A DocNum begins anew in each series: of several orders not even one customer says that they belong together.
            string? CustomerOf(int count) => isWeb || count < 2 ? this.settings.CustomerField : null;
            IReadOnlyList<IReadOnlyList<ErpOrder>> found = await this
                .odata.FindAsync(
                    asked,
                    field,
                    meant => Url.Of($"Orders?$filter={meant}&$select={this.fields}{Url.Written(lines)}"),
                    own => own.Select(row => this.ToOrder(row, CustomerOf(own.Count), version: null)),
                    cancellationToken,
                    condition: number => isWeb ? Url.Of($"{field} eq '{number}'") : Url.Of($"{field} eq {number}")
                )
                .ConfigureAwait(false);
            return orders
                .Select(order => asked.IndexOf(order))
                .Select(at => at < 0 ? Array.Empty<ErpOrder>() : found[at])
                .ToList();
        }

        private static bool IsDocNum(string number) =>
            int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out _);

        // What was selected comes with an ETag that is not the order's (M: measured on 10.0 FP 2511), so all is read for it.
        public async Task<ErpOrder?> ReadAsync(ErpOrder order, CancellationToken cancellationToken)
        {
            Url url = this.settings.VersionCheck
                ? Url.Of($"Orders({order.Key})")
                : Url.Of($"Orders({order.Key})?$select={this.fields},DocumentLines");
            JObject? row = await this.odata.OneAsync(url, cancellationToken).ConfigureAwait(false);
            string? version = row == null || !this.settings.VersionCheck ? null : ODataSource.VersionOf(row);
            return row == null ? null : this.ToOrder(row, this.settings.CustomerField, version);
        }

        public Task<CancelReply> CancelAsync(
            ErpOrder order,
            CancelReason reason,
            CancellationToken cancellationToken
        ) =>
            this.http.SendAsync(
                Url.Of($"Orders({order.Key})/Cancel").Write("POST", order.Version),
                response =>
                    (
                        ODataErrors.In(response) == null
                            ? Answers.Reply(response, new CancelHandle(order, string.Empty))
                            : null
                    ) ?? SapBusinessOneErrors.Read(response).OfCancel(CancelReply.Refused),
                cancellationToken
            );

        /// <exception cref="ErpFaultException">It lacks a field that every order has.</exception>
        private ErpOrder ToOrder(JObject row, string? customerField, string? version)
        {
            string? key = KeyText.Of(row["DocEntry"]);
            string? number = KeyText.Of(row["DocNum"]);
            if (key == null || number == null)
            {
                throw ErpFaultException.NoData(
                    "SAP Business One's answer has an order without DocEntry and DocNum. Check that the connection's Url ends with b1s/v2/."
                );
            }

            string? status = KeyText.Of(row["DocumentStatus"]);
            string? cancel = KeyText.Of(row["CancelStatus"]);
            string? flag = KeyText.Of(row["Cancelled"]);
            bool isCancelled = cancel == "csYes" && flag == "tYES";
            bool isLive = cancel == "csNo" && flag == "tNO";
            JToken? lines = row["DocumentLines"];
            Evidence told = SapBusinessOneLines.Drawn(lines, isCancelled, this.settings);
            return new ErpOrder(
                key,
                number,
                isCancelled ? ErpOrderState.Cancelled
                    : isLive ? this.StateOf(status ?? string.Empty, row, told)
                    : ErpOrderState.Unknown,
                string.Join(", ", (isLive ? new[] { status } : new[] { status, cancel, flag }).OfType<string>()),
                told.Value,
                KeyText.Of(row[this.settings.ReferenceField]),
                customerField == null ? null : KeyText.Of(row[customerField]),
                version,
                told.Text
            );
        }

        // An order says closed when it was delivered, and when somebody closed it.
        private ErpOrderState StateOf(string status, JObject row, Evidence told)
        {
            ErpOrderState state = this.settings.States.StateOf(status);
            bool isOpen = state == ErpOrderState.Open;
            return told.IsSomething && isOpen ? ErpOrderState.PartlyShipped
                : told.IsSomething && state == ErpOrderState.Closed ? ErpOrderState.Shipped
                : isOpen && SapBusinessOneLines.ArePicked(row["DocumentLines"]) ? ErpOrderState.InFulfilment
                : isOpen && KeyText.Of(row["Confirmed"]) == "tNO" ? ErpOrderState.OnHold
                : state;
        }
    }
}
