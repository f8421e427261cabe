#nullable enable
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Extensions.OrderCancel.Erp;
using Extensions.OrderCancel.Erp.Http;
using Newtonsoft.Json.Linq;

namespace Extensions.Tests.Docs.Guide;

// docs/write-an-adapter.md shows what stands between the marks, and tests run it.
// <guide>
internal sealed class GlobexOrders : IErpOrders
{
    private static readonly Dictionary<string, ErpOrderState> States = new Dictionary<string, ErpOrderState>
    {
        ["new"] = ErpOrderState.Open,
        ["credit hold"] = ErpOrderState.OnHold,
        ["picking"] = ErpOrderState.InFulfilment,
        ["part shipped"] = ErpOrderState.PartlyShipped,
        ["shipped"] = ErpOrderState.Shipped,
        ["billed"] = ErpOrderState.Invoiced,
        ["void"] = ErpOrderState.Cancelled,
    };

    private readonly ErpHttp http;
    private readonly string warehouse;

    public GlobexOrders(ErpHttp http, string warehouse)
    {
        this.http = http;
        this.warehouse = warehouse;
    }

    public async Task<IReadOnlyList<ErpOrder>> FindAsync(OrderReference order, CancellationToken ct)
    {
        bool byWeb = order.Kind == OrderNumberKind.Web;
        ErpRequest request = this.Request("GET", byWeb ? "orders?po={value}" : "orders?no={value}", order.Number);
        IReadOnlyList<ErpOrder> found = await this.http.SendAsync(request, AsOrders, ct).ConfigureAwait(false);
        this.http.LookedThrough(found.Count); // for the admin who reads that no order was found
        return found.Where(one => (byWeb ? one.WebReference : one.Number) == order.Number).ToList(); // exactly
    }

    public Task<ErpOrder?> ReadAsync(ErpOrder order, CancellationToken ct) =>
        this.http.SendAsync(this.Request("GET", "orders/{value}", order.Key), AsOrder, ct);

    public Task<CancelReply> CancelAsync(ErpOrder order, CancelReason reason, CancellationToken ct)
    {
        ErpRequest request = this.Request("POST", "orders/{value}/void", order.Key);
        request.Body = new JObject { ["reason"] = reason.Code }.ToString();
        return this.http.SendAsync(request, AsReply, ct);
    }

    private ErpRequest Request(string method, string url, string value)
    {
        var values = new Dictionary<string, string?> { ["value"] = value };
        var kind = method == "GET" ? ErpExchangeKind.Read : ErpExchangeKind.Write;
        var request = new ErpRequest(kind, method, ErpUrl.Expand(url, values));
        request.Headers["X-Warehouse"] = this.warehouse;
        return request;
    }

    // What is not recognised is left to the transport rules: 401, 429, 5xx, a web page, half an answer, a part (206).
    private static ErpAnswer<IReadOnlyList<ErpOrder>> AsOrders(ErpResponse response) =>
        response.Status == 200 && response.Json() is JObject json && json["orders"] is JArray list
            ? ErpAnswer<IReadOnlyList<ErpOrder>>.Of(list.Select(ToOrder).ToList())
            : ErpAnswer<IReadOnlyList<ErpOrder>>.NotRecognised;

    private static ErpAnswer<ErpOrder?> AsOrder(ErpResponse response)
    {
        if (response.Status == 404 && (string?)response.Json()?["code"] == "no_such_order")
        {
            return ErpAnswer<ErpOrder?>.Of(null); // the ERP says that it is gone; a 404 of a proxy does not
        }

        return response.IsSuccess && response.Json() is JObject json && json["key"] != null
            ? ErpAnswer<ErpOrder?>.Of(ToOrder(json))
            : ErpAnswer<ErpOrder?>.NotRecognised;
    }

    // A reply is a claim. Whether the order is cancelled is decided by a read.
    private static ErpAnswer<CancelReply> AsReply(ErpResponse response)
    {
        var json = response.Json() as JObject;
        if (response.Status == 422 && json != null)
        {
            return ErpAnswer<CancelReply>.Of(CancelReply.Refused((string?)json["text"] ?? string.Empty));
        }

        return response.IsSuccess && (string?)json?["result"] == "voided"
            ? ErpAnswer<CancelReply>.Of(CancelReply.Done())
            : ErpAnswer<CancelReply>.NotRecognised;
    }

    private static ErpOrder ToOrder(JToken json)
    {
        string status = (string)json["status"]!;
        return new ErpOrder(
            (string)json["key"]!,
            (string)json["no"]!,
            States.TryGetValue(status, out ErpOrderState state) ? state : ErpOrderState.Unknown,
            status,
            FulfilmentOf(json),
            (string?)json["po"],
            (string?)json["customer"],
            fulfilmentText: "Globex tells no shippedQty or no invoicedQty of the order's lines. Have the API user's view show both."
        );
    }

    // Nothing only where all lines say 0. What is missing tells nothing, one line may come without a list around it, and
    // trade-ins have quantities below 0.
    private static Fulfilment FulfilmentOf(JToken json)
    {
        IEnumerable<JToken> lines = json["lines"] is JObject one ? new[] { one } : json["lines"] ?? new JArray();
        List<decimal?> told = lines
            .SelectMany(line => new[] { (decimal?)line["shippedQty"], (decimal?)line["invoicedQty"] })
            .ToList();
        return told.Any(quantity => quantity != null && quantity != 0) ? Fulfilment.Something
            : told.Count == 0 || told.Contains(null) ? Fulfilment.NotTold
            : Fulfilment.Nothing;
    }
}
// </guide>
