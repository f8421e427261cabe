using Extensions.OrderCancel.Erp;
using Newtonsoft.Json.Linq;

namespace Extensions.Tests.Erp.Adapters.Odoo;

/// <summary>What was delivered and invoiced, in each situation in which a real Odoo 19 was measured.</summary>
public sealed class OdooFulfilmentTests
{
    [Theory]
    [InlineData("untouched", "sale", "pending", "0.0/0.0", "outgoing/assigned", ErpOrderState.Open)]
    [InlineData("service, open", "sale", null, "0.0/0.0", "", ErpOrderState.Open)]
    [InlineData("reset to quotation", "draft", null, "0.0/0.0", "outgoing/cancel", ErpOrderState.Open)]
    [InlineData(
        "internal pick",
        "sale",
        "started",
        "0.0/0.0",
        "internal/assigned internal/done",
        ErpOrderState.InFulfilment
    )]
    [InlineData(
        "cancelled after it",
        "cancel",
        "full",
        "0.0/0.0",
        "internal/cancel internal/done",
        ErpOrderState.Cancelled
    )]
    [InlineData("cancelled", "cancel", null, "0.0/0.0", "outgoing/cancel", ErpOrderState.Cancelled)]
    public void Find_NothingHasLeft_IsNothing(
        string why,
        string state,
        string? delivery,
        string lines,
        string pickings,
        ErpOrderState expected
    )
    {
        ErpOrder order = new OdooOrder(state, delivery, "no") { Lines = lines, Pickings = pickings }.Find();

        order.State.Should().Be(expected, why);
        order.Fulfilment.Should().Be(Fulfilment.Nothing, why);
    }

    [Theory]
    [InlineData("trade-in line", "pending", "0.0/0.0 -1.0/0.0", "outgoing/assigned", ErpOrderState.PartlyShipped)]
    [InlineData("trade-in came in", "full", "0.0/0.0", "incoming/done", ErpOrderState.Shipped)]
    [InlineData(
        "kit, one part shipped",
        "started",
        "0.0/0.0",
        "outgoing/assigned outgoing/done",
        ErpOrderState.PartlyShipped
    )]
    [InlineData("return is open", "partial", "2.0/0.0", "outgoing/done incoming/assigned", ErpOrderState.PartlyShipped)]
    [InlineData("short, no backorder", "full", "1.0/0.0", "outgoing/done", ErpOrderState.Shipped)]
    [InlineData("in part", "partial", "1.0/0.0", "outgoing/assigned outgoing/done", ErpOrderState.PartlyShipped)]
    [InlineData("dropship", "full", "0.0/0.0", "dropship/done", ErpOrderState.Shipped)]
    [InlineData("service by hand", null, "1.0/0.0", "", ErpOrderState.PartlyShipped)]
    [InlineData(
        "second line only",
        "pending",
        "0.0/0.0 0.0/0.0 0.5/0.0",
        "outgoing/assigned",
        ErpOrderState.PartlyShipped
    )]
    public void Find_GoodsHaveLeft_IsSomething(
        string why,
        string? delivery,
        string lines,
        string pickings,
        ErpOrderState expected
    )
    {
        var shown = new OdooOrder("sale", delivery, "to invoice") { Lines = lines, Pickings = pickings };

        shown.Find().State.Should().Be(expected, why);
        shown.Find().Fulfilment.Should().Be(Fulfilment.Something, why);
        (shown with { State = "cancel" }).Find().Fulfilment.Should().Be(Fulfilment.Something, why);
    }

    [Theory]
    [InlineData("all came back", "1/2/2.0 2/2/2.0", Fulfilment.Nothing)]
    [InlineData("a kit came back", "1/4/1.0 1/5/1.0 2/4/1.0 2/5/1.0", Fulfilment.Nothing)]
    [InlineData("one part of a kit came back", "1/4/1.0 1/5/1.0 2/4/1.0", Fulfilment.Something)]
    [InlineData("one of two came back", "1/2/2.0 2/2/1.0", Fulfilment.Something)]
    [InlineData("something else came back", "1/2/1.0 2/3/1.0", Fulfilment.Something)]
    [InlineData("nothing is shown", "", Fulfilment.NotTold)]
    [InlineData("the return is not shown", "1/2/0.0", Fulfilment.NotTold)]
    public void Find_GoodsCameBack_AreComparedWithWhatLeft(string why, string moves, Fulfilment expected)
    {
        ErpOrder order = new OdooOrder("sale", "full", "to invoice")
        {
            Pickings = "outgoing/done incoming/done",
            Moves = moves.Length > 0 ? moves : "9/9/1.0",
        }.Find();

        order.Fulfilment.Should().Be(expected, why);
        order
            .State.Should()
            .Be(expected == Fulfilment.Something ? ErpOrderState.Shipped : ErpOrderState.InFulfilment, why);
    }

    [Theory]
    [InlineData(
        "draft credit note",
        "0.0/0.0",
        "out_refund/draft/not_paid out_invoice/posted/not_paid",
        Fulfilment.Something
    )]
    [InlineData("draft invoice", "0.0/2.0", "out_invoice/draft/not_paid", Fulfilment.Something)]
    [InlineData("draft credit note alone", "0.0/0.0", "out_refund/draft/not_paid", Fulfilment.Something)]
    [InlineData("down payment", "0.0/0.0 0.0/1.0", "out_invoice/posted/not_paid", Fulfilment.Something)]
    [InlineData(
        "credited twice",
        "0.0/-2.0",
        "out_refund/posted/not_paid out_refund/posted/paid out_invoice/posted/reversed",
        Fulfilment.Something
    )]
    [InlineData("credited", "0.0/0.0", "out_refund/posted/paid out_invoice/posted/reversed", Fulfilment.Nothing)]
    [InlineData("paid", "0.0/0.0", "out_invoice/posted/paid", Fulfilment.Something)]
    [InlineData("invoice cancelled", "0.0/0.0", "out_invoice/cancel/not_paid", Fulfilment.Nothing)]
    public void Find_Invoices_CountUnlessCreditedOrCancelled(
        string why,
        string lines,
        string invoices,
        Fulfilment expected
    )
    {
        var shown = new OdooOrder("sale", null, "to invoice") { Lines = lines, Invoices = invoices };

        shown.Find().Fulfilment.Should().Be(expected, why);
        shown.Find().State.Should().Be(expected == Fulfilment.Nothing ? ErpOrderState.Open : ErpOrderState.Invoiced);
        (shown with { State = "cancel" }).Find().Fulfilment.Should().Be(expected, why);
    }

    [Theory]
    [InlineData("sale.order.line", "qty_delivered")]
    [InlineData("sale.order.line", "qty_invoiced")]
    [InlineData("sale.order.line", "order_id")]
    [InlineData("stock.picking", "state")]
    [InlineData("stock.picking", "picking_type_code")]
    [InlineData("account.move", "state")]
    [InlineData("account.move", "move_type")]
    [InlineData("account.move", "payment_state")]
    [InlineData("stock.move", "quantity")]
    [InlineData("stock.move", "product_id")]
    [InlineData("stock.move", "picking_id")]
    public void Find_FieldTellsNothing_IsNotTold(string model, string field)
    {
        var shown = new OdooOrder("sale", "full", "to invoice")
        {
            Lines = "0.0/0.0 0.0/0.0",
            Pickings = model == "stock.move" ? "outgoing/done incoming/done" : "internal/done internal/cancel",
            Moves = model == "stock.move" ? "1/2/2.0 2/2/2.0" : "",
            Invoices = "out_refund/posted/paid out_invoice/posted/reversed",
        };
        shown.Find().Fulfilment.Should().Be(Fulfilment.Nothing);

        foreach (JToken? value in new JToken?[] { null, JValue.CreateNull(), new JObject(), new JArray() })
        {
            ErpOrder order = (shown with { Change = rows => Set(rows, model, field, value) }).Find();

            order.Fulfilment.Should().Be(Fulfilment.NotTold, $"it is {value}");
            order.FulfilmentText.Should().Contain(model).And.EndWith(".");
        }
    }

    [Theory]
    [InlineData("outgoing/elsewhere", "")]
    [InlineData("outgoing/Done", "")]
    [InlineData("", "out_invoice/elsewhere/not_paid")]
    public void Find_StateOfAModule_IsNotTold(string pickings, string invoices) =>
        new OdooOrder("sale", "pending", "no") { Pickings = pickings, Invoices = invoices }
            .Find()
            .Fulfilment.Should()
            .Be(Fulfilment.NotTold);

    [Theory]
    [InlineData("qty_delivered", "sale.order.line")]
    [InlineData("picking_type_code", "stock.picking")]
    [InlineData("move_type", "account.move")]
    public void Find_OneRowIsNotShown_IsNotTold(string sign, string model)
    {
        ErpOrder order = new OdooOrder("sale", "pending", "to invoice")
        {
            Lines = "0.0/0.0 0.0/0.0",
            Pickings = "outgoing/assigned outgoing/assigned",
            Invoices = "out_refund/posted/paid out_invoice/posted/reversed",
            Change = rows =>
            {
                if (rows[0][sign] != null)
                {
                    rows.RemoveAt(1);
                }
            },
        }.Find();

        order.Fulfilment.Should().Be(Fulfilment.NotTold);
        order.FulfilmentText.Should().Contain(model);
    }

    [Fact]
    public void Find_OrderWithoutLines_IsNotTold()
    {
        ErpOrder order = new OdooOrder("draft", null, "no") { Lines = "" }.Find();

        order.Fulfilment.Should().Be(Fulfilment.NotTold);
        order.FulfilmentText.Should().Contain("no line");
    }

    [Theory]
    [InlineData("started", "")]
    [InlineData("partial", "outgoing/assigned")]
    [InlineData("full", "outgoing/cancel")]
    public void Find_DeliveryIsOnItsWayByTransfersThatAreNotShown_IsNotTold(string delivery, string pickings)
    {
        ErpOrder order = new OdooOrder("sale", delivery, "no") { Pickings = pickings }.Find();

        order.Fulfilment.Should().Be(Fulfilment.NotTold);
        order.FulfilmentText.Should().Contain(delivery).And.Contain("stock.picking");
        order.State.Should().Be(ErpOrderState.InFulfilment);
    }

    private static void Set(JArray rows, string model, string field, JToken? value)
    {
        string answered =
            rows[0]["order_id"] != null ? "sale.order.line"
            : rows[0]["picking_type_code"] != null ? "stock.picking"
            : rows[0]["move_type"] != null ? "account.move"
            : "stock.move";
        if (answered != model)
        {
            return;
        }

        var last = (JObject)rows[rows.Count - 1];
        last.Remove(field);
        if (value != null)
        {
            last[field] = value;
        }
    }
}
