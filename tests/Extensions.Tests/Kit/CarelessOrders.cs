using Extensions.OrderCancel.Erp;
using Extensions.OrderCancel.Erp.Http;
using Newtonsoft.Json.Linq;

namespace Extensions.Tests.Kit;

/// <summary>Globex's orders, read as integrations are often written: whatever comes is the whole, and in the usual shape.</summary>
internal sealed class CarelessOrders : IErpOrders
{
    private readonly ErpHttp http;
    private readonly Func<JToken, bool> isFulfilled;

    public CarelessOrders(ErpHttp http, Func<JToken, bool> isFulfilled)
    {
        this.http = http;
        this.isFulfilled = isFulfilled;
    }

    /// <summary>Ways to tell from an order whether anything was shipped or invoiced, none of which is right.</summary>
    public static IReadOnlyDictionary<string, Func<JToken, bool>> Readings { get; } =
        new Dictionary<string, Func<JToken, bool>>
        {
            ["reads lists alone"] = order => (order["lines"] as JArray)?.Any(line => Quantity(line) != 0) == true,
            ["compares with more than 0"] = order => order["lines"]!.Any(line => Quantity(line) > 0),
            ["takes what comes for the whole, and for what it asked for"] = order =>
                order["lines"]!.Any(line => Quantity(line) != 0),
        };

    public Task<IReadOnlyList<ErpOrder>> FindAsync(OrderReference order, CancellationToken cancellationToken) =>
        this.SendAsync<IReadOnlyList<ErpOrder>>(
            "GET",
            "orders?po={value}",
            order.Number,
            json => json["orders"]!.Select(this.ToOrder).ToList(),
            cancellationToken
        );

    public Task<ErpOrder?> ReadAsync(ErpOrder order, CancellationToken cancellationToken) =>
        this.SendAsync<ErpOrder?>(
            "GET",
            "orders/{value}",
            order.Key,
            json => this.ToOrder(json, order.Key, order.Number, order.WebReference, order.CustomerNumber),
            cancellationToken
        );

    public Task<CancelReply> CancelAsync(ErpOrder order, CancelReason reason, CancellationToken cancellationToken) =>
        this.SendAsync("POST", "orders/{value}/void", order.Key, _ => CancelReply.Done(), cancellationToken);

    private static decimal Quantity(JToken line) =>
        ((decimal?)line["shippedQty"] ?? 0) + ((decimal?)line["invoicedQty"] ?? 0);

    private Task<T> SendAsync<T>(
        string method,
        string url,
        string value,
        Func<JToken, T> read,
        CancellationToken cancellationToken
    )
    {
        string address = ErpUrl.Expand(url, new Dictionary<string, string?> { ["value"] = value });
        ErpExchangeKind kind = method == "GET" ? ErpExchangeKind.Read : ErpExchangeKind.Write;
        return this.http.SendAsync(
            new ErpRequest(kind, method, address) { Body = method == "GET" ? null : "{}" },
            response =>
                response.IsSuccess && response.Json() is { } json
                    ? ErpAnswer<T>.Of(read(json))
                    : ErpAnswer<T>.NotRecognised,
            cancellationToken
        );
    }

    private ErpOrder ToOrder(JToken json) =>
        this.ToOrder(json, (string)json["key"]!, (string)json["no"]!, (string?)json["po"], (string?)json["customer"]);

    private ErpOrder ToOrder(JToken json, string key, string number, string? reference, string? customer)
    {
        string status = (string)json["status"]!;
        return new ErpOrder(
            key,
            number,
            status == "void" ? ErpOrderState.Cancelled : ErpOrderState.Open,
            status,
            this.isFulfilled(json) ? Fulfilment.Something : Fulfilment.Nothing,
            reference,
            customer
        );
    }
}
