using System.Globalization;
using Extensions.AdapterKit.Scripted;
using Extensions.OrderCancel.Erp;
using Newtonsoft.Json.Linq;

namespace Extensions.Tests.Erp.Adapters.Odoo;

/// <summary>
/// The part of Odoo that both interfaces share: orders with guard fields, lines with quantities, and errors as the
/// exceptions that Odoo serialises. Written from what a real Odoo 19 was measured to answer.
/// </summary>
internal abstract class ScriptedOdoo : ScriptedErp
{
    protected const string UserError = "odoo.exceptions.UserError";
    protected const string MissingError = "odoo.exceptions.MissingError";

    protected override IReadOnlyCollection<string> FulfilmentFields =>
        new[] { "qty_delivered", "qty_invoiced", "picking_type_code", "payment_state" };

    protected override StoredOrder NewOrder(int index, string webReference, string customerNumber) =>
        new(
            index.ToString(CultureInfo.InvariantCulture),
            "S" + index.ToString("D5", CultureInfo.InvariantCulture),
            webReference,
            customerNumber
        );

    protected static JObject Exception(string name, string message) =>
        new()
        {
            ["name"] = name,
            ["message"] = message,
            ["arguments"] = new JArray(message),
            ["context"] = new JObject(),
            ["debug"] = "Traceback (most recent call last): " + Extensions.AdapterKit.TestSecrets.BodyMarker,
        };

    /// <summary>What a method returns, or the exception that it ends with.</summary>
    protected (JToken? Result, JObject? Error) Call(string model, string method, JArray ids, JObject arguments) =>
        (model, method) switch
        {
            ("sale.order", "search_read") => (this.Search(arguments), null),
            (_, "search_read") => (this.Belonging(model, arguments), null),
            ("sale.order", "action_cancel") => this.Cancel(ids, arguments),
            _ => (null, Exception("werkzeug.exceptions.NotFound", $"the method {model}.{method} does not exist")),
        };

    private static JToken Empty(string? text) => text == null ? new JValue(false) : new JValue(text);

    private static JObject Show(StoredOrder order, IEnumerable<string> fields)
    {
        var all = new JObject
        {
            ["id"] = long.Parse(order.Key, CultureInfo.InvariantCulture),
            ["name"] = order.Number,
            ["client_order_ref"] = order.WebReference,
            ["x_customer_number"] = order.CustomerNumber,
            ["state"] = StateOf(order),
            ["locked"] = order.State == ErpOrderState.Locked,
            ["delivery_status"] = Empty(DeliveryOf(order)),
            ["invoice_status"] = order.State == ErpOrderState.Cancelled ? "no" : "to invoice",
            ["order_line"] = IdsOf(ScriptedOdooRows.Lines(order)),
            ["picking_ids"] = IdsOf(ScriptedOdooRows.Transfers(order)),
            ["invoice_ids"] = IdsOf(ScriptedOdooRows.Invoices(order)),
        };
        return Only(all, fields);
    }

    private static JArray IdsOf(IEnumerable<JObject> rows) => new(rows.Select(row => row["id"]));

    private static JObject Only(JObject all, IEnumerable<string> fields)
    {
        var shown = new JObject { ["id"] = all["id"] };
        foreach (string field in fields)
        {
            shown[field] = all[field] ?? throw new InvalidOperationException($"No such field: {field}.");
        }

        return shown;
    }

    private static List<string> Fields(JObject arguments) =>
        arguments["fields"]!.Values<string>().Select(field => field!).ToList();

    private static string StateOf(StoredOrder order) =>
        order.State switch
        {
            ErpOrderState.Cancelled => "cancel",
            ErpOrderState.Closed => "done",
            ErpOrderState.OnHold => "to approve",
            ErpOrderState.Unknown => "simmering",
            _ => "sale",
        };

    private static string? DeliveryOf(StoredOrder order) =>
        order.State switch
        {
            ErpOrderState.Open or ErpOrderState.Locked or ErpOrderState.Invoiced => "pending",
            ErpOrderState.InFulfilment => "started",
            ErpOrderState.PartlyShipped => "partial",
            ErpOrderState.Shipped => "full",
            ErpOrderState.Cancelled when order.IsFulfilled => "full",
            _ => null,
        };

    // As some databases do: without regard to case.
    private JArray Search(JObject arguments)
    {
        JToken condition = arguments["domain"]![0]!;
        List<string?> values = condition[2] is JArray list
            ? list.Values<string?>().ToList()
            : new List<string?> { (string?)condition[2] };
        IEnumerable<StoredOrder> found = (string?)condition[0] switch
        {
            "client_order_ref" => this.Orders.All.Where(order =>
                values.Contains(order.WebReference, StringComparer.OrdinalIgnoreCase)
            ),
            "name" => this.Orders.All.Where(order => values.Contains(order.Number)),
            "id" => this.Orders.All.Where(order => values.Contains(order.Key)),
            _ => throw new InvalidOperationException($"No such field: {condition[0]}."),
        };
        List<string> fields = Fields(arguments);
        return new JArray(found.Select(order => Show(order, fields)));
    }

    private JArray Belonging(string model, JObject arguments)
    {
        JToken condition = arguments["domain"]![0]!;
        HashSet<long> wanted = condition[2]!.Values<long>().ToHashSet();
        List<string> fields = Fields(arguments);
        return new JArray(
            this.Orders.All.SelectMany(order => ScriptedOdooRows.Of(model, order))
                .Where(row => wanted.Contains(IdIn(row[(string)condition[0]!]!)))
                .Select(row => Only(row, fields))
        );
    }

    private static long IdIn(JToken value) => value is JArray link ? (long)link[0] : (long)value;

    private (JToken? Result, JObject? Error) Cancel(JArray ids, JObject arguments)
    {
        arguments["context"]!["disable_cancel_warning"]!.Value<bool>().Should().BeTrue();
        CancelResult result = this.Orders.Cancel((string?)ids.Single());
        return result.Kind switch
        {
            CancelResultKind.Done => (new JValue(true), null),
            CancelResultKind.Refused => (null, Exception(UserError, result.Text)),
            _ => (null, Exception(MissingError, "Record does not exist or has been deleted.")),
        };
    }
}
