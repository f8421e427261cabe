using System.Text.RegularExpressions;
using Extensions.AdapterKit;
using Extensions.AdapterKit.Scripted;
using Newtonsoft.Json.Linq;

namespace Extensions.Tests.Erp.Adapters.Acumatica;

/// <summary>
/// Acumatica's contract-based REST API, as its documentation and its C# client describe it: cookie sessions that are
/// counted, or OAuth; filters; keys in the path; actions that run in the background; business answers with HTTP 500.
/// </summary>
internal sealed class ScriptedAcumatica : ScriptedErp
{
    private const string Entity = "entity/Default/23.200.001/SalesOrder";

    private readonly bool hasSessions;
    private readonly CookieSessions sessions = new(".ASPXAUTH");
    private readonly Dictionary<string, CancelJob?> actions = new();
    private int tokens;

    public ScriptedAcumatica(bool hasSessions)
    {
        this.hasSessions = hasSessions;
    }

    public int OpenSessions => this.sessions.Count;

    protected override string BasePath => "/AcumaticaERP/";

    protected override bool HasSignInRequests => true;

    protected override StoredOrder NewOrder(int index, string webReference, string customerNumber) =>
        new($"SO/{index:D6}", $"{index:D6}", webReference, customerNumber);

    protected override IReadOnlyCollection<string> FulfilmentFields => new[] { "Shipments" };

    protected override WireStep StepOf(WireRequest request) =>
        request.Path.EndsWith("/entity/auth/login") || request.Path.EndsWith("/identity/connect/token")
            ? WireStep.SignIn
        : request.Path.EndsWith("/entity/auth/logout") ? WireStep.Other
        : request.Path.Contains("/CancelSalesOrder/status/") ? WireStep.Poll
        : request.Method == "POST" ? WireStep.Cancel
        : WireStep.Read;

    protected override WireAnswer Answer(WireRequest request)
    {
        if (request.Step == WireStep.SignIn)
        {
            return this.hasSessions ? this.OpenSession(request) : this.IssueToken(request);
        }

        if (!this.IsSignedIn(request))
        {
            return this.SignInExpiredAnswer(request);
        }

        return request.Step switch
        {
            WireStep.Other => this.CloseSession(request),
            WireStep.Cancel => this.Cancel(request),
            WireStep.Poll => this.Poll(request.LastSegment),
            _ => this.Read(request),
        };
    }

    protected override WireAnswer SignInRefusedAnswer(WireRequest request) =>
        this.hasSessions
            ? AcumaticaJson.Error("PX.Data.PXException", "Invalid credentials. Please try again.")
            : base.SignInRefusedAnswer(request);

    protected override WireAnswer ThrottledAnswer(WireRequest request, int? seconds) =>
        seconds == null
            ? AcumaticaJson.Error("PX.Data.PXException", "API Login Limit")
            : base.ThrottledAnswer(request, seconds);

    private bool IsSignedIn(WireRequest request) =>
        this.hasSessions
            ? this.sessions.Has(request)
            : request.Header("Authorization") == $"Bearer {TestSecrets.Token}-{this.tokens}";

    private WireAnswer OpenSession(WireRequest request)
    {
        var credentials = JObject.Parse(request.Body);
        bool known =
            (string?)credentials["name"] == "kit-user"
            && (string?)credentials["password"] == TestSecrets.Password
            && (string?)credentials["company"] == "Main";
        if (!known)
        {
            return this.SignInRefusedAnswer(request);
        }

        return WireAnswer.Empty(
            204,
            $"Set-Cookie: {this.sessions.Open()}; path=/; HttpOnly",
            "Set-Cookie: UserBranch=16; path=/",
            "Set-Cookie: Locale=Culture=en-US&TimeZone=GMTM0500A; expires=Tue, 12-Oct-2099 00:00:00 GMT"
        );
    }

    private WireAnswer CloseSession(WireRequest request)
    {
        this.sessions.Close(request);
        return WireAnswer.Empty(204);
    }

    private WireAnswer IssueToken(WireRequest request)
    {
        bool known =
            request.Form("client_id") == "kit-user"
            && request.Form("client_secret") == TestSecrets.Password
            && request.Form("username") == "me"
            && request.Form("password") == TestSecrets.UserPassword
            && request.Form("scope") == "api";
        return known
            ? WireAnswer.Json(
                200,
                $$"""{"access_token":"{{TestSecrets.Token}}-{{++this.tokens}}","token_type":"Bearer","expires_in":3600}"""
            )
            : this.SignInRefusedAnswer(request);
    }

    private WireAnswer Read(WireRequest request)
    {
        if (request.Query("$filter") is { } filter)
        {
            bool isWhole = request.Query("$expand") != null;
            return WireAnswer.Json(
                200,
                new JArray(
                    this.Find(filter).Select(order => isWhole ? AcumaticaJson.Order(order) : AcumaticaJson.Row(order))
                ).ToString()
            );
        }

        StoredOrder? order = this.Orders.ByKey(string.Join("/", request.Segments.Skip(5)));
        return order == null ? AcumaticaJson.NoEntity() : WireAnswer.Json(200, AcumaticaJson.Order(order).ToString());
    }

    // As its database does: without regard to case, and blind for spaces at the end.
    private IEnumerable<StoredOrder> Find(string filter)
    {
        Match match = Regex.Match(filter, @"^(?:\((.* or .*)\)|((?:(?!' or ).)*)) and \(OrderType eq 'SO'\)$");
        return ODataFilter
            .Any(match.Groups[1].Value + match.Groups[2].Value)
            .SelectMany(one =>
                one.Field == "OrderNbr"
                    ? this.Orders.All.Where(order => order.Number == one.Value)
                    : this.Orders.BySimilarWebReference(one.Value)
            )
            .Distinct();
    }

    private WireAnswer Cancel(WireRequest request)
    {
        var entity = (JObject)JObject.Parse(request.Body)["entity"]!;
        string key = $"{(string?)entity["OrderType"]!["value"]}/{(string?)entity["OrderNbr"]!["value"]}";
        CancelResult result = this.Orders.Cancel(key);
        switch (result.Kind)
        {
            case CancelResultKind.Done:
            case CancelResultKind.Accepted:
                string id = $"action-{this.actions.Count + 1}";
                this.actions[id] = result.Job;
                return WireAnswer.Empty(202, $"Location: {this.BasePath}{Entity}/CancelSalesOrder/status/{id}");
            case CancelResultKind.Gone:
                return AcumaticaJson.NoEntity();
            default:
                return AcumaticaJson.Refusal(result.Text);
        }
    }

    private WireAnswer Poll(string id) =>
        this.actions[id]?.State switch
        {
            CancelJobState.Running => WireAnswer.Empty(202),
            CancelJobState.Failed => AcumaticaJson.Refusal(this.actions[id]!.Text),
            _ => WireAnswer.Empty(204),
        };
}
