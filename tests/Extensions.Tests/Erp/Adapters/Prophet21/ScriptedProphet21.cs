using System.Globalization;
using System.Text.RegularExpressions;
using Extensions.AdapterKit;
using Extensions.AdapterKit.Scripted;
using Extensions.OrderCancel.Erp;
using Newtonsoft.Json.Linq;

namespace Extensions.Tests.Erp.Adapters.Prophet21;

/// <summary>
/// Prophet 21 as its public descriptions tell: a token, two OData views, the router, and the transaction API, at once or
/// queued.
/// </summary>
internal sealed class ScriptedProphet21 : ScriptedErp
{
    private readonly Dictionary<string, CancelResult> queue = new();
    private int tokens;

    protected override bool HasSignInRequests => true;

    protected override StoredOrder NewOrder(int index, string webReference, string customerNumber)
    {
        string number = (1013900 + index).ToString(CultureInfo.InvariantCulture);
        return new StoredOrder(number, number, webReference, customerNumber);
    }

    protected override IReadOnlyCollection<string> FulfilmentFields => new[] { "qty_invoiced" };

    protected override WireStep StepOf(WireRequest request) =>
        request.Segments[0] switch
        {
            "api" when request.Segments[1] == "security" => WireStep.SignIn,
            "odataservice" => WireStep.Read,
            "uiserver0" when request.Method == "POST" => WireStep.Cancel,
            "uiserver0" => WireStep.Poll,
            _ => WireStep.Other,
        };

    protected override WireAnswer Answer(WireRequest request) =>
        request.Step switch
        {
            WireStep.SignIn => this.IssueToken(request),
            _ when request.Header("Authorization") != $"Bearer {TestSecrets.Token}-{this.tokens}" =>
                this.SignInExpiredAnswer(request),
            WireStep.Read => this.Query(request),
            WireStep.Cancel => this.Cancel(request),
            WireStep.Poll => this.Progress(request.Query("id")!),
            _ => Json(new JObject { ["Url"] = this.UrlOf("uiserver0").AbsoluteUri }),
        };

    protected override WireAnswer SignInRefusedAnswer(WireRequest request) =>
        WireAnswer.Json(401, $$"""{"error":"invalid_grant","error_description":"{{TestSecrets.BodyMarker}}"}""");

    protected override WireAnswer ErrorWithSuccessAnswer(WireRequest request) =>
        request.Step == WireStep.Cancel && request.LastSegment == "transaction"
            ? Json(
                Outcome(
                    0,
                    1,
                    "Transaction 1:: Column is disabled: cancel_flag\r\n   at P21.UI." + TestSecrets.BodyMarker
                )
            )
            : base.ErrorWithSuccessAnswer(request);

    protected override WireAnswer PartAnswer(WireRequest request, WireAnswer whole)
    {
        var json = JObject.Parse(whole.Body);
        var rows = (JArray)json["value"]!;
        if (rows.Count < 2)
        {
            return whole;
        }

        json["value"] = new JArray(rows[0]);
        json["@odata.nextLink"] = new Uri(this.BaseUrl, NextPageOf(request)).AbsoluteUri;
        return Json(json);
    }

    private static WireAnswer Json(JToken json) => WireAnswer.Json(200, json.ToString());

    private static JObject Outcome(int succeeded, int failed, string text) =>
        new()
        {
            ["Messages"] = new JArray(text),
            ["Results"] = new JObject { ["Name"] = TestSecrets.BodyMarker },
            ["Summary"] = new JObject
            {
                ["Succeeded"] = succeeded,
                ["Failed"] = failed,
                ["Other"] = 0,
            },
        };

    private static JObject Header(StoredOrder order) =>
        new()
        {
            ["order_no"] = order.Number,
            ["web_reference_no"] = order.WebReference,
            ["customer_id"] = order.CustomerNumber,
            ["cancel_flag"] = order.State == ErpOrderState.Cancelled ? "Y" : "N",
            ["completed"] = CompletedOf(order.State),
            ["approved"] = order.State == ErpOrderState.OnHold ? "N" : "Y",
            ["delete_flag"] = "N",
        };

    private static string CompletedOf(ErpOrderState state) =>
        state switch
        {
            ErpOrderState.Closed or ErpOrderState.Invoiced or ErpOrderState.Shipped => "Y",
            ErpOrderState.Unknown => "X",
            _ => "N",
        };

    private static JObject Line(StoredOrder order) =>
        new()
        {
            ["order_no"] = order.Number,
            ["qty_invoiced"] = order.Quantity,
            ["qty_on_pick_tickets"] = order.State == ErpOrderState.InFulfilment ? 2.0m : 0.0m,
            ["qty_canceled"] = 0.0m,
        };

    private WireAnswer IssueToken(WireRequest request)
    {
        var body = JObject.Parse(request.Body);
        bool known = (string?)body["username"] == "kit-user" && (string?)body["password"] == TestSecrets.Password;
        return known
            ? Json(
                new JObject
                {
                    ["AccessToken"] = $"{TestSecrets.Token}-{++this.tokens}",
                    ["ExpiresInSeconds"] = 86400,
                    ["TokenType"] = "Bearer",
                }
            )
            : this.SignInRefusedAnswer(request);
    }

    private WireAnswer Query(WireRequest request)
    {
        Match filter = Regex.Match(request.Query("$filter")!, "^(?<column>\\w+) eq '(?<value>(?:[^']|'')*)'$");
        filter.Success.Should().BeTrue("a filter compares one column with one text");
        string value = filter.Groups["value"].Value.Replace("''", "'");
        List<StoredOrder> found = this
            .Orders.All.Where(order =>
                filter.Groups["column"].Value == "order_no"
                    ? order.Number == value
                    : string.Equals(order.WebReference, value, StringComparison.OrdinalIgnoreCase)
            )
            .ToList();
        bool isLines = request.LastSegment == "p21_view_oe_line";
        return Json(
            new JObject
            {
                ["@odata.context"] = TestSecrets.BodyMarker,
                ["value"] = new JArray(found.Select(order => isLines ? Line(order) : Header(order))),
            }
        );
    }

    private WireAnswer Cancel(WireRequest request)
    {
        JToken edits = JObject.Parse(request.Body)["Transactions"]![0]!["DataElements"]![0]!["Rows"]![0]!["Edits"]!;
        CancelResult result = this.Orders.Cancel((string)edits[0]!["Value"]!);
        if (request.LastSegment == "async")
        {
            string id = result.Job?.Id ?? "request " + (this.queue.Count + 1).ToString(CultureInfo.InvariantCulture);
            this.queue[id] = result;
            return Json(Queued(id, null));
        }

        return result.Kind == CancelResultKind.Done
            ? Json(Outcome(1, 0, "Transaction 1:: Saved."))
            : Json(Outcome(0, 1, "Transaction 1:: " + result.Text));
    }

    private WireAnswer Progress(string id)
    {
        CancelResult result = this.queue[id];
        if (result.Job?.State == CancelJobState.Running)
        {
            return Json(Queued(id, null));
        }

        bool failed = result.Kind == CancelResultKind.Refused || result.Job?.State == CancelJobState.Failed;
        string text = result.Job?.Text ?? result.Text;
        return Json(Queued(id, failed ? Outcome(0, 1, "Transaction 1:: " + text) : Outcome(1, 0, "Transaction 1:: ")));
    }

    // As 26.1 writes it: the number tells whether it has run, and the outcome is a text within.
    private static JObject Queued(string id, JObject? outcome) =>
        new()
        {
            ["RequestId"] = id,
            ["RequestType"] = "V2 Transaction",
            ["Status"] = outcome == null ? 3 : 2,
            ["CallbackResult"] = null,
            ["Messages"] = outcome?.ToString(Newtonsoft.Json.Formatting.None),
        };
}
