using System.Globalization;
using System.Text.RegularExpressions;
using Extensions.AdapterKit;
using Extensions.AdapterKit.Scripted;
using Extensions.OrderCancel.Erp;
using Newtonsoft.Json.Linq;

namespace Extensions.Tests.Erp.Adapters.DynamicsFinance;

/// <summary>
/// The data entities of Dynamics 365 Finance and a partner's service that cancels, with the names of public metadata: all
/// companies on request only, no quantity on a line, an infolog in the inner error, X++ that throws as 500. A mirror of the
/// adapter's page; the end-to-end tests have the OData server that somebody else wrote.
/// </summary>
internal sealed class ScriptedDynamicsFinance : ScriptedErp
{
    private int tokens;

    protected override bool HasSignInRequests => true;

    protected override IReadOnlyCollection<string> FulfilmentFields => new[] { "SalesOrderLineStatus" };

    protected override StoredOrder NewOrder(int index, string webReference, string customerNumber)
    {
        string number = "SO" + (5000 + index).ToString("D6", CultureInfo.InvariantCulture);
        return new StoredOrder("usmf/" + number, number, webReference, customerNumber);
    }

    protected override WireStep StepOf(WireRequest request) =>
        request.LastSegment == "token" ? WireStep.SignIn
        : request.Method == "GET" ? WireStep.Read
        : WireStep.Cancel;

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

        if (request.Step == WireStep.Cancel)
        {
            return this.Serve(request);
        }

        request.Query("cross-company").Should().Be("true", "the orders are not in the user's own company");
        Match key = Regex.Match(
            request.LastSegment,
            "^SalesOrderHeadersV2\\(dataAreaId='usmf',SalesOrderNumber='(.+)'\\)$"
        );
        return key.Success
            ? this.One(key.Groups[1].Value)
            : this.List(request.LastSegment, request.Query("$filter") ?? string.Empty);
    }

    private static WireAnswer Error(int status, string inner) =>
        WireAnswer.Json(
            status,
            new JObject
            {
                ["error"] = new JObject
                {
                    ["code"] = "",
                    ["message"] = "An error has occurred.",
                    ["innererror"] = new JObject { ["message"] = inner, ["stacktrace"] = "   at Microsoft.Dynamics" },
                },
            }.ToString()
        );

    private static WireAnswer Thrown(string type, string words) =>
        WireAnswer.Json(
            500,
            new JObject
            {
                ["Message"] = words,
                ["ExceptionType"] = type,
                ["ActivityId"] = "671c83eb-9ccf-0002-f091-1d67cf9cd601",
            }.ToString()
        );

    private WireAnswer IssueToken(WireRequest request)
    {
        bool isKnown =
            request.Form("grant_type") == "client_credentials"
            && request.Form("client_id") == "kit-user"
            && request.Form("client_secret") == TestSecrets.Password
            && request.Form("scope") == "https://contoso.operations.dynamics.com/.default";
        return isKnown
            ? WireAnswer.Json(
                200,
                $$"""{"access_token":"{{TestSecrets.Token}}-{{++this.tokens}}","token_type":"Bearer","expires_in":3599}"""
            )
            : this.SignInRefusedAnswer(request);
    }

    private WireAnswer List(string list, string filter)
    {
        bool areLines = list == "SalesOrderLines";
        string any = areLines ? filter.Replace("dataAreaId eq 'usmf' and ", string.Empty) : filter;
        List<StoredOrder> meant = ODataFilter
            .Any(any)
            .SelectMany(one =>
                one.Field == "CustomersOrderReference"
                    ? this.Orders.BySimilarWebReference(one.Value)
                    : this.Orders.All.Where(order => order.Number == one.Value)
            )
            .Distinct()
            .ToList();
        return areLines ? Rows(meant.Select(Line))
            : list == "SalesOrderHeadersV2" ? Rows(meant.Select(Show))
            : Error(404, $"Resource not found for the segment '{list}'.");
    }

    private WireAnswer One(string number) =>
        this.Orders.ByNumber(number) is { } order
            ? WireAnswer.Json(200, Show(order).ToString())
            : Error(404, "No HTTP resource was found that matches the request.");

    private WireAnswer Serve(WireRequest request)
    {
        request.LastSegment.Should().Be("cancelOrder");
        JToken asked = JObject.Parse(request.Body)["_request"]!;
        CancelResult result = this.Orders.Cancel($"{asked["dataAreaId"]}/{asked["salesId"]}", Version(asked));
        return result.Kind switch
        {
            CancelResultKind.Conflict => Thrown("UpdateConflictException", result.Text),
            CancelResultKind.Done or CancelResultKind.Accepted => Said(true, string.Empty),
            _ => Said(false, result.Text),
        };
    }

    private static string Version(JToken asked) => Regex.Match((string)asked["version"]!, "\"(.*)\"").Groups[1].Value;

    private static WireAnswer Said(bool isDone, string words) =>
        WireAnswer.Json(
            200,
            new JObject
            {
                ["$id"] = "1",
                ["Success"] = isDone,
                ["Message"] = words,
            }.ToString()
        );

    private static WireAnswer Rows(IEnumerable<JObject> rows) =>
        WireAnswer.Json(200, new JObject { ["value"] = new JArray(rows) }.ToString());

    private static JObject Show(StoredOrder order)
    {
        string[] statuses = order.State switch
        {
            ErpOrderState.Open => new[] { "Backorder", "Confirmed" },
            ErpOrderState.OnHold => new[] { "Backorder", "WaitsForCredit" },
            ErpOrderState.InFulfilment => new[] { "Backorder", "Picked" },
            ErpOrderState.PartlyShipped => new[] { "Backorder", "PartiallyDelivered" },
            ErpOrderState.Shipped => new[] { "Delivered", "Delivered" },
            ErpOrderState.Invoiced => new[] { "Invoiced", "Invoiced" },
            ErpOrderState.Cancelled => new[] { "Canceled", "Canceled" },
            _ => new[] { "Backorder", "Simmering" },
        };
        return new JObject
        {
            ["@odata.etag"] = $"W/\"{order.Version}\"",
            ["dataAreaId"] = "usmf",
            ["SalesOrderNumber"] = order.Number,
            ["SalesOrderStatus"] = statuses[0],
            ["SalesOrderProcessingStatus"] = statuses[1],
            ["CustomersOrderReference"] = order.WebReference,
            ["OrderingCustomerAccountNumber"] = order.CustomerNumber,
        };
    }

    private static JObject Line(StoredOrder order) =>
        new()
        {
            ["dataAreaId"] = "usmf",
            ["SalesOrderNumber"] = order.Number,
            ["SalesOrderLineStatus"] =
                order.IsFulfilled ? "Delivered"
                : order.State == ErpOrderState.Cancelled ? "Canceled"
                : "Backorder",
        };
}
