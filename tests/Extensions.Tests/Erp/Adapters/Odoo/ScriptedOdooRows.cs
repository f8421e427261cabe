using System.Globalization;
using Extensions.AdapterKit.Scripted;
using Extensions.OrderCancel.Erp;
using Newtonsoft.Json.Linq;

namespace Extensions.Tests.Erp.Adapters.Odoo;

/// <summary>
/// What belongs to an order in Odoo: two lines, of which the second tells; the transfer that leaves, after one within the
/// warehouse where that was begun; the invoice.
/// </summary>
internal static class ScriptedOdooRows
{
    public static IEnumerable<JObject> Of(string model, StoredOrder order) =>
        model switch
        {
            "sale.order.line" => Lines(order),
            "stock.picking" => Transfers(order),
            "stock.move" => Moves(order),
            "account.move" => Invoices(order),
            _ => throw new InvalidOperationException($"No such model: {model}."),
        };

    public static IEnumerable<JObject> Lines(StoredOrder order) =>
        new[]
        {
            Line(order, 1, 0, 0),
            Line(
                order,
                2,
                HasLeft(order) ? order.Quantity : 0,
                order.State == ErpOrderState.Invoiced ? order.Quantity : 0
            ),
        };

    public static IEnumerable<JObject> Transfers(StoredOrder order)
    {
        string open = order.State == ErpOrderState.Cancelled ? "cancel" : "assigned";
        if (order.State == ErpOrderState.InFulfilment)
        {
            yield return Transfer(order, 1, "internal", "done");
        }

        yield return Transfer(order, 2, "outgoing", HasLeft(order) ? "done" : open);
    }

    public static IEnumerable<JObject> Moves(StoredOrder order) =>
        Transfers(order)
            .Select(transfer => new JObject
            {
                ["id"] = transfer["id"],
                ["picking_id"] = new JArray(transfer["id"]!, "WH"),
                ["product_id"] = new JArray(2, "Widget"),
                ["product_uom"] = new JArray(1, "Units"),
                ["state"] = transfer["state"],
                ["quantity"] = order.Quantity,
            });

    public static IEnumerable<JObject> Invoices(StoredOrder order) =>
        order.State == ErpOrderState.Invoiced
            ? new[]
            {
                new JObject
                {
                    ["id"] = Id(order, 1),
                    ["move_type"] = "out_invoice",
                    ["state"] = "posted",
                    ["payment_state"] = "not_paid",
                },
            }
            : Array.Empty<JObject>();

    private static bool HasLeft(StoredOrder order) =>
        order.State is ErpOrderState.PartlyShipped or ErpOrderState.Shipped
        || (order.IsFulfilled && order.State != ErpOrderState.Invoiced);

    private static JObject Line(StoredOrder order, int index, decimal delivered, decimal invoiced) =>
        new()
        {
            ["id"] = Id(order, index),
            ["order_id"] = new JArray(long.Parse(order.Key, CultureInfo.InvariantCulture), order.Number),
            ["qty_delivered"] = delivered,
            ["qty_invoiced"] = invoiced,
            ["qty_invoiced_posted"] = invoiced,
        };

    private static JObject Transfer(StoredOrder order, int index, string kind, string state) =>
        new()
        {
            ["id"] = Id(order, index),
            ["picking_type_code"] = kind,
            ["state"] = state,
        };

    private static long Id(StoredOrder order, int index) =>
        (10 * long.Parse(order.Key, CultureInfo.InvariantCulture)) + index;
}
