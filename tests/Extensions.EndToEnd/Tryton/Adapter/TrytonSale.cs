using Extensions.OrderCancel.Erp;
using Newtonsoft.Json.Linq;

namespace Extensions.EndToEnd.Tryton.Adapter;

/// <summary>A sale as Tryton 6.0 reads it out, and what its states mean. All names are measured.</summary>
internal sealed class TrytonSale
{
    public const string Id = "id";
    public const string Number = "number";
    public const string Reference = "reference";
    public const string Draft = "draft";
    public const string Confirmed = "confirmed";

    private const string Timestamp = "_timestamp";
    private const string NotTold =
        "Tryton does not tell the state of the sale, or that of a shipment or an invoice of it, in a word that this adapter knows. Check that the connection's user may read shipments and invoices.";
    private static readonly string[] ShippedStates = ["done", "shipped"];
    private static readonly string[] InvoicedStates = ["posted", "paid"];
    private static readonly string[] NotShippedStates =
    [
        "draft",
        "waiting",
        "assigned",
        "picked",
        "packed",
        "cancelled",
    ];
    private static readonly string[] NotInvoicedStates = ["draft", "validated", "cancelled"];
    private static readonly string[] SumsOfNothing = ["none", "waiting", "exception"];

    private readonly JObject row;

    private TrytonSale(JObject row)
    {
        this.row = row;
    }

    /// <summary>What a search asks for. The sale's own sums of states do not tell a draft invoice from a posted one.</summary>
    public static string[] Fields { get; } =
    [
        Number,
        Reference,
        "rec_name",
        "state",
        "shipment_state",
        "invoice_state",
        "party.code",
        "shipments.state",
        "invoices.state",
        Timestamp,
    ];

    private string State => Text("state")!;

    private string[] Shipments => StatesOf("shipments.");

    private bool IsShipped => Text("shipment_state") == "sent" || Shipments.Any(ShippedStates.Contains);

    private bool IsNothing =>
        SumsOfNothing.Contains(Text("shipment_state"))
        && SumsOfNothing.Contains(Text("invoice_state"))
        && Shipments.All(NotShippedStates.Contains)
        && StatesOf("invoices.").All(NotInvoicedStates.Contains);

    private bool IsInvoiced => Text("invoice_state") == "paid" || StatesOf("invoices.").Any(InvoicedStates.Contains);

    /// <summary>Null when it is no sale.</summary>
    public static TrytonSale? Read(JToken token) =>
        token is JObject row
        && row[Id] is { Type: JTokenType.Integer }
        && row["state"] is { Type: JTokenType.String }
        && row["shipments."] is JArray
        && row["invoices."] is JArray
            ? new TrytonSale(row)
            : null;

    public bool Has(string field, string value) => Text(field) == value;

    public ErpOrder ToOrder()
    {
        var key = row[Id]!.ToString();
        // A draft has no number yet; people see its name.
        return new ErpOrder(
            key,
            Text(Number) ?? Text("rec_name") ?? key,
            OrderState(),
            State,
            IsShipped || IsInvoiced ? Fulfilment.Something
                : IsNothing ? Fulfilment.Nothing
                : Fulfilment.NotTold,
            webReference: Text(Reference),
            customerNumber: (row["party."] as JObject)?["code"]?.ToString(),
            version: Text(Timestamp),
            fulfilmentText: NotTold
        );
    }

    private ErpOrderState OrderState() =>
        State switch
        {
            Draft or "quotation" or Confirmed => ErpOrderState.Open,
            "processing" => ProcessingState(),
            "done" => ErpOrderState.Closed,
            "cancelled" => ErpOrderState.Cancelled,
            _ => ErpOrderState.Unknown,
        };

    private ErpOrderState ProcessingState()
    {
        if (IsShipped)
        {
            var isWhole = Text("shipment_state") == "sent" || Shipments.All(ShippedStates.Contains);
            return isWhole ? ErpOrderState.Shipped : ErpOrderState.PartlyShipped;
        }

        return IsInvoiced ? ErpOrderState.Invoiced : ErpOrderState.InFulfilment;
    }

    private string[] StatesOf(string documents) =>
        [.. row[documents]!.Select(one => (one as JObject)?["state"]?.ToString() ?? string.Empty)];

    private string? Text(string field) =>
        row[field] is JValue { Type: JTokenType.String } value ? value.ToString() : null;
}
