using System.Globalization;
using Extensions.OrderCancel.Erp;
using Extensions.Tests.Support;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Extensions.Tests.Erp.Adapters.Odoo;

/// <summary>
/// One order as Odoo's answers show it. Lists are written short: lines as delivered/invoiced, transfers as kind/state,
/// invoices as type/state/payment, moves as transfer/product/quantity; transfers count from 1.
/// </summary>
internal sealed record OdooOrder(string State, string? Delivery, string? Invoice)
{
    public string Lines { get; init; } = "0.0/0.0";

    public string Pickings { get; init; } = "";

    public string Moves { get; init; } = "";

    public string Invoices { get; init; } = "";

    /// <summary>What is changed in the answers, as they are about to be given.</summary>
    public Action<JArray>? Change { get; init; }

    /// <summary>The order as the adapter reads it.</summary>
    public ErpOrder Find()
    {
        AdapterRun run = OdooRun.Json2().Answers(200, this.Row());
        foreach (JArray rows in new[] { this.LineRows(), this.PickingRows(), this.InvoiceRows(), this.MoveRows() })
        {
            if (rows.Count > 0)
            {
                this.Change?.Invoke(rows);
                run.Answers(200, rows.ToString(Formatting.None));
            }
        }

        return run.Find().Should().ContainSingle().Subject;
    }

    private string Row() =>
        OdooRun.Row(
            this.State,
            this.Delivery,
            this.Invoice,
            lines: Ids(this.Lines),
            pickings: Ids(this.Pickings),
            invoices: Ids(this.Invoices)
        );

    private JArray LineRows() =>
        Rows(
            this.Lines,
            part =>
                new()
                {
                    ["order_id"] = new JArray(7, "S00007"),
                    ["qty_delivered"] = Number(part[0]),
                    ["qty_invoiced"] = Number(part[1]),
                }
        );

    private JArray PickingRows() =>
        Rows(this.Pickings, part => new() { ["picking_type_code"] = part[0], ["state"] = part[1] });

    private JArray MoveRows() =>
        Rows(
            this.Moves,
            part =>
                new()
                {
                    ["picking_id"] = new JArray((long)Number(part[0]), "WH/OUT/00013"),
                    ["product_id"] = new JArray((long)Number(part[1]), "CompA"),
                    ["product_uom"] = new JArray(1, "Units"),
                    ["state"] = "done",
                    ["quantity"] = Number(part[2]),
                }
        );

    private JArray InvoiceRows() =>
        Rows(
            this.Invoices,
            part =>
                new()
                {
                    ["move_type"] = part[0],
                    ["state"] = part[1],
                    ["payment_state"] = part[2],
                }
        );

    private static decimal Number(string text) => decimal.Parse(text, CultureInfo.InvariantCulture);

    private static string[] Parts(string list) => list.Split(new[] { ' ' }, StringSplitOptions.RemoveEmptyEntries);

    private static string Ids(string list) => string.Join(",", Enumerable.Range(1, Parts(list).Length));

    private static JArray Rows(string list, Func<string[], JObject> row)
    {
        var rows = new JArray(Parts(list).Select(part => row(part.Split('/'))));
        for (int i = 0; i < rows.Count; i++)
        {
            rows[i]["id"] = i + 1;
        }

        return rows;
    }
}
