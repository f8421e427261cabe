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

namespace Extensions.OrderCancel.Erp.Adapters.DynamicsFinance
{
    /// <summary>
    /// Dynamics 365's sales orders (H: public metadata). Each address asks for all companies, since without it only the
    /// user's own is searched. An order's status cannot be written, and no operation of OData cancels (H).
    /// </summary>
    internal sealed class DynamicsFinanceOrders : IErpOrdersInBulk
    {
        private readonly DynamicsFinanceSettings settings;
        private readonly ErpHttp http;
        private readonly ODataSource odata;
        private readonly DynamicsFinanceRows rows;
        private readonly Url list;
        private readonly Url fields;

        public DynamicsFinanceOrders(ErpConnection connection, DynamicsFinanceSettings settings, ErpHttp http)
        {
            this.settings = settings;
            this.http = http;
            this.odata = new ODataSource(connection, http, "Dynamics 365", DynamicsFinanceErrors.Read);
            this.rows = new DynamicsFinanceRows(settings, this.odata);
            this.list = Url.Of($"data/{settings.OrdersName}?cross-company=true");
            const string Always = "dataAreaId,SalesOrderNumber,SalesOrderStatus,SalesOrderProcessingStatus";
            this.fields = Url.Fields(Always, settings.ReferenceField, settings.CustomerField);
        }

        public async Task<IReadOnlyList<ErpOrder>> FindAsync(OrderReference order, CancellationToken cancellationToken)
        {
            var found = await this.RowsAsync(new[] { order }, cancellationToken).ConfigureAwait(false);
            return found[0].Select(this.Header).ToList();
        }

        public async Task<IReadOnlyList<IReadOnlyList<ErpOrder>>> FindManyAsync(
            IReadOnlyList<OrderReference> orders,
            CancellationToken cancellationToken
        )
        {
            var found = await this.RowsAsync(orders, cancellationToken).ConfigureAwait(false);
            List<ErpOrder> all = found.SelectMany(own => own).Select(this.Header).ToList();
            var posted = await this.rows.PostedAsync(all, cancellationToken).ConfigureAwait(false);
            var lines = await this.rows.LinesAsync(all, cancellationToken).ConfigureAwait(false);
            int next = 0;
            ErpOrder Whole(JObject row) => this.ToOrder(row, lines[next], posted[next++]);

            // One may have been cancelled between the order and its lines: it is asked singly.
            bool IsClear(ErpOrder order) => order.State != ErpOrderState.PartlyCancelled;
            return found
                .Select(own => own.Select(Whole).ToList())
                .Select(own => own.TrueForAll(IsClear) ? own : new List<ErpOrder>())
                .ToList();
        }

        private Task<IReadOnlyList<IReadOnlyList<JObject>>> RowsAsync(
            IReadOnlyList<OrderReference> orders,
            CancellationToken cancellationToken
        ) =>
            this.odata.FindAsync(
                orders,
                orders[0].Kind == OrderNumberKind.Web ? this.settings.ReferenceField : "SalesOrderNumber",
                meant => Url.Of($"{this.list}&$filter={meant}&$select={this.fields}"),
                own => own.Where(row => this.IsOfCompany(this.Header(row))),
                cancellationToken
            );

        public async Task<ErpOrder?> ReadAsync(ErpOrder order, CancellationToken cancellationToken)
        {
            JObject? row = await this.RowAsync(order, cancellationToken).ConfigureAwait(false);

            // Also while the order is there: what cannot be read now could not be read when it is gone.
            ErpOrder[] one = { order };
            Evidence posted = (await this.rows.PostedAsync(one, cancellationToken).ConfigureAwait(false))[0];
            bool isDeleted = await this.rows.IsDeletedAsync(order, cancellationToken).ConfigureAwait(false);
            if (row == null)
            {
                ErpOrderState state = posted.IsSomething ? ErpOrderState.Shipped : ErpOrderState.Cancelled;
                return isDeleted ? order.Become(state, "deleted", posted.Value, posted.Text) : null;
            }

            var lines = (await this.rows.LinesAsync(one, cancellationToken).ConfigureAwait(false))[0];

            // It may have been cancelled between the order and its lines.
            bool isPart = this.ToOrder(row, lines, posted).State == ErpOrderState.PartlyCancelled;
            row = isPart ? await this.RowAsync(order, cancellationToken).ConfigureAwait(false) : row;
            return row == null ? null : this.ToOrder(row, lines, posted);
        }

        private Task<JObject?> RowAsync(ErpOrder order, CancellationToken cancellationToken) =>
            this.odata.OneAsync(Url.Of($"{this.AddressOf(order)}&$select={this.fields}"), cancellationToken);

        public Task<CancelReply> CancelAsync(ErpOrder order, CancelReason reason, CancellationToken cancellationToken)
        {
            ErpRequest request = this.settings.CancelPath is string path
                ? Url.Written(path).Post(ErpExchangeKind.Write, this.settings.CancelBody.Fill(order, reason))
                : this.AddressOf(order).Write("DELETE", order.Version);
            return this.http.SendAsync(request, response => this.Replied(response, order), cancellationToken);
        }

        private Url AddressOf(ErpOrder order) =>
            Url.Of(
                $"data/{this.settings.OrdersName}(dataAreaId='{order.Company}',SalesOrderNumber='{order.Number}')?cross-company=true"
            );

        private ErpAnswer<CancelReply> Replied(ErpResponse response, ErpOrder order)
        {
            ErpError error = DynamicsFinanceErrors.Read(response);
            return error.Meaning != Meaning.Unknown || !response.IsSuccess ? error.OfCancel(CancelReply.Refused)
                : this.settings.Claim.In(response) is CancelReply reply ? ErpAnswer<CancelReply>.Of(reply)
                : Answers.Reply(response, new CancelHandle(order, string.Empty))
                    ?? ErpAnswer<CancelReply>.NotRecognised;
        }

        private bool IsOfCompany(ErpOrder order) =>
            this.settings.Company == null
            || string.Equals(order.Company, this.settings.Company, StringComparison.OrdinalIgnoreCase);

        private ErpOrder Header(JObject row) => this.ToOrder(row, Array.Empty<JObject>(), Evidence.Nothing);

        private ErpOrder ToOrder(JObject row, IReadOnlyList<JObject> lines, Evidence posted)
        {
            string key =
                DynamicsFinanceRows.KeyOf(row)
                ?? throw ErpFaultException.NoData(
                    "Dynamics 365's answer has an order without dataAreaId and SalesOrderNumber. Check parameter OrdersName."
                );
            string status = KeyText.Of(row["SalesOrderStatus"]) ?? string.Empty;
            string processing = KeyText.Of(row["SalesOrderProcessingStatus"]) ?? string.Empty;
            ErpOrderState state = this.settings.States.StateOf(status + "/" + processing);
            Evidence told = posted
                .And(DynamicsFinanceRows.OfOrder(state, status, processing))
                .And(DynamicsFinanceRows.OfLines(lines));
            return new ErpOrder(
                key,
                KeyText.Of(row["SalesOrderNumber"])!,
                told.Value == Fulfilment.Nothing ? DynamicsFinanceRows.OfBoth(state, lines) : state,
                status + "/" + processing,
                told.Value,
                KeyText.Of(row[this.settings.ReferenceField]),
                this.settings.CustomerField == null ? null : KeyText.Of(row[this.settings.CustomerField]),
                this.settings.SendsVersion ? ODataSource.VersionOf(row) : null,
                told.Text
            ).InCompany(KeyText.Of(row["dataAreaId"])!);
        }
    }
}
