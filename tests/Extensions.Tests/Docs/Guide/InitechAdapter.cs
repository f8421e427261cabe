// docs/write-an-adapter.md shows what stands between the marks, and tests run it.
// <guide>
#nullable enable
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Extensions.OrderCancel.Erp;
using Extensions.OrderCancel.Erp.Dialects;
using Extensions.OrderCancel.Erp.Dialects.OData;
using Extensions.OrderCancel.Erp.Http;
using Extensions.OrderCancel.Erp.Reading;
using Newtonsoft.Json.Linq;
using static Extensions.OrderCancel.Erp.ErpOrderState;

namespace Extensions
{
    public sealed class InitechAdapter : IErpAdapter
    {
        public string Name => "Initech";

        public IReadOnlyList<JobParameter> Parameters { get; } =
            ParameterReader.ReadBy(read => new InitechSettings(read));

        public ErpTraits GetTraits(JobOptions options) =>
            new ErpTraits { WaitsOnlyForErpHttp = true, ReadsAreConsistent = true };

        public IErpOrders Create(ErpConnection connection, JobOptions options, ErpHttp http) =>
            new InitechOrders(connection, new InitechSettings(new ParameterReader(options)), http);
    }

    internal sealed class InitechSettings
    {
        // csharpier-ignore
        public InitechSettings(ParameterReader read)
        {
            this.ReferenceField = read.Field("ReferenceField", "CustomerPo", "The field of Orders that holds the web order number.");
            this.States = new StatusMap(read, "Status", StringComparer.Ordinal, state => $"Values of Status, separated by |, that mean {state}.",
                (Open, "New|Confirmed"), (OnHold, "CreditHold"), (InFulfilment, "Picking"), (Shipped, "Shipped"), (Cancelled, "Void"));
        }

        public string ReferenceField { get; }
        public StatusMap States { get; }
    }

    internal sealed class InitechOrders : IErpOrders
    {
        private static readonly ErrorTable Codes = new ErrorTable(
            (Meaning.NotFound, new[] { "OrderNotFound" }),
            (Meaning.Stale, new[] { "VersionMismatch" }),
            (Meaning.Refused, new[] { "Rule" })
        );

        private readonly InitechSettings settings;
        private readonly ErpHttp http;
        private readonly ODataSource odata;

        public InitechOrders(ErpConnection connection, InitechSettings settings, ErpHttp http)
        {
            this.settings = settings;
            this.http = http;
            this.odata = new ODataSource(connection, http, "Initech", ReadError);
        }

        public async Task<IReadOnlyList<ErpOrder>> FindAsync(OrderReference order, CancellationToken ct)
        {
            string field = order.Kind == OrderNumberKind.Web ? this.settings.ReferenceField : "OrderNo";
            Url url = Url.Of($"Orders?$filter={field} eq '{order.Number}'&$expand=Lines");
            IReadOnlyList<JObject> rows = await this.odata.ListAsync(url, ct).ConfigureAwait(false);
            this.http.LookedThrough(rows.Count);
            string untold = $"Initech does not tell {field} of an order that it found. Check parameter ReferenceField.";
            IEnumerable<JObject> exactly = ExactMatch.With(rows, row => KeyText.Of(row[field]), order.Number, untold);
            return exactly.Select(this.ToOrder).ToList();
        }

        public async Task<ErpOrder?> ReadAsync(ErpOrder order, CancellationToken ct)
        {
            Url url = Url.Of($"Orders({order.Key})?$expand=Lines");
            JObject? row = await this.odata.OneAsync(url, ct).ConfigureAwait(false);
            return row == null ? null : this.ToOrder(row);
        }

        public Task<CancelReply> CancelAsync(ErpOrder order, CancelReason reason, CancellationToken ct)
        {
            var body = new JObject { ["Reason"] = reason.Code };
            ErpRequest request = Url.Of($"Orders({order.Key})/Void").Write("POST", order.Version, body);
            return this.http.SendAsync(request, response => Replied(response, new CancelHandle(order, "")), ct);
        }

        // A yes is a claim; whether the order is cancelled is decided by a read.
        private static ErpAnswer<CancelReply> Replied(ErpResponse response, CancelHandle handle) =>
            (ODataErrors.In(response) == null ? Answers.Reply(response, handle) : null)
            ?? ReadError(response).OfCancel(CancelReply.Refused);

        private static ErpError ReadError(ErpResponse response) =>
            ODataErrors.In(response) is ODataErrors error
                ? new ErpError(Codes.Of(error.Code), error.Words, $"Initech says: \"{error.Words}\".")
                : ErpError.Unknown;

        private ErpOrder ToOrder(JObject row)
        {
            string none = "Initech has sent an order without Id or OrderNo. Check the connection's Url.";
            string status = KeyText.Of(row["Status"]) ?? "";
            const string Untold = "Initech does not tell ShippedQty or InvoicedQty of each line of the order.";
            string[] quantities = { "ShippedQty", "InvoicedQty" };
            Evidence told = Evidence.OfLines(row["Lines"], Untold, Evidence.NotTold(Untold), quantities);
            return new ErpOrder(
                KeyText.Of(row["Id"]) ?? throw ErpFaultException.NoData(none),
                KeyText.Of(row["OrderNo"]) ?? throw ErpFaultException.NoData(none),
                this.settings.States.StateOf(status),
                status,
                told.Value,
                KeyText.Of(row[this.settings.ReferenceField]),
                KeyText.Of(row["CustomerNo"]),
                ODataSource.VersionOf(row),
                told.Text
            );
        }
    }
}
// </guide>
