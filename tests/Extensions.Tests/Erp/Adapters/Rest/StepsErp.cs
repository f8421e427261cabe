using Extensions.AdapterKit;
using Extensions.AdapterKit.Scripted;
using Extensions.OrderCancel.Erp;
using Newtonsoft.Json.Linq;

namespace Extensions.Tests.Erp.Adapters.Rest;

/// <summary>An ERP in which an order has to be claimed before it can be cancelled, and both change its version.</summary>
internal class StepsErp : ScriptedErp
{
    private readonly HashSet<string> claimed = new();

    protected override IReadOnlyCollection<string> FulfilmentFields => new[] { "shipped" };

    protected override WireStep StepOf(WireRequest request) =>
        request.Method == "GET" ? WireStep.Read
        : request.LastSegment == "claim" ? WireStep.Write
        : WireStep.Cancel;

    protected override WireAnswer Answer(WireRequest request) =>
        this.AtTheDoor(request) is { } stopped ? stopped
        : request.Step == WireStep.Write ? this.Claim(request)
        : request.Step == WireStep.Cancel ? this.Cancel(request)
        : request.LastSegment == "orders" ? this.Find(request)
        : this.Orders.ByKey(request.LastSegment) is { } order ? WireAnswer.Json(200, this.Show(order).ToString())
        : Error(404, "No such order.");

    /// <summary>What a request meets before it gets to the orders; null where it may pass.</summary>
    protected virtual WireAnswer? AtTheDoor(WireRequest request) =>
        request.Header("X-Key") != TestSecrets.Password ? this.SignInRefusedAnswer(request) : null;

    private static WireAnswer Error(int status, string text) =>
        WireAnswer.Json(status, new JObject { ["error"] = text }.ToString());

    private JObject Show(StoredOrder order) =>
        new()
        {
            ["id"] = order.Key,
            ["number"] = order.Number,
            ["reference"] = order.WebReference,
            ["customerNumber"] = order.CustomerNumber,
            ["status"] = order.State == ErpOrderState.Unknown ? "Simmering" : order.State.ToString(),
            ["lines"] = new JArray(new JObject { ["shipped"] = order.Quantity }),
            ["claimedBy"] = this.claimed.Contains(order.Key) ? "web" : string.Empty,
            ["version"] = order.Version,
        };

    private WireAnswer Find(WireRequest request)
    {
        var found = this.Orders.All.Where(order =>
            request.Query("number") is { } number
                ? order.Number == number
                : order.WebReference == request.Query("reference")
        );
        return WireAnswer.Json(200, new JArray(found.Select(this.Show)).ToString());
    }

    private WireAnswer Claim(WireRequest request)
    {
        StoredOrder? order = this.Orders.ByKey(request.Segments[1]);
        if (order == null || !this.claimed.Add(order.Key))
        {
            return Error(409, "There is nothing to claim.");
        }

        order.Change(_ => { });
        return WireAnswer.Empty(204);
    }

    private WireAnswer Cancel(WireRequest request)
    {
        string key = request.Segments[1];
        if (this.Orders.ByKey(key) != null && !this.claimed.Contains(key))
        {
            return Error(422, "Nobody has claimed it.");
        }

        CancelResult result = this.Orders.Cancel(key, request.Header("If-Match"));
        return result.Kind switch
        {
            CancelResultKind.Done => WireAnswer.Empty(204),
            CancelResultKind.Accepted => WireAnswer.Empty(202),
            CancelResultKind.Conflict => Error(412, result.Text),
            CancelResultKind.Refused => Error(422, result.Text),
            _ => Error(404, "No such order."),
        };
    }
}
