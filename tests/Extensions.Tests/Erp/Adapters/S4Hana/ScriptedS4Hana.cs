using System.Text.RegularExpressions;
using Extensions.AdapterKit;
using Extensions.AdapterKit.Scripted;
using Extensions.OrderCancel.Erp;
using Newtonsoft.Json.Linq;

namespace Extensions.Tests.Erp.Adapters.S4Hana;

/// <summary>
/// S/4HANA's sales order service of OData V2 or V4: a write token that counts only beside its cookie, an order of one item
/// that is rejected by a reason, and in V4 the order's version for its items. A mirror of the adapter's page; the
/// end-to-end tests have OData that somebody else wrote.
/// </summary>
internal sealed class ScriptedS4Hana : ScriptedErp
{
    private const string Token = "x-csrf-token";

    private readonly bool isV4;

    public ScriptedS4Hana(bool isV4)
    {
        this.isV4 = isV4;
    }

    protected override string BasePath =>
        this.isV4
            ? "/sap/opu/odata4/sap/api_salesorder/srvd_a2x/sap/salesorder/0001/"
            : "/sap/opu/odata/sap/API_SALES_ORDER_SRV/";

    protected override IReadOnlyCollection<string> FulfilmentFields =>
        new[] { "DeliveryStatus", "OrderRelatedBillingStatus", "OverallTotalDeliveryStatus" };

    private static string Cookie => "SAP_SESSIONID_S4H_100=" + TestSecrets.Cookie;

    protected override StoredOrder NewOrder(int index, string webReference, string customerNumber)
    {
        string number = (4000000 + index).ToString(System.Globalization.CultureInfo.InvariantCulture);
        return new(number, number, webReference, customerNumber);
    }

    protected override WireStep StepOf(WireRequest request) =>
        request.Method != "GET" ? WireStep.Cancel
        : request.Header(Token) != null ? WireStep.Other
        : WireStep.Read;

    protected override WireAnswer Answer(WireRequest request)
    {
        if (request.Step == WireStep.Other)
        {
            return WireAnswer.Json(
                200,
                "{}",
                $"{Token}: {TestSecrets.Token}",
                $"Set-Cookie: {Cookie}; path=/; HttpOnly"
            );
        }

        if (request.Step == WireStep.Cancel)
        {
            bool isMeant =
                request.Header(Token) == TestSecrets.Token && request.Header("Cookie")?.Contains(Cookie) == true;
            return isMeant
                ? this.Reject(request)
                : new WireAnswer(403, "CSRF token validation failed", "text/plain", Token + ": Required");
        }

        Match key = Regex.Match(request.LastSegment, @"SalesOrder\('(.+)'\)$");
        return key.Success ? this.One(Uri.UnescapeDataString(key.Groups[1].Value)) : this.List(request);
    }

    private WireAnswer List(WireRequest request)
    {
        IEnumerable<StoredOrder> meant = ODataFilter
            .Any(request.Query("$filter"))
            .SelectMany(one =>
                one.Field == "SalesOrder"
                    ? this.Orders.All.Where(order => order.Number == one.Value)
                    : this.Orders.BySimilarWebReference(one.Value)
            )
            .Distinct();
        var rows = new JArray(meant.Select(order => this.Show(order, request.Query("$expand") != null)));
        return WireAnswer.Json(
            200,
            (
                this.isV4
                    ? new JObject { ["value"] = rows }
                    : new JObject { ["d"] = new JObject { ["results"] = rows } }
            ).ToString()
        );
    }

    private WireAnswer One(string key)
    {
        if (!(this.Orders.ByKey(key) is { } order))
        {
            return this.Error(404, "/IWBEP/CM_MGW_RT/020", "Resource not found.");
        }

        JObject row = this.Show(order, hasItems: true);
        return WireAnswer.Json(200, (this.isV4 ? row : new JObject { ["d"] = row }).ToString());
    }

    private WireAnswer Reject(WireRequest request)
    {
        Match item = Regex.Match(request.LastSegment, @"SalesOrderItem\(SalesOrder='(\d+)',SalesOrderItem='10'\)$");
        string? version = request.Header("If-Match");
        if (request.Method != "PATCH" || request.Body != """{"SalesDocumentRjcnReason":"61"}""" || !item.Success)
        {
            return this.Error(400, "005056A509B11EE1B9A8FEC11C21578E", "Invalid request.");
        }

        if (this.isV4 && version == null)
        {
            return this.Error(428, "428", "The condition is missing.");
        }

        CancelResult result = this.Orders.Cancel(
            item.Groups[1].Value,
            version == null ? null : Regex.Match(version, @"00(\d+)Z").Groups[1].Value
        );
        return result.Kind switch
        {
            CancelResultKind.Done => WireAnswer.Empty(204),
            CancelResultKind.Conflict => this.Error(412, "412", result.Text),
            CancelResultKind.Gone => this.Error(404, "/IWBEP/CM_MGW_RT/020", "Resource not found."),
            _ => this.Error(400, "V1/331", result.Text),
        };
    }

    private WireAnswer Error(int status, string code, string text)
    {
        JToken message = this.isV4 ? text : new JObject { ["lang"] = "en", ["value"] = text };
        var error = new JObject { ["code"] = code, ["message"] = message };
        return WireAnswer.Json(status, new JObject { ["error"] = error }.ToString());
    }

    private JObject Show(StoredOrder order, bool hasItems)
    {
        bool isRejected = order.State == ErpOrderState.Cancelled;
        bool isInvoiced = order.State == ErpOrderState.Invoiced;
        string delivered =
            order.State == ErpOrderState.PartlyShipped ? "B"
            : order.IsFulfilled || isInvoiced || order.State == ErpOrderState.Shipped ? "C"
            : "A";
        string version = $"W/\"20260101T000000.00{order.Version}Z\"";
        var row = new JObject
        {
            ["SalesOrder"] = order.Number,
            ["PurchaseOrderByCustomer"] = order.WebReference,
            ["SoldToParty"] = order.CustomerNumber,
            ["OverallSDProcessStatus"] = order.State switch
            {
                ErpOrderState.InFulfilment => "B",
                ErpOrderState.Closed or ErpOrderState.Cancelled => "C",
                ErpOrderState.Unknown => "X",
                _ => "A",
            },
            ["OverallSDDocumentRejectionSts"] = isRejected ? "C" : "A",
            ["OverallTotalDeliveryStatus"] = delivered,
            ["SalesDocApprovalStatus"] = order.State == ErpOrderState.Locked ? "A" : string.Empty,
            ["DeliveryBlockReason"] = order.State == ErpOrderState.OnHold ? "01" : string.Empty,
            ["HeaderBillingBlockReason"] = string.Empty,
        };
        _ = this.isV4
            ? row["@odata.etag"] = version
            : row["__metadata"] = new JObject { ["type"] = "API_SALES_ORDER_SRV.A_SalesOrderType", ["etag"] = version };
        var item = new JObject
        {
            ["SalesOrderItem"] = "10",
            ["SalesDocumentRjcnReason"] = isRejected ? "61" : string.Empty,
            ["DeliveryStatus"] = delivered,
            ["OrderRelatedBillingStatus"] = isInvoiced ? "C" : string.Empty,
        };
        if (this.isV4 && hasItems)
        {
            row["_Item"] = new JArray(item);
        }
        else if (!this.isV4)
        {
            row["to_Item"] = hasItems
                ? new JObject { ["results"] = new JArray(item) }
                : new JObject { ["__deferred"] = new JObject { ["uri"] = "to_Item" } };
        }

        return row;
    }
}
