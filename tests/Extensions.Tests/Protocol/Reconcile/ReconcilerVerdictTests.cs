using Extensions.OrderCancel.Erp;
using Extensions.OrderCancel.Protocol.Reconcile;

namespace Extensions.Tests.Protocol.Reconcile;

/// <summary>The verdicts, as the table of docs/reconcile.md has them; the mirror of the guard's own table.</summary>
public sealed class ReconcilerVerdictTests
{
    private readonly ReconcilerRun run = new();

    [Theory]
    [InlineData("Cancelled", "Cancelled", "Nothing", "InStep")]
    [InlineData("Requested", "Cancelled", "Nothing", "CancelledInErpOnly")]
    [InlineData("Open", "Cancelled", "Nothing", "CancelledInErpOnly")]
    [InlineData("Cancelled", "Cancelled", "Something", "ShippedInErp")]
    [InlineData("Open", "Cancelled", "Something", "NotTold")]
    [InlineData("Cancelled", "Cancelled", "NotTold", "NotTold")]
    [InlineData("Open", "Cancelled", "NotTold", "NotTold")]
    [InlineData("Cancelled", "Open", "Nothing", "OpenInErp")]
    [InlineData("Requested", "Open", "Nothing", "OpenInErp")]
    [InlineData("Requested", "OnHold", "Nothing", "OpenInErp")]
    [InlineData("Open", "Open", "Nothing", "InStep")]
    [InlineData("Open", "Open", "NotTold", "InStep")]
    [InlineData("Cancelled", "Open", "NotTold", "NotTold")]
    [InlineData("Cancelled", "Open", "Something", "ShippedInErp")]
    [InlineData("Cancelled", "InFulfilment", "Nothing", "InFulfilmentInErp")]
    [InlineData("Cancelled", "InFulfilment", "Something", "ShippedInErp")]
    [InlineData("Open", "InFulfilment", "Nothing", "InStep")]
    [InlineData("Cancelled", "PartlyShipped", "Nothing", "ShippedInErp")]
    [InlineData("Requested", "Shipped", "Nothing", "ShippedInErp")]
    [InlineData("Cancelled", "Invoiced", "Nothing", "ShippedInErp")]
    [InlineData("Open", "Shipped", "Nothing", "InStep")]
    [InlineData("Cancelled", "Locked", "Nothing", "NotTold")]
    [InlineData("Cancelled", "Closed", "Nothing", "NotTold")]
    [InlineData("Cancelled", "PartlyCancelled", "Nothing", "NotTold")]
    [InlineData("Open", "PartlyCancelled", "Nothing", "NotTold")]
    [InlineData("Cancelled", "Cancelling", "Nothing", "NotTold")]
    [InlineData("Open", "Cancelling", "Nothing", "NotTold")]
    [InlineData("Cancelled", "Unknown", "Nothing", "NotTold")]
    [InlineData("Open", "Unknown", "Nothing", "NotTold")]
    public void Verdict_OfEachState_IsThatOfTheTable(string website, string state, string fulfilment, string verdict)
    {
        this.run.Erp.Add("W1", Parse<ErpOrderState>(state), Parse<Fulfilment>(fulfilment));
        this.run.Ask("W1", Parse<WebsiteSide>(website)).Ask("W2").Run();

        ReconcileFinding finding = this.run.Findings[0];
        finding.Verdict.ToString().Should().Be(verdict);
        finding
            .Reason.Should()
            .Match(text => (text.Length > 0) == (verdict == "NotTold"), "a reason is for doubt alone");
        finding.ErpOrders.Should().HaveCount(verdict == "InStep" ? 0 : 1);
        this.run.Findings[1].Verdict.Should().Be(ReconcileVerdict.NotInErp);
    }

    [Theory]
    [InlineData("Cancelled", "Cancelled Cancelled", "InStep")]
    [InlineData("Cancelled", "Cancelled Open", "OpenInErp")]
    [InlineData("Requested", "Cancelled Open", "OpenInErp")]
    [InlineData("Cancelled", "Open InFulfilment", "InFulfilmentInErp")]
    [InlineData("Cancelled", "Open Locked", "NotTold")]
    [InlineData("Cancelled", "Locked Shipped", "ShippedInErp")]
    [InlineData("Open", "Open Shipped", "InStep")]
    [InlineData("Open", "Open Cancelled", "NotTold")]
    public void Verdict_OfSeveralErpOrders_IsTheWorst(string website, string states, string verdict)
    {
        this.run.Traits.WebReferenceUnique = true;
        foreach (string state in states.Split(' '))
        {
            this.run.Erp.Add("W1", Parse<ErpOrderState>(state));
        }

        this.run.Ask("W1", Parse<WebsiteSide>(website)).Run();

        this.run.Verdicts.Should().Equal(Parse<ReconcileVerdict>(verdict));
    }

    [Fact]
    public void Verdict_OfOrdersThatNothingTiesTogether_IsAmbiguous()
    {
        this.run.Erp.Add("W1", ErpOrderState.Open).Add("W1", ErpOrderState.Open);
        this.run.Ask("W1").Ask("W2").Run();

        this.run.Findings[0].Verdict.Should().Be(ReconcileVerdict.Ambiguous);
        this.run.Findings[0]
            .Reason.Should()
            .Be("2 orders have this number, and nothing says that they belong together.");
    }

    [Fact]
    public void Verdict_OfAnotherCustomersOrder_IsAmbiguous()
    {
        this.run.Erp.Add("W1", ErpOrderState.Open, customer: "C2");
        this.run.Ask("W1", customer: "C1").Run();

        this.run.Verdicts.Should().Equal(ReconcileVerdict.Ambiguous);
    }

    [Fact]
    public void Verdict_OfAStateThatMayBeCancelledBySetting_IsOpen()
    {
        this.run.AlsoCancel.Add(ErpOrderState.Locked);
        this.run.Erp.Add("W1", ErpOrderState.Locked);

        this.run.Ask("W1").Run().Verdicts.Should().Equal(ReconcileVerdict.OpenInErp);
    }

    [Fact]
    public void Verdict_WhereTheErpCannotSearchByTheWebNumber_NamesThePreprocessor()
    {
        this.run.Traits.WebNumberSearchable = false;
        this.run.Erp.Add("W1", ErpOrderState.Open);
        this.run.CanFindMany = false;

        this.run.Ask("W1").Run();

        this.run.Findings[0].Verdict.Should().Be(ReconcileVerdict.NotTold);
        this.run.Findings[0].Reason.Should().Contain("preprocessor OrderCancel");
        this.run.Erp.Requests.Should().BeEmpty();
    }

    private static T Parse<T>(string name)
        where T : struct, Enum => (T)Enum.Parse(typeof(T), name);
}
