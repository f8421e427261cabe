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
    public void Find_EachStateWithoutTransfers_IsMapped(
        string state,
        string? delivery,
        string invoice,
        ErpOrderState expected,
        string text
    )
    {
        AdapterRun run = OdooRun.Json2().With("PickingsField", "-").With("InvoicesField", "-");

        ErpOrder order = Find(run, OdooRun.Row(state, delivery, invoice));

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
        ErpOrder order = Find(OdooRun.Json2().With("PickingsField", "-"), OdooRun.Row(delivery: "full", locked: true));

        order.State.Should().Be(ErpOrderState.Locked);
        order.StatusText.Should().Be("sale/locked/full");
        order.Fulfilment.Should().Be(Fulfilment.Something);
    }

    [Fact]
    public void Find_StateOfAModule_IsMappedByParameter()
    {
        AdapterRun run = OdooRun.Json2().With("StatusOnHold", "to approve|waiting");

        run.Answers(200, OdooRun.Row("to approve")).Answers(200, OdooRun.OpenLine);

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

    private static ErpOrder Find(AdapterRun run, string row) =>
        run.Answers(200, row).Answers(200, OdooRun.OpenLine).Find().Should().ContainSingle().Subject;
}
