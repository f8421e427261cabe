using System.Text.RegularExpressions;
using Extensions.AdapterKit;
using Extensions.AdapterKit.Scripted;
using Extensions.OrderCancel.Erp;
using Newtonsoft.Json.Linq;

namespace Extensions.Tests.Docs.Guide;

// docs/write-an-adapter.md shows what stands between the marks, and tests run it.
// <guide>
internal sealed class InitechErp : ScriptedErp
{
    protected override string BasePath => "/odata/";

    protected override IReadOnlyCollection<string> FulfilmentFields => new[] { "ShippedQty", "InvoicedQty" };

    protected override WireStep StepOf(WireRequest request) =>
        request.Method == "GET" ? WireStep.Read : WireStep.Cancel;

    protected override WireAnswer Answer(WireRequest request)
    {
        if (request.Header("X-Api-Key") != TestSecrets.Password)
        {
            return this.SignInRefusedAnswer(request);
        }

        string key = Regex.Match(request.Segments[1], @"^Orders\((\w+)\)$").Groups[1].Value;
        return request.Step == WireStep.Cancel ? this.Void(key, request.Header("If-Match"))
            : key.Length == 0 ? this.List(request.Query("$filter")!)
            : this.Orders.ByKey(key) is { } order ? WireAnswer.Json(200, Show(order).ToString())
            : Error(404, "OrderNotFound", "There is no such order.");
    }

    private WireAnswer List(string filter)
    {
        Match match = Regex.Match(filter, @"^(\w+) eq '((?:[^']|'')*)'$");
        match.Success.Should().BeTrue($"the filter \"{filter}\" must be one of OData");
        string value = match.Groups[2].Value.Replace("''", "'");
        IEnumerable<StoredOrder> found =
            match.Groups[1].Value == "CustomerPo"
                ? this.Orders.BySimilarWebReference(value)
                : this.Orders.All.Where(order => order.Number == value);
        return WireAnswer.Json(200, new JObject { ["value"] = new JArray(found.Select(Show)) }.ToString());
    }

    private WireAnswer Void(string key, string? version)
    {
        CancelResult result = this.Orders.Cancel(key, version?.Trim('W', '/', '"'));
        return result.Kind switch
        {
            CancelResultKind.Done => WireAnswer.Empty(204),
            CancelResultKind.Conflict => Error(412, "VersionMismatch", result.Text),
            CancelResultKind.Gone => Error(404, "OrderNotFound", result.Text),
            _ => Error(400, "RuleShipped", result.Text),
        };
    }

    private static WireAnswer Error(int status, string code, string text) =>
        WireAnswer.Json(
            status,
            new JObject
            {
                ["error"] = new JObject { ["code"] = code, ["message"] = text },
            }.ToString()
        );

    private static JObject Show(StoredOrder order) =>
        new()
        {
            ["@odata.etag"] = $"W/\"{order.Version}\"",
            ["Id"] = order.Key,
            ["OrderNo"] = order.Number,
            ["CustomerPo"] = order.WebReference,
            ["CustomerNo"] = order.CustomerNumber,
            ["Status"] = order.State switch
            {
                ErpOrderState.Open or ErpOrderState.PartlyShipped or ErpOrderState.Invoiced => "Confirmed", // the lines tell more
                ErpOrderState.OnHold => "CreditHold",
                ErpOrderState.InFulfilment => "Picking",
                ErpOrderState.Cancelled => "Void",
                ErpOrderState.Unknown => "Simmering",
                _ => "Shipped",
            },
            ["Lines"] = new JArray(new JObject { ["ShippedQty"] = order.Quantity, ["InvoicedQty"] = order.Quantity }),
        };
}
// </guide>
