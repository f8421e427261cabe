using Extensions.OrderCancel.Erp;
using Extensions.OrderCancel.Erp.Adapters.Odoo;
using Extensions.Tests.Support;

namespace Extensions.Tests.Erp.Adapters.Odoo;

/// <summary>The Odoo adapter on a handler in memory.</summary>
internal static class OdooRun
{
    /// <summary>The line of an order of which nothing was delivered or invoiced.</summary>
    public static string OpenLine => Line("0.0", "0.0");

    public static ErpOrder Order => new("7", "S00007", ErpOrderState.Open, "sale", Fulfilment.Nothing, "W1", "14");

    public static AdapterRun Json2() => new(new OdooAdapter());

    /// <summary>JSON-RPC, already told the user's id.</summary>
    public static AdapterRun JsonRpc()
    {
        AdapterRun run = new AdapterRun(new OdooAdapter()).With("OdooApi", "JsonRpc").Answers(200, Envelope("2"));
        run.Connection.Client = "erp";
        return run;
    }

    /// <summary>A result of JSON-RPC.</summary>
    public static string Envelope(string result) => $$"""{"jsonrpc":"2.0","id":1,"result":{{result}}}""";

    /// <summary>An error of JSON-RPC, as 18 writes it.</summary>
    public static string ErrorEnvelope(string name, string message) =>
        $$$"""{"jsonrpc":"2.0","id":1,"error":{"code":200,"message":"Odoo Server Error","data":{{{Error(name, message)}}}}}""";

    /// <summary>An exception, as both interfaces write it.</summary>
    public static string Error(string name, string message) =>
        $$$"""{"name":"{{{name}}}","debug":"Traceback (most recent call last): secret-place","message":"{{{message}}}","arguments":["{{{message}}}"],"context":{}}""";

    /// <summary>A row of <c>sale.order</c>; fields without a value are false, as Odoo writes them.</summary>
    public static string Row(
        string state = "sale",
        string? delivery = "pending",
        string? invoice = "no",
        bool locked = false,
        string? reference = "W1",
        int id = 7,
        string lines = "71",
        string pickings = "",
        string invoices = ""
    ) =>
        $$"""[{"id":{{id}},"name":"S0000{{id}}","client_order_ref":{{Text(reference)}},"state":"{{state}}","partner_id":[14,"Azure Interior"],"locked":{{(locked ? "true" : "false")}},"delivery_status":{{Text(delivery)}},"invoice_status":{{Text(invoice)}},"order_line":[{{lines}}],"picking_ids":[{{pickings}}],"invoice_ids":[{{invoices}}]}]""";

    /// <summary>A row of <c>sale.order.line</c>.</summary>
    public static string Line(string delivered, string invoiced, int order = 7) =>
        $$"""[{"id":71,"order_id":[{{order}},"S0000{{order}}"],"qty_delivered":{{delivered}},"qty_invoiced":{{invoiced}}}]""";

    private static string Text(string? value) => value == null ? "false" : $"\"{value}\"";
}
