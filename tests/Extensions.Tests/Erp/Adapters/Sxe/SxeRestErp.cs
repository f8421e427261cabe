using Extensions.AdapterKit;
using Extensions.AdapterKit.Scripted;
using Newtonsoft.Json.Linq;

namespace Extensions.Tests.Erp.Adapters.Sxe;

/// <summary>The sxapi REST service behind an ION API gateway that signs in by password grant.</summary>
internal sealed class SxeRestErp : SxeErp
{
    private const string ListCall = "sxapioegetlistofordersv4";
    private const string SingleCall = "sxapioegetsingleorderv3";
    private const string CancelCall = "sxapioeorderdeleteorcancel";

    private int tokens;

    public SxeRestErp(Scenario scenario)
        : base(scenario) { }

    protected override string BasePath => "/TENANT/SX/rest/sxapirestservice/";

    protected override bool HasSignInRequests => true;

    protected override IReadOnlyCollection<string> FulfilmentFields => new[] { "shipDt", "shipdt" };

    protected override WireStep StepOf(WireRequest request) =>
        request.LastSegment switch
        {
            "token" => WireStep.SignIn,
            ListCall or SingleCall => WireStep.Read,
            CancelCall => WireStep.Cancel,
            _ => WireStep.Other,
        };

    protected override WireAnswer Answer(WireRequest request)
    {
        if (request.Step == WireStep.SignIn)
        {
            return this.IssueToken(request);
        }

        if (request.Header("Authorization") != $"Bearer {TestSecrets.Token}-{this.tokens}")
        {
            return this.SignInExpiredAnswer(request);
        }

        var call = (JObject)JObject.Parse(request.Body)["request"]!;
        if (!IsAllowed(Text(call, "companyNumber"), Text(call, "operatorInit"), Text(call, "operatorPassword")))
        {
            return Say("Operator Initials or Password Invalid (4005)");
        }

        return request.LastSegment switch
        {
            ListCall => this.ListOf(call),
            SingleCall => this.SingleOf(call),
            CancelCall => Say(
                this.Cancel(
                    Text(call, "orderNumber"),
                    Text(call, "orderSuffix"),
                    Text(call, "deleteOrderFlag"),
                    Text(call, "lostBusinessReason")
                )
            ),
            _ => WireAnswer.Empty(404),
        };
    }

    protected override WireAnswer ErrorWithSuccessAnswer(WireRequest request) => Say("** sxapi: index field 4 (444)");

    protected override WireAnswer PartAnswer(WireRequest request, WireAnswer whole)
    {
        var json = JObject.Parse(whole.Body);
        var rows = (JArray)json["response"]!["tOeordV4"]!["t-oeordV4"]!;
        if (rows.Count < 2)
        {
            return whole;
        }

        rows[1].Remove();
        json["response"]!["moreRecordsAvailable"] = true;
        return WireAnswer.Json(200, json.ToString());
    }

    private static string Text(JObject call, string field) => (string?)call[field] ?? string.Empty;

    // Words come with a 400 as well as with a 200; an adapter has to take both.
    private static WireAnswer Say(string words, JObject? more = null)
    {
        JObject response = more ?? new JObject();
        response["cErrorMessage"] = words;
        int status = words.Length % 2 == 1 ? 400 : 200;
        return WireAnswer.Json(status, new JObject { ["response"] = response }.ToString());
    }

    private WireAnswer IssueToken(WireRequest request)
    {
        bool known =
            request.Form("grant_type") == "password"
            && request.Form("client_id") == "kit-client"
            && request.Form("client_secret") == TestSecrets.ClientSecret
            && request.Form("username") == "kit-person"
            && request.Form("password") == TestSecrets.UserPassword;
        string token = $"{TestSecrets.Token}-{++this.tokens}";
        return known
            ? WireAnswer.Json(200, new JObject { ["access_token"] = token, ["expires_in"] = 7200 }.ToString())
            : this.SignInRefusedAnswer(request);
    }

    private WireAnswer ListOf(JObject call)
    {
        bool allStages = Text(call, "startStage") == "0" && Text(call, "endStage") == "9";
        var orders = new JArray(
            this.List(Text(call, "orderNumber"))
                .Where(order => allStages || StageOf(order).Code < 9)
                .Select(order => new JObject
                {
                    ["orderNo"] = long.Parse(OrderNoOf(order)),
                    ["orderSuf"] = SuffixOf(order),
                    ["custNo"] = order.CustomerNumber,
                    ["stageCd"] = StageOf(order).Code,
                    ["stageCdWords"] = StageOf(order).Word,
                    ["approvty"] = ApprovalOf(order),
                    ["shipDt"] = order.IsFulfilled ? "2026-11-20" : null,
                    ["invoiceDt"] = null,
                    ["refer"] = TestSecrets.BodyMarker,
                })
        );
        return Say(
            string.Empty,
            new JObject
            {
                ["moreRecordsAvailable"] = false,
                ["tOeordV4"] = new JObject { ["t-oeordV4"] = orders },
            }
        );
    }

    private WireAnswer SingleOf(JObject call)
    {
        StoredOrder? order = this.Single(Text(call, "orderNumber"), Text(call, "orderSuffix"));
        if (order == null)
        {
            return Say("Order Not Found");
        }

        var fields = new JArray(
            Field("orderno", OrderNoOf(order)),
            Field("ordersuf", order.Key.Split('-')[1]),
            Field("stage", StageOf(order).Word),
            Field("custno", order.CustomerNumber),
            Field("approvty", ApprovalOf(order)),
            Field("shipdt", order.IsFulfilled ? "11/20/26" : string.Empty),
            Field("invoicedt", string.Empty),
            Field("refer", TestSecrets.BodyMarker)
        );
        return Say(string.Empty, new JObject { ["tFieldlist"] = new JObject { ["t-fieldlist"] = fields } });
    }

    private static JObject Field(string name, string value) =>
        new()
        {
            ["fieldName"] = name,
            ["fieldValue"] = value,
            ["seqNo"] = 1,
        };
}
