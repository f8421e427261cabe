using Extensions.AdapterKit;
using Extensions.AdapterKit.Scripted;
using Extensions.OrderCancel.Erp;
using Newtonsoft.Json.Linq;

namespace Extensions.Tests.Erp.Adapters.Acumatica;

/// <summary>Bodies as Acumatica writes them.</summary>
internal static class AcumaticaJson
{
    public static WireAnswer NoEntity() =>
        Error("PX.Api.ContractBased.NoEntitySatisfiesTheConditionException", "No entity satisfies the condition.");

    /// <summary>An action's refusal: the cause is an inner exception.</summary>
    public static WireAnswer Refusal(string text) =>
        Error("PX.Data.PXInvalidOperationException", "Operation failed", text);

    public static WireAnswer Error(string type, string text, string? cause = null) =>
        WireAnswer.Json(500, ErrorBody(type, text, cause).ToString());

    public static JObject ErrorBody(string type, string text, string? cause = null)
    {
        var body = new JObject
        {
            ["message"] = "An error has occurred.",
            ["exceptionMessage"] = text,
            ["exceptionType"] = type,
            ["stackTrace"] = $"   at PX.Api.Kit({TestSecrets.BodyMarker})\r\n   at System.Web.Kit()",
        };
        if (cause != null)
        {
            body["innerException"] = ErrorBody("PX.Data.PXException", cause);
        }

        return body;
    }

    public static JObject Order(StoredOrder order) =>
        new()
        {
            ["id"] = "10000000-0000-0000-0000-000000000001",
            ["note"] = new JObject { ["value"] = TestSecrets.BodyMarker },
            ["OrderType"] = Value(order.Key.Split('/')[0]),
            ["OrderNbr"] = Value(order.Number),
            ["ExternalRef"] = Value(order.WebReference),
            ["CustomerID"] = Value(order.CustomerNumber + "  "),
            ["Status"] = Value(StatusOf(order)),
            ["Shipments"] = new JArray(Shipments(order)),
            ["custom"] = new JObject(),
        };

    /// <summary>An order as a list tells it that was not asked for shipments.</summary>
    public static JObject Row(StoredOrder order)
    {
        JObject row = Order(order);
        row.Remove("Shipments");
        return row;
    }

    public static JObject Shipment(string status, string? invoice = null) =>
        new()
        {
            ["ShipmentNbr"] = Value("000777"),
            ["Status"] = Value(status),
            ["InvoiceNbr"] = invoice == null ? new JObject() : Value(invoice),
        };

    private static IEnumerable<JObject> Shipments(StoredOrder order) =>
        order.State == ErpOrderState.Invoiced ? new[] { Shipment("Completed", "AR000042") }
        : order.IsFulfilled ? new[] { Shipment("Confirmed") }
        : order.State == ErpOrderState.InFulfilment ? new[] { Shipment("Open") }
        : Array.Empty<JObject>();

    private static JObject Value(string value) => new() { ["value"] = value };

    private static string StatusOf(StoredOrder order) =>
        order.State switch
        {
            ErpOrderState.Open => "Open",
            ErpOrderState.OnHold => "Credit Hold",
            ErpOrderState.InFulfilment => "Shipping",
            ErpOrderState.PartlyShipped => "Back Order",
            ErpOrderState.Shipped or ErpOrderState.Invoiced or ErpOrderState.Closed => "Completed",
            ErpOrderState.Locked => "Pending Approval",
            ErpOrderState.Cancelled => "Canceled",
            ErpOrderState.Unknown => "Simmering",
            _ => throw new ArgumentOutOfRangeException(nameof(order), order.State, "Acumatica has no such status."),
        };
}
