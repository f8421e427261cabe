using System.Globalization;
using System.Text.RegularExpressions;
using Extensions.AdapterKit;
using Extensions.AdapterKit.Scripted;
using Extensions.OrderCancel.Erp;
using Newtonsoft.Json.Linq;

namespace Extensions.Tests.Erp.Adapters.SapBusinessOne;

/// <summary>
/// The Service Layer as the vendor's manual has it: counted sessions, ETags of whole orders in v2 and none in v1, codes as
/// texts in v2 and as numbers in v1. What was selected has an ETag that is not the order's. A mirror of the adapter's page;
/// the end-to-end tests have the OData server that somebody else wrote.
/// </summary>
internal sealed class ScriptedSapBusinessOne : ScriptedErp
{
    private readonly int version;
    private readonly ServiceLayerJson json;
    private readonly CookieSessions sessions = new("B1SESSION");

    public ScriptedSapBusinessOne(int version)
    {
        this.version = version;
        this.json = new ServiceLayerJson(version);
    }

    public int OpenSessions => this.sessions.Count;

    protected override string BasePath => $"/b1s/v{this.version}/";

    protected override bool HasSignInRequests => true;

    protected override IReadOnlyCollection<string> FulfilmentFields => new[] { "RemainingOpenQuantity" };

    protected override StoredOrder NewOrder(int index, string webReference, string customerNumber) =>
        new(
            (100 + index).ToString(CultureInfo.InvariantCulture),
            (5000 + index).ToString(CultureInfo.InvariantCulture),
            webReference,
            customerNumber
        );

    protected override WireStep StepOf(WireRequest request) =>
        request.LastSegment switch
        {
            "Login" => WireStep.SignIn,
            "Logout" => WireStep.Other,
            "Cancel" => WireStep.Cancel,
            _ => WireStep.Read,
        };

    protected override WireAnswer Answer(WireRequest request)
    {
        if (request.Step == WireStep.SignIn)
        {
            return this.SignIn(request);
        }

        if (!this.sessions.Has(request))
        {
            return this.SignInExpiredAnswer(request);
        }

        if (request.Step == WireStep.Other)
        {
            this.sessions.Close(request);
            return WireAnswer.Empty(204);
        }

        Match key = Regex.Match(request.Path, @"/Orders\((\d+)\)(/Cancel)?$");
        return request.Step == WireStep.Cancel ? this.Cancel(request, key.Groups[1].Value)
            : key.Success ? this.One(request, key.Groups[1].Value)
            : this.List(request);
    }

    protected override WireAnswer SignInExpiredAnswer(WireRequest request) =>
        this.Error(401, 301, "Invalid session or session already timeout.");

    protected override WireAnswer SignInRefusedAnswer(WireRequest request) =>
        this.Error(401, -304, "Fail to get DB Credentials from SLD");

    protected override WireAnswer PartAnswer(WireRequest request, WireAnswer whole)
    {
        var body = JObject.Parse(whole.Body);
        if (body["value"] is not JArray { Count: > 1 } rows)
        {
            return whole;
        }

        body["value"] = new JArray(rows[0]);
        string next = NextPageOf(request);
        _ =
            this.version == 1
                ? body["odata.nextLink"] = next
                : body["@odata.nextLink"] = next.Substring(this.BasePath.Length);
        return WireAnswer.Json(200, body.ToString());
    }

    private WireAnswer SignIn(WireRequest request)
    {
        var body = JObject.Parse(request.Body);
        bool isKnown =
            (string?)body["CompanyDB"] == "SBODEMOUS"
            && (string?)body["UserName"] == "kit-user"
            && (string?)body["Password"] == TestSecrets.Password;
        return isKnown
            ? WireAnswer.Json(
                200,
                """{"SessionId":"told by the cookie","Version":"1000290","SessionTimeout":30}""",
                $"Set-Cookie: {this.sessions.Open()};HttpOnly;",
                "Set-Cookie: ROUTEID=.node1; path=/b1s"
            )
            : this.SignInRefusedAnswer(request);
    }

    private WireAnswer List(WireRequest request)
    {
        IEnumerable<StoredOrder> meant = ODataFilter
            .Any(request.Query("$filter"))
            .SelectMany(one =>
                one.Field == "DocNum"
                    ? this.Orders.All.Where(order => order.Number == one.Value)
                    : this.Orders.BySimilarWebReference(one.Value)
            )
            .Distinct();
        var rows = new JArray(meant.Select(order => Selected(this.json.Order(order, isWhole: false), request)));
        return WireAnswer.Json(200, new JObject { ["value"] = rows }.ToString());
    }

    private WireAnswer One(WireRequest request, string key)
    {
        if (this.Orders.ByKey(key) is not { } order)
        {
            return this.NotFound();
        }

        bool isWhole = request.Query("$select") == null;
        JObject shown = Selected(this.json.Order(order, isWhole), request);
        return isWhole && this.version == 2
            ? WireAnswer.Json(200, shown.ToString(), $"ETag: {shown["@odata.etag"]}")
            : WireAnswer.Json(200, shown.ToString());
    }

    private WireAnswer Cancel(WireRequest request, string key)
    {
        string? version = this.version == 2 ? request.Header("If-Match") : null;
        CancelResult result = this.Orders.Cancel(
            key,
            version == null ? null : Regex.Match(version, "\"(.*)\"").Groups[1].Value
        );
        return result.Kind switch
        {
            CancelResultKind.Done => WireAnswer.Empty(204),
            CancelResultKind.Gone => this.NotFound(),
            CancelResultKind.Conflict => this.Error(412, -2039, "Another user or another operation modified data"),
            _ => this.Error(400, -10, result.Text),
        };
    }

    private WireAnswer NotFound() => this.Error(404, -2028, "No matching records found (ODBC -2028)");

    private WireAnswer Error(int status, int code, string words) =>
        WireAnswer.Json(status, this.json.Error(code, words));

    private static JObject Selected(JObject whole, WireRequest request)
    {
        string[]? fields = request.Query("$select")?.Split(',');
        return fields == null
            ? whole
            : new JObject(whole.Properties().Where(one => one.Name[0] == '@' || fields.Contains(one.Name)));
    }
}
