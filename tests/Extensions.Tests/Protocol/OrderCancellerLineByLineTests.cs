using Extensions.OrderCancel.Erp;
using Extensions.OrderCancel.Protocol;
using Extensions.Tests.Support;
using static Extensions.OrderCancel.Erp.ErpOrderState;

namespace Extensions.Tests.Protocol;

/// <summary>
/// An ERP in which each line is cancelled by a request of its own, so that a run can stop in the middle. The adapter is a
/// script: what is tested is what the protocol makes of what it says.
/// </summary>
public sealed class OrderCancellerLineByLineTests
{
    private readonly ProtocolRun run = new();

    public OrderCancellerLineByLineTests()
    {
        this.run.Traits = new ErpTraits { CancelsLineByLine = true, ReadsAreConsistent = true };
        this.run.Erp.Finds(Now(Open, "v1", "1", "2", "3"));
    }

    [Fact]
    public void RunAsync_LostInTheMiddle_GoesOnWithTheLinesThatAreOpen()
    {
        this.run.Erp.CancelFails(ErpFaultKind.Lost).Answers(CancelReply.Done());
        this.run.Erp.Reads(Now(PartlyCancelled, "v2", "2", "3"), Now(Cancelled, "v4"));

        this.run.Execute().Kind.Should().Be(CancelOutcomeKind.Cancelled);

        this.run.Erp.Cancels.Should().Be(2);
    }

    // The other half of: a green dry run proves everything but the right to cancel.
    [Theory]
    [InlineData(60, CancelOutcomeKind.Misconfigured)]
    [InlineData(80, CancelOutcomeKind.Previewed)]
    public void RunAsync_DryRunOfMoreLinesThanARunHasTimeFor_SaysSo(int budget, CancelOutcomeKind kind)
    {
        this.run.IsPreview = true;
        this.run.Traits.CancelExchanges = 2;
        this.run.Budget = TimeSpan.FromSeconds(budget);

        CancelOutcome outcome = this.run.Execute();

        outcome.Kind.Should().Be(kind);
        outcome.Text.Contains("Its 3 lines are cancelled one by one").Should().Be(budget == 60);
    }

    [Theory]
    [InlineData("2|3|4")] // as many as before, and one of them is new
    [InlineData("1|2|3")] // none of them by our request, so what has changed is somebody's doing
    [InlineData("4")] // opened or added by somebody
    [InlineData(null)] // not told
    public void RunAsync_LostAndOtherLinesAreOpen_IsNotAskedAgain(string? open)
    {
        this.run.Erp.CancelFails(ErpFaultKind.Lost);
        this.run.Erp.Reads(
            open == null
                ? ScriptedErp.Order(PartlyCancelled, version: "v2")
                : Now(PartlyCancelled, "v2", open.Split('|'))
        );

        this.run.Execute().Kind.Should().Be(CancelOutcomeKind.PartlyCancelled);

        this.run.Erp.Cancels.Should().Be(1);
    }

    [Fact]
    public void RunAsync_LostInTheMiddleAndSomethingIsShipped_IsNotAskedAgain()
    {
        this.run.Erp.CancelFails(ErpFaultKind.Lost);
        this.run.Erp.Reads(ScriptedErp.Order(PartlyCancelled, true, version: "v2").WithLines(3, new[] { "2", "3" }));

        this.run.Execute().IsSuccess.Should().BeFalse();

        this.run.Erp.Cancels.Should().Be(1);
    }

    [Fact]
    public void RunAsync_LostAndALineIsNoLongerTold_IsNotAskedAgain()
    {
        this.run.Erp.CancelFails(ErpFaultKind.Lost);
        this.run.Erp.Reads(
            ScriptedErp.Order(PartlyCancelled, version: "v2").WithLines(2, new[] { "2", "3" }),
            Now(Cancelled, "v4")
        );

        this.run.Execute();

        this.run.Erp.Cancels.Should().Be(1, "it may have been moved to another order");
    }

    [Fact]
    public void RunAsync_TheAdapterStoppedAtAStrangersChange_IsPartlyCancelledAndNotAskedAgain()
    {
        this.run.Erp.Answers(CancelReply.Partly("somebody has changed it"));
        this.run.Erp.Reads(Now(PartlyCancelled, "v3", "2", "3"));

        this.run.Execute().Kind.Should().Be(CancelOutcomeKind.PartlyCancelled);

        this.run.Erp.Cancels.Should().Be(1);
    }

    [Fact]
    public void RunAsync_PartlyCancelledBeforeTheRun_IsRefused()
    {
        this.run.Erp.Finds(Now(PartlyCancelled, "v2", "2", "3"));
        this.run.Erp.Reads(Now(PartlyCancelled, "v2", "2", "3"));

        this.run.Execute().Kind.Should().Be(CancelOutcomeKind.Refused);

        this.run.Erp.Cancels.Should().Be(0);
    }

    [Theory]
    [InlineData(true, 1)]
    [InlineData(false, 2)]
    public void RunAsync_LostInTheMiddle_IsGoneOnWithOnlyWhereLinesAreCancelledOneByOne(bool isWhole, int cancels)
    {
        this.run.Traits = new ErpTraits { CancelsLineByLine = !isWhole, ReadsAreConsistent = true };
        this.run.Erp.CancelFails(ErpFaultKind.Lost).Answers(CancelReply.Done());
        this.run.Erp.Reads(Now(PartlyCancelled, "v2", "2", "3"), Now(isWhole ? PartlyCancelled : Cancelled, "v4"));

        this.run.Execute().IsSuccess.Should().Be(!isWhole);

        this.run.Erp.Cancels.Should().Be(cancels);
    }

    [Theory]
    [InlineData(70, "Cancelled")] // three lines of two exchanges, and a read, ten seconds each; the look-up took none
    [InlineData(69.99, "Misconfigured")]
    public void RunAsync_ThreeLines_NeedTimeForAllOfThemAndARead(double seconds, string outcome)
    {
        this.run.Traits.CancelExchanges = 2;
        this.run.Budget = TimeSpan.FromSeconds(seconds);
        this.run.Erp.Answers(CancelReply.Done());
        this.run.Erp.Reads(Now(Cancelled, "v4"));

        CancelOutcome ended = this.run.Execute();

        ended.Kind.ToString().Should().Be(outcome);
        this.run.Erp.Cancels.Should().Be(outcome == "Cancelled" ? 1 : 0);
        if (outcome == "Misconfigured")
        {
            ended.Orders.Single().Text.Should().Contain("3 lines").And.Contain("TimeoutSeconds to at least 80");
        }
    }

    private static ErpOrder Now(ErpOrderState state, string version, params string[] open) =>
        ScriptedErp.Order(state, version: version).WithLines(3, open);
}
