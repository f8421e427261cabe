using Extensions.AdapterKit;
using Extensions.AdapterKit.Scripted;
using Extensions.OrderCancel.Erp;
using Newtonsoft.Json.Linq;

namespace Extensions.Tests.Erp.Adapters.Rest;

/// <summary>The API that the REST adapter expects when no parameter is set.</summary>
internal sealed class JsonErp : ScriptedErp
{
    private int tokens;

    protected override string BasePath => "/api/v1/";

    protected override bool HasSignInRequests => true;

    protected override IReadOnlyCollection<string> FulfilmentFields => new[] { "fulfilled" };

    protected override WireStep StepOf(WireRequest request) =>
        request.LastSegment == "token" ? WireStep.SignIn
        : request.Segments[2] == "jobs" ? WireStep.Poll
        : request.Method == "GET" ? WireStep.Read
        : WireStep.Cancel;

    protected override WireAnswer Answer(WireRequest request) =>
        request.Step switch
        {
            WireStep.SignIn => this.IssueToken(request),
            _ when request.Header("Authorization") != $"Bearer {TestSecrets.Token}-{this.tokens}" =>
                this.SignInExpiredAnswer(request),
            WireStep.Poll => this.Poll(request.LastSegment),
            WireStep.Cancel => this.Cancel(request),
            _ => this.Read(request),
        };

    private static WireAnswer Error(int status, string text) =>
        WireAnswer.Json(status, new JObject { ["error"] = text, ["trace"] = TestSecrets.BodyMarker }.ToString());

    // It searches inexactly, and says that what came is all there is.
    private static string RangeOf(int count) =>
        "Content-Range: orders " + (count == 0 ? "*/0" : $"0-{count - 1}/{count}");

    private static JObject Show(StoredOrder order) =>
        new()
        {
            ["id"] = order.Key,
            ["number"] = order.Number,
            ["reference"] = order.WebReference,
            ["customerNumber"] = order.CustomerNumber,
            ["status"] = order.State == ErpOrderState.Unknown ? "Simmering" : order.State.ToString(),
            ["fulfilled"] = order.IsFulfilled,
            ["version"] = order.Version,
            ["note"] = TestSecrets.BodyMarker,
        };

    private WireAnswer IssueToken(WireRequest request)
    {
        bool known = request.Form("client_id") == "kit-user" && request.Form("client_secret") == TestSecrets.Password;
        return known && request.Form("grant_type") == "client_credentials"
            ? WireAnswer.Json(
                200,
                $$"""{"access_token":"{{TestSecrets.Token}}-{{++this.tokens}}","token_type":"Bearer","expires_in":3600}"""
            )
            : this.SignInRefusedAnswer(request);
    }

    private WireAnswer Read(WireRequest request)
    {
        if (request.LastSegment != "orders")
        {
            StoredOrder? order = this.Orders.ByKey(request.LastSegment);
            return order == null ? Error(404, "No such order.") : WireAnswer.Json(200, Show(order).ToString());
        }

        List<StoredOrder> found =
            request.Query("number") is { } number ? this.Orders.All.Where(order => order.Number == number).ToList()
            : request.Query("references") is { } references
                ? references.Split(',').SelectMany(this.Orders.BySimilarWebReference).Distinct().ToList()
            : this.Orders.BySimilarWebReference(request.Query("reference")!).ToList();
        return WireAnswer.Json(200, new JArray(found.Select(Show)).ToString(), RangeOf(found.Count));
    }

    private WireAnswer Cancel(WireRequest request)
    {
        string key = request.Segments[3];
        var body = JObject.Parse(request.Body);
        CancelResult result = this.Orders.Cancel(key, (string?)body["version"]);
        return result.Kind switch
        {
            CancelResultKind.Done when this.Orders.ByKey(key) is { } order => WireAnswer.Json(
                200,
                Show(order).ToString()
            ),
            CancelResultKind.Done => WireAnswer.Empty(204),
            CancelResultKind.Accepted => WireAnswer.Empty(202, "Location: " + this.UrlOf("jobs/" + result.Job!.Id)),
            CancelResultKind.Conflict => Error(409, result.Text),
            CancelResultKind.Refused => Error(422, result.Text),
            _ => Error(404, "No such order."),
        };
    }

    private WireAnswer Poll(string id)
    {
        CancelJob job = this.Orders.JobById(id)!;
        return job.State switch
        {
            CancelJobState.Running => WireAnswer.Empty(202),
            CancelJobState.Failed => Error(422, job.Text),
            _ => WireAnswer.Json(200, "{}"),
        };
    }
}
