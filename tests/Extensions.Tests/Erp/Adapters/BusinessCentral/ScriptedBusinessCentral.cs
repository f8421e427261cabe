using System.Globalization;
using System.Text.RegularExpressions;
using Extensions.AdapterKit;
using Extensions.AdapterKit.Scripted;
using Extensions.OrderCancel.Erp;
using Newtonsoft.Json.Linq;

namespace Extensions.Tests.Erp.Adapters.BusinessCentral;

/// <summary>
/// Business Central's API v2.0, as Microsoft's published code has it: what is cancelled is deleted and goes to the archive,
/// the ETag is required, a Code field is compared in capitals. A mirror of the adapter's page; the end-to-end tests have the
/// OData server that somebody else wrote.
/// </summary>
internal sealed class ScriptedBusinessCentral : ScriptedErp
{
    private int tokens;

    protected override string BasePath =>
        "/v2.0/contoso/Production/api/v2.0/companies(8d3f52a1-6c1b-4f6e-9d57-0f3b8a5f2c11)/";

    protected override bool HasSignInRequests => true;

    protected override IReadOnlyCollection<string> FulfilmentFields => new[] { "shippedQuantity", "invoicedQuantity" };

    protected override StoredOrder NewOrder(int index, string webReference, string customerNumber) =>
        new(
            $"00000000-0000-0000-0000-{index.ToString("D12", CultureInfo.InvariantCulture)}",
            $"S-ORD{5000 + index}",
            webReference,
            customerNumber
        );

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

        Match key = Regex.Match(request.LastSegment, @"^salesOrders\((.+)\)$");
        return request.Step == WireStep.Cancel ? this.Delete(request, key.Groups[1].Value)
            : key.Success ? this.One(key.Groups[1].Value)
            : this.List(request);
    }

    protected override WireAnswer SignInExpiredAnswer(WireRequest request) =>
        Error(401, "Authentication_InvalidCredentials", "The server has rejected the client credentials.");

    private static WireAnswer Error(int status, string code, string text) =>
        WireAnswer.Json(
            status,
            new JObject
            {
                ["error"] = new JObject { ["code"] = code, ["message"] = text + "  CorrelationId:  11111111." },
            }.ToString()
        );

    private WireAnswer IssueToken(WireRequest request)
    {
        bool isKnown =
            request.Form("grant_type") == "client_credentials"
            && request.Form("client_id") == "kit-user"
            && request.Form("client_secret") == TestSecrets.Password
            && request.Form("scope") == "https://api.businesscentral.dynamics.com/.default";
        return isKnown
            ? WireAnswer.Json(
                200,
                $$"""{"access_token":"{{TestSecrets.Token}}-{{++this.tokens}}","token_type":"Bearer","expires_in":3599}"""
            )
            : this.SignInRefusedAnswer(request);
    }

    private WireAnswer List(WireRequest request)
    {
        List<StoredOrder> meant = ODataFilter
            .Any(request.Query("$filter"))
            .SelectMany(one => this.Having(one.Field, one.Value))
            .Distinct()
            .ToList();
        bool hasLines = request.Query("$expand") != null;
        IEnumerable<JObject> rows = request.LastSegment switch
        {
            "salesOrders" => meant.Where(IsLive).Select(order => Show(order, hasLines)),
            "salesOrderArchives" => meant.Where(order => !IsLive(order)).Select(Archived),
            "salesShipments" => meant.Select(order => Posted(order, "salesShipmentLines")),
            _ => meant.Select(order => Posted(order, "salesInvoiceLines")),
        };
        return WireAnswer.Json(200, new JObject { ["value"] = new JArray(rows) }.ToString());
    }

    private IEnumerable<StoredOrder> Having(string field, string value) =>
        field switch
        {
            "externalDocumentNumber" => this.Orders.BySimilarWebReference(value),
            "number" => this.Orders.All.Where(order => order.Number == value),
            _ => this.Orders.Ever.Where(order => order.Number == value && order.IsFulfilled), // documents outlive orders
        };

    private WireAnswer One(string key) =>
        this.Orders.ByKey(key) is { } order && IsLive(order)
            ? WireAnswer.Json(200, Show(order, hasLines: true).ToString())
            : NotFound();

    private WireAnswer Delete(WireRequest request, string key)
    {
        string? version = request.Header("If-Match");
        if (version == null)
        {
            return Error(400, "BadRequest_InvalidToken", "Could not validate the client concurrency token.");
        }

        CancelResult result = this.Orders.Cancel(key, Regex.Match(version, "\"(.*)\"").Groups[1].Value);
        return result.Kind switch
        {
            CancelResultKind.Done or CancelResultKind.Accepted => WireAnswer.Empty(204),
            CancelResultKind.Conflict => Error(409, "Request_EntityChanged", result.Text),
            CancelResultKind.Gone => NotFound(),
            _ => Error(400, "Application_DialogException", result.Text),
        };
    }

    private static WireAnswer NotFound() =>
        Error(404, "BadRequest_ResourceNotFound", "The requested resource was not found.");

    private static bool IsLive(StoredOrder order) => order.State != ErpOrderState.Cancelled;

    private static JObject Show(StoredOrder order, bool hasLines)
    {
        var row = new JObject
        {
            ["@odata.etag"] = $"W/\"{order.Version}\"",
            ["id"] = order.Key,
            ["number"] = order.Number,
            ["externalDocumentNumber"] = order.WebReference.ToUpperInvariant(),
            ["customerNumber"] = order.CustomerNumber,
            ["status"] = order.State switch
            {
                ErpOrderState.OnHold => "In Review",
                ErpOrderState.Unknown => "Simmering",
                _ => "Open",
            },
        };
        if (hasLines)
        {
            row["salesOrderLines"] = new JArray(
                new JObject
                {
                    ["sequence"] = 10000,
                    ["quantity"] = 5,
                    ["shippedQuantity"] = order.Quantity,
                    ["invoicedQuantity"] = order.Quantity,
                }
            );
        }

        return row;
    }

    private static JObject Archived(StoredOrder order) =>
        new() { ["number"] = order.Number, ["externalDocumentNumber"] = order.WebReference.ToUpperInvariant() };

    private static JObject Posted(StoredOrder order, string lines) =>
        new()
        {
            ["number"] = "P" + order.Number,
            ["orderNumber"] = order.Number,
            [lines] = new JArray(new JObject { ["sequence"] = 10000, ["quantity"] = order.Quantity }),
        };
}
