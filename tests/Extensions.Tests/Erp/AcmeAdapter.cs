#nullable enable
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Extensions.OrderCancel.Erp;
using Extensions.OrderCancel.Erp.Http;
using Newtonsoft.Json.Linq;

namespace Extensions.Tests.Erp;

/// <summary>An adapter as a partner writes it, for the sample ERP.</summary>
public sealed class AcmeAdapter : IErpAdapter
{
    public string Name => "Acme";

    public IReadOnlyList<JobParameter> Parameters => Array.Empty<JobParameter>();

    public ErpTraits GetTraits(JobOptions options) => new ErpTraits(); // every default is the careful one

    public IErpOrders Create(ErpConnection connection, JobOptions options, ErpHttp http) => new Orders(http);

    private sealed class Orders : IErpOrders
    {
        private readonly ErpHttp http;

        public Orders(ErpHttp http) => this.http = http;

        public Task<IReadOnlyList<ErpOrder>> FindAsync(OrderReference order, CancellationToken ct)
        {
            string field = order.Kind == OrderNumberKind.Web ? "reference" : "number";
            return http.SendAsync(
                Request(ErpExchangeKind.Read, "GET", "orders?" + field + "={value}", order.Number),
                answer =>
                    answer.IsSuccess && answer.Json() is JArray list
                        ? ErpAnswer<IReadOnlyList<ErpOrder>>.Of(
                            list.Where(one => (string?)one[field] == order.Number).Select(Read).ToList()
                        )
                        : ErpAnswer<IReadOnlyList<ErpOrder>>.NotRecognised,
                ct
            );
        }

        public Task<ErpOrder?> ReadAsync(ErpOrder order, CancellationToken ct) =>
            http.SendAsync(
                Request(ErpExchangeKind.Read, "GET", "orders/{value}", order.Key),
                answer =>
                    answer.IsSuccess && answer.Json() is JObject one
                        ? ErpAnswer<ErpOrder?>.Of(Read(one))
                        : ErpAnswer<ErpOrder?>.NotRecognised,
                ct
            );

        public Task<CancelReply> CancelAsync(ErpOrder order, CancelReason reason, CancellationToken ct) =>
            http.SendAsync(
                Request(ErpExchangeKind.Write, "POST", "orders/{value}/cancel", order.Key),
                answer =>
                    answer.Status switch
                    {
                        200 => ErpAnswer<CancelReply>.Of(CancelReply.Done()), // a claim; the protocol reads it back
                        202 => ErpAnswer<CancelReply>.Of(CancelReply.Accepted(new CancelHandle(order, ""))),
                        422 => ErpAnswer<CancelReply>.Of(CancelReply.Refused((string?)answer.Json()?["error"] ?? "")),
                        _ => ErpAnswer<CancelReply>.NotRecognised, // left to the transport rules
                    },
                ct
            );

        private static ErpRequest Request(ErpExchangeKind kind, string method, string url, string value) =>
            new ErpRequest(kind, method, ErpUrl.Expand(url, new Dictionary<string, string?> { ["value"] = value }));

        private static ErpOrder Read(JToken one)
        {
            string status = (string?)one["status"] ?? "";
            ErpOrderState state = status switch
            {
                "Open" => ErpOrderState.Open,
                "Shipped" => ErpOrderState.Shipped,
                "Cancelling" => ErpOrderState.Cancelling,
                "Cancelled" => ErpOrderState.Cancelled,
                _ => ErpOrderState.Unknown, // never cancelled until somebody says what it means
            };
            return new ErpOrder(
                (string)one["id"]!,
                (string)one["number"]!,
                state,
                status,
                (bool)one["fulfilled"]! ? Fulfilment.Something : Fulfilment.Nothing
            );
        }
    }
}
