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
    internal sealed class DynamicsFinanceOrders : IErpOrders
    {
        private readonly DynamicsFinanceSettings settings;
        private readonly ErpHttp http;
        private readonly ODataSource odata;
        private readonly DynamicsFinanceRows rows;
        private readonly Url fields;

        public DynamicsFinanceOrders(ErpConnection connection, DynamicsFinanceSettings settings, ErpHttp http)
        {
            this.settings = settings;
            this.http = http;
            this.odata = new ODataSource(connection, http, "Dynamics 365", DynamicsFinanceErrors.Read);
            this.rows = new DynamicsFinanceRows(settings, this.odata);
            const string Always = "dataAreaId,SalesOrderNumber,SalesOrderStatus,SalesOrderProcessingStatus";
            this.fields = Url.Fields(Always, settings.ReferenceField, settings.CustomerField);
        }

        public async Task<IReadOnlyList<ErpOrder>> FindAsync(OrderReference order, CancellationToken cancellationToken)
        {
            string field = order.Kind == OrderNumberKind.Web ? this.settings.ReferenceField : "SalesOrderNumber";
            Url url = Url.Of(
                $"data/{this.settings.OrdersName}?cross-company=true&$filter={field} eq '{order.Number}'&$select={this.fields}"
            );
            IReadOnlyList<JObject> found = await this.odata.ListAsync(url, cancellationToken).ConfigureAwait(false);
            this.http.LookedThrough(found.Count);
            return ExactMatch
                .With(
                    found,
                    row => KeyText.Of(row[field]),
                    order.Number,
                    $"Dynamics 365's answer does not tell {field} of an order that it found, so it cannot be checked that this is the order. Check parameters OrdersName and ReferenceField."
                )
                .Select(row => this.ToOrder(row, Array.Empty<JObject>(), Evidence.Nothing))
                .Where(this.IsOfCompany)
                .ToList();
        }

        public async Task<ErpOrder?> ReadAsync(ErpOrder order, CancellationToken cancellationToken)
        {
            JObject? row = await this.RowAsync(order, cancellationToken).ConfigureAwait(false);

            // Also while the order is there: what cannot be read now could not be read when it is gone.
            Evidence posted = await this.rows.PostedAsync(order, cancellationToken).ConfigureAwait(false);
            bool isDeleted = await this.rows.IsDeletedAsync(order, cancellationToken).ConfigureAwait(false);
            if (row == null)
            {
                ErpOrderState state = posted.IsSomething ? ErpOrderState.Shipped : ErpOrderState.Cancelled;
                return isDeleted ? order.Become(state, "deleted", posted.Value, posted.Text) : null;
            }

            IReadOnlyList<JObject> lines = await this.rows.LinesAsync(order, cancellationToken).ConfigureAwait(false);

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
