using Extensions.OrderCancel.Erp;
using Extensions.Tests.Support;

namespace Extensions.Tests.Erp.Adapters.Odoo;

/// <summary>What Odoo's guard fields mean together.</summary>
public sealed class OdooStateTests
{
    [Theory]
    [InlineData("draft", null, "no", ErpOrderState.Open, "draft")]
    [InlineData("sent", null, "no", ErpOrderState.Open, "sent")]
    [InlineData("sale", null, "to invoice", ErpOrderState.Open, "sale")]
    [InlineData("sale", "pending", "to invoice", ErpOrderState.Open, "sale/pending")]
    [InlineData("sale", "started", "no", ErpOrderState.InFulfilment, "sale/started")]
    [InlineData("sale", "partial", "no", ErpOrderState.PartlyShipped, "sale/partial")]
    [InlineData("sale", "full", "to invoice", ErpOrderState.Shipped, "sale/full")]
    [InlineData("sale", "full", "invoiced", ErpOrderState.Shipped, "sale/full/invoiced")]
    [InlineData("sale", "pending", "invoiced", ErpOrderState.Invoiced, "sale/pending/invoiced")]
    [InlineData("sale", null, "upselling", ErpOrderState.Invoiced, "sale/upselling")]
    [InlineData("sale", "elsewhere", "no", ErpOrderState.Unknown, "sale/elsewhere")]
    [InlineData("done", "full", "invoiced", ErpOrderState.Closed, "done/full/invoiced")]
    [InlineData("cancel", null, "no", ErpOrderState.Cancelled, "cancel")]
    [InlineData("to approve", null, "no", ErpOrderState.Unknown, "to approve")]
    [InlineData("Sale", null, "no", ErpOrderState.Unknown, "Sale")]
    public void Find_EachState_IsMapped(
        string state,
        string? delivery,
        string invoice,
        ErpOrderState expected,
        string text
    )
    {
        ErpOrder order = Find(OdooRun.Row(state, delivery, invoice), OdooRun.NoLines);

        order.State.Should().Be(expected);
        order.StatusText.Should().Be(text);
        order
            .Fulfilment.Should()
            .Be(
                delivery is "partial" or "full" || invoice is "invoiced" or "upselling"
                    ? Fulfilment.Something
                    : Fulfilment.Nothing,
                "whatever the state says"
            );
    }

    [Fact]
    public void Find_LockedOrder_IsLockedWhateverElse()
    {
        ErpOrder order = Find(OdooRun.Row(delivery: "full", locked: true), OdooRun.NoLines);

        order.State.Should().Be(ErpOrderState.Locked);
        order.StatusText.Should().Be("sale/locked/full");
        order.Fulfilment.Should().Be(Fulfilment.Something);
    }

    [Theory]
    [InlineData("5.0", "0.0", ErpOrderState.PartlyShipped)]
    [InlineData("0", "2", ErpOrderState.Invoiced)]
    [InlineData("0.0", "0.0", ErpOrderState.Open)]
    public void Find_LinesTellMore_AreBelieved(string delivered, string invoiced, ErpOrderState expected)
    {
        ErpOrder order = Find(OdooRun.Row(), OdooRun.Line(delivered, invoiced));

        order.State.Should().Be(expected);
        order.Fulfilment.Should().Be(expected != ErpOrderState.Open ? Fulfilment.Something : Fulfilment.Nothing);
    }

    [Fact]
    public void Find_CancelledAfterInvoice_IsFulfilledThoughTheInvoiceStatusIsNo()
    {
        ErpOrder order = Find(OdooRun.Row("cancel", null, "no"), OdooRun.Line("0.0", "3.0"));

        order.State.Should().Be(ErpOrderState.Cancelled);
        order.Fulfilment.Should().Be(Fulfilment.Something);
    }

    [Fact]
    public void Find_CancelledAfterShipment_IsFulfilled() =>
        Find(OdooRun.Row("cancel", "full", "no"), OdooRun.NoLines).Fulfilment.Should().Be(Fulfilment.Something);

    [Fact]
    public void Find_LineOfAnotherOrder_SaysNothing() =>
        Find(OdooRun.Row(), OdooRun.Line("1", "1", order: 8)).Fulfilment.Should().Be(Fulfilment.Nothing);

    [Fact]
    public void Find_StateOfAModule_IsMappedByParameter()
    {
        AdapterRun run = OdooRun.Json2().With("StatusOnHold", "to approve|waiting");

        run.Answers(200, OdooRun.Row("to approve")).Answers(200, OdooRun.NoLines);

        run.Find().Should().ContainSingle().Which.State.Should().Be(ErpOrderState.OnHold);
    }

    [Fact]
    public void Create_StateMappedTwice_IsMisconfigured() =>
        AdapterRun
            .FaultOf(() => OdooRun.Json2().With("StatusOnHold", "sent").Find())
            .Message.Should()
            .Contain("\"sent\"")
            .And.Contain("StatusOpen")
            .And.Contain("StatusOnHold");

    private static ErpOrder Find(string row, string lines) =>
        OdooRun.Json2().Answers(200, row).Answers(200, lines).Find().Should().ContainSingle().Subject;
}
