using Extensions.AdapterKit;
using Extensions.AdapterKit.Scripted;
using Extensions.OrderCancel.Erp;
using Newtonsoft.Json.Linq;

namespace Extensions.Tests.Docs.Guide;

// docs/write-an-adapter.md shows what stands between the marks, and tests run it.
// <guide>
internal sealed class GlobexErp : ScriptedErp
{
    protected override IReadOnlyCollection<string> FulfilmentFields => new[] { "shippedQty", "invoicedQty" };

    protected override WireStep StepOf(WireRequest request) =>
        request.Method == "GET" ? WireStep.Read : WireStep.Cancel;

    protected override WireAnswer Answer(WireRequest request)
    {
        if (request.Header("X-Api-Key") != TestSecrets.Password)
        {
            return this.SignInRefusedAnswer(request);
        }

        if (request.LastSegment == "orders")
        {
            var found = this.Orders.All.Where(one =>
                request.Query("no") == one.Number || (request.Query("po") is { } po && one.WebReference.Contains(po)) // this ERP searches inexactly
            );
            return WireAnswer.Json(200, new JObject { ["orders"] = new JArray(found.Select(Show)) }.ToString());
        }

        StoredOrder? order = this.Orders.ByKey(request.Segments[1]);
        return order == null ? WireAnswer.Json(404, """{"code":"no_such_order"}""")
            : request.Step == WireStep.Cancel ? this.Void(order)
            : WireAnswer.Json(200, Show(order).ToString());
    }

    private WireAnswer Void(StoredOrder order)
    {
        CancelResult result = this.Orders.Cancel(order.Key);
        return result.Kind == CancelResultKind.Done
            ? WireAnswer.Json(200, """{"result":"voided"}""")
            : WireAnswer.Json(422, new JObject { ["text"] = result.Text }.ToString());
    }

    private static JObject Show(StoredOrder order) =>
        new()
        {
            ["key"] = order.Key,
            ["no"] = order.Number,
            ["po"] = order.WebReference,
            ["customer"] = order.CustomerNumber,
            ["status"] = order.State switch
            {
                ErpOrderState.Open => "new",
                ErpOrderState.OnHold => "credit hold",
                ErpOrderState.InFulfilment => "picking",
                ErpOrderState.Cancelled => "void",
                ErpOrderState.PartlyShipped => "part shipped",
                ErpOrderState.Invoiced => "billed",
                ErpOrderState.Unknown => "at the customs",
                _ => "shipped",
            },
            ["lines"] = new JArray(
                new JObject
                {
                    ["shippedQty"] = order.Quantity,
                    ["invoicedQty"] = order.State == ErpOrderState.Invoiced ? order.Quantity : 0,
                }
            ),
        };
}
// </guide>
