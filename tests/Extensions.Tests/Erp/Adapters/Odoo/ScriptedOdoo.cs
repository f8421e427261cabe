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

    protected override IReadOnlyCollection<string> FulfilmentFields => new[] { "qty_delivered", "qty_invoiced" };

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
            ("sale.order.line", "search_read") => (this.Lines(arguments), null),
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
        };
        var shown = new JObject { ["id"] = all["id"] };
        foreach (string field in fields)
        {
            shown[field] = all[field] ?? throw new InvalidOperationException($"No such field: {field}.");
        }

        return shown;
    }

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
        ((string?)condition[1]).Should().Be("=");
        string value = (string)condition[2]!;
        IEnumerable<StoredOrder> found = (string?)condition[0] switch
        {
            "client_order_ref" => this.Orders.All.Where(order =>
                string.Equals(order.WebReference, value, StringComparison.OrdinalIgnoreCase)
            ),
            "name" => this.Orders.All.Where(order => order.Number == value),
            "id" => this.Orders.All.Where(order => order.Key == value),
            _ => throw new InvalidOperationException($"No such field: {condition[0]}."),
        };
        List<string> fields = arguments["fields"]!.Values<string>().Select(field => field!).ToList();
        return new JArray(found.Select(order => Show(order, fields)));
    }

    private JArray Lines(JObject arguments)
    {
        List<string> ids = arguments["domain"]![0]![2]!.Values<string>().Select(id => id!).ToList();
        return new JArray(
            this.Orders.All.Where(order => ids.Contains(order.Key) && order.IsFulfilled)
                .Select(order => new JObject
                {
                    ["id"] = 100,
                    ["order_id"] = new JArray(long.Parse(order.Key, CultureInfo.InvariantCulture), order.Number),
                    ["qty_delivered"] = order.State == ErpOrderState.Invoiced ? 0.0m : order.Quantity,
                    ["qty_invoiced"] = order.State == ErpOrderState.Invoiced ? order.Quantity : 0.0m,
                })
        );
    }

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
