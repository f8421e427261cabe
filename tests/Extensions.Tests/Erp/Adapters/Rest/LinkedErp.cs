using System.Globalization;
using Extensions.AdapterKit;
using Extensions.AdapterKit.Scripted;
using Extensions.OrderCancel.Erp;
using Newtonsoft.Json.Linq;

namespace Extensions.Tests.Erp.Adapters.Rest;

/// <summary>
/// An ERP in the style of a modern API: an API key, a list of all orders with a link from page to page, versions in
/// If-Match, a PATCH that cancels, and the address of a job in the body.
/// </summary>
internal sealed class LinkedErp : ScriptedErp
{
    protected override string BasePath => "/erp/";

    protected override IReadOnlyCollection<string> FulfilmentFields => new[] { "shipments" };

    protected override WireStep StepOf(WireRequest request) =>
        request.Segments[1] == "operations" ? WireStep.Poll
        : request.Method == "PATCH" ? WireStep.Cancel
        : WireStep.Read;

    protected override WireAnswer Answer(WireRequest request) =>
        request.Header("X-Key") != TestSecrets.Password ? this.SignInRefusedAnswer(request)
        : request.Step == WireStep.Poll ? this.Operation(request.LastSegment)
        : request.Step == WireStep.Cancel ? this.Patch(request)
        : request.LastSegment == "orders" ? this.Page(request)
        : this.Orders.ByKey(request.LastSegment) is { } order ? WireAnswer.Json(200, Data(Show(order)))
        : WireAnswer.Json(404, Data(null));

    private static string Data(JToken? data) => new JObject { ["data"] = data }.ToString();

    private static JObject Show(StoredOrder order) =>
        new()
        {
            ["key"] = order.Key,
            ["attributes"] = new JObject
            {
                ["orderNo"] = order.Number,
                ["externalNo"] = order.WebReference.Length == 0 ? null : order.WebReference,
                ["party"] = order.CustomerNumber,
                ["state"] = order.State == ErpOrderState.Unknown ? "Simmering" : order.State.ToString(),
                ["etag"] = order.Version,
            },
            ["shipments"] = order.IsFulfilled ? new JArray(new JObject { ["no"] = "S1" }) : new JArray(),
        };

    // One order a page, behind an order that came in by telephone.
    private WireAnswer Page(WireRequest request)
    {
        var all = this.Orders.All.Prepend(this.NewOrder(801, string.Empty, "C900")).ToList();
        int page = int.Parse(request.Query("cursor") ?? "0", CultureInfo.InvariantCulture);
        var answer = new JObject
        {
            ["data"] = new JArray(all.Skip(page).Take(1).Select(Show)),
            ["next"] = page + 1 < all.Count ? $"?cursor={page + 1}" : null,
        };
        return WireAnswer.Json(200, answer.ToString());
    }

    private WireAnswer Patch(WireRequest request)
    {
        CancelResult result = this.Orders.Cancel(request.LastSegment, request.Header("If-Match")?.Trim('"'));
        var text = new JObject { ["messages"] = new JArray(new JObject { ["text"] = result.Text }) };
        return result.Kind switch
        {
            CancelResultKind.Done => WireAnswer.Empty(204),
            CancelResultKind.Accepted => WireAnswer.Json(
                200,
                new JObject { ["operation"] = this.UrlOf("operations/" + result.Job!.Id).AbsoluteUri }.ToString()
            ),
            CancelResultKind.Conflict => WireAnswer.Json(412, text.ToString()),
            CancelResultKind.Refused => WireAnswer.Json(400, text.ToString()),
            _ => WireAnswer.Json(404, Data(null)),
        };
    }

    private WireAnswer Operation(string id)
    {
        CancelJob job = this.Orders.JobById(id)!;
        var answer = new JObject
        {
            ["status"] = job.State == CancelJobState.Done ? "Succeeded" : job.State.ToString(),
            ["messages"] = new JArray(new JObject { ["text"] = job.Text }),
        };
        return WireAnswer.Json(200, answer.ToString());
    }
}
