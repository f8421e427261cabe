using Extensions.OrderCancel.Erp;
using Extensions.OrderCancel.Protocol;
using Extensions.Tests.Support;
using static Extensions.OrderCancel.Erp.ErpOrderState;

namespace Extensions.Tests.Protocol;

/// <summary>One ERP order: the request, its answer or the lack of one, and the read that decides.</summary>
public sealed class OrderCancellerActTests
{
    private readonly ProtocolRun run = new();

    [Fact]
    public void RunAsync_DoneAndReadCancelled_IsCancelled()
    {
        this.Open1().Answers(CancelReply.Done()).Reads(Now(Cancelled));

        this.run.Execute().Kind.Should().Be(CancelOutcomeKind.Cancelled);
        this.run.Outcome.RequestsSent.Should().Be(1);
        this.run.Erp.Calls.Should().Equal("find", "cancel K1", "read K1");
    }

    [Fact]
    public void RunAsync_DoneButNeverCancelled_IsIgnoredAtTheEndOfTheBudget()
    {
        this.Open1().Answers(CancelReply.Done()).Reads(Now(Open));

        this.run.Execute().Kind.Should().Be(CancelOutcomeKind.Ignored);
        this.run.Erp.Cancels.Should().Be(1, "a definite yes is never asked again");
        this.run.Took.Should().BeCloseTo(this.run.Budget, TimeSpan.FromSeconds(1.2));
    }

    [Fact]
    public void RunAsync_DoneAndVisibleLater_IsCancelled()
    {
        this.Open1().Answers(CancelReply.Done()).Reads(Now(Open), Now(Open), Now(Cancelled));

        this.run.Execute().Kind.Should().Be(CancelOutcomeKind.Cancelled);
        this.run.Took.Should().Be(TimeSpan.FromSeconds(0.75), "reads are 0.25 s and 0.5 s apart");
    }

    [Fact]
    public void RunAsync_DoneButShippedMeanwhile_IsNotGreen()
    {
        this.Open1().Answers(CancelReply.Done()).Reads(Now(Cancelled, fulfilled: true));

        this.run.Execute().Kind.Should().Be(CancelOutcomeKind.CancelledTooLate);
    }

    [Fact]
    public void RunAsync_DoneButShippedOnConsistentReads_EndsAtOnce()
    {
        this.run.Traits = new ErpTraits { ReadsAreConsistent = true };
        this.Open1().Answers(CancelReply.Done()).Reads(Now(Shipped));

        this.run.Execute().Kind.Should().Be(CancelOutcomeKind.Ignored);
        this.run.Took.Should().Be(TimeSpan.Zero);
    }

    [Fact]
    public void RunAsync_Refused_IsRefusedWithTheErpsWords()
    {
        this.Open1().Answers(CancelReply.Refused("credit hold")).Reads(Now(Open));

        this.run.Execute().Kind.Should().Be(CancelOutcomeKind.Refused);
        this.run.Outcome.Reasons.Should().Equal(RefusalReason.RefusedByErp);
        this.run.Outcome.Orders[0].Text.Should().Be("credit hold");
        this.run.Erp.Calls.Should().Equal("find", "cancel K1", "read K1");
    }

    [Fact]
    public void RunAsync_RefusedButReadCancelled_BelievesTheRead()
    {
        this.Open1().Answers(CancelReply.Refused("is cancelled already")).Reads(Now(Cancelled));

        this.run.Execute().Kind.Should().Be(CancelOutcomeKind.Cancelled);
    }

    [Fact]
    public void RunAsync_RefusedAndReadsFail_IsUnconfirmed()
    {
        this.Open1().Answers(CancelReply.Refused("no")).ReadFails(ErpFaultKind.Lost);

        this.run.Execute().Kind.Should().Be(CancelOutcomeKind.Unconfirmed);
    }

    [Fact]
    public void RunAsync_Conflict_IsRefusedWhenSomebodyElseWon()
    {
        this.Open1(version: "1").Answers(CancelReply.Conflict("stale")).Reads(Now(InFulfilment, version: "2"));

        this.run.Execute().Kind.Should().Be(CancelOutcomeKind.Refused);
        this.run.Outcome.Reasons.Should().Equal(RefusalReason.InFulfilment, RefusalReason.ChangedMeanwhile);
        this.run.Erp.Cancels.Should().Be(1);
    }

    [Fact]
    public void RunAsync_ConflictAndRepeatingSafe_AsksAgainWithTheNewVersion()
    {
        this.run.Traits = new ErpTraits { RepeatingIsSafe = true };
        this.Open1(version: "1")
            .Answers(CancelReply.Conflict(), CancelReply.Done())
            .Reads(Now(Open, version: "2"), Now(Cancelled));

        this.run.Execute().Kind.Should().Be(CancelOutcomeKind.Cancelled);
        this.run.Erp.Calls.Should().Equal("find", "cancel K1 1", "read K1", "cancel K1 2", "read K1");
    }

    [Fact]
    public void RunAsync_NotSent_IsUnavailable()
    {
        this.Open1().CancelFails(ErpFaultKind.Unreachable).Reads(Now(Open));

        this.run.Execute().Kind.Should().Be(CancelOutcomeKind.Unavailable);
        this.run.Outcome.RequestsSent.Should().Be(0);
    }

    [Fact]
    public void RunAsync_MisconfiguredAtTheAct_SaysSo()
    {
        this.Open1().CancelFails(ErpFaultKind.Misconfigured).Reads(Now(Open));

        this.run.Execute().Kind.Should().Be(CancelOutcomeKind.Misconfigured);
        this.run.Outcome.Orders[0].Text.Should().Be("The fault of the script was Misconfigured.");
        this.run.Outcome.RequestsSent.Should().Be(0);
    }

    [Fact]
    public void RunAsync_ThrottledAndTimeLeft_WaitsAsToldAndAsksAgain()
    {
        this.Open1()
            .CancelFails(ErpFaultKind.Throttled, TimeSpan.FromSeconds(30))
            .Answers(CancelReply.Done())
            .Reads(Now(Open), Now(Cancelled));

        this.run.Execute().Kind.Should().Be(CancelOutcomeKind.Cancelled);
        this.run.Took.Should().Be(TimeSpan.FromSeconds(30));
        this.run.Erp.Calls.Should().Equal("find", "cancel K1", "read K1", "cancel K1", "read K1");
    }

    [Fact]
    public void RunAsync_ThrottledLongerThanTheBudget_EndsNow()
    {
        this.Open1().CancelFails(ErpFaultKind.Throttled, TimeSpan.FromSeconds(41)).Reads(Now(Open));

        this.run.Execute().Kind.Should().Be(CancelOutcomeKind.Unavailable);
        this.run.Took.Should().Be(TimeSpan.Zero);
        this.run.Erp.Cancels.Should().Be(1);
    }

    [Fact]
    public void RunAsync_SignInExpiredAtTheAct_AsksOnceMore()
    {
        this.Open1()
            .CancelFails(ErpFaultKind.SignInExpired)
            .Answers(CancelReply.Done())
            .Reads(Now(Open), Now(Cancelled));

        this.run.Execute().Kind.Should().Be(CancelOutcomeKind.Cancelled);
        this.run.Erp.Cancels.Should().Be(2);
    }

    [Fact]
    public void RunAsync_ThrottledThenNotSent_IsUnavailable()
    {
        this.Open1().CancelFails(ErpFaultKind.Throttled).CancelFails(ErpFaultKind.Unreachable).Reads(Now(Open));

        this.run.Execute().Kind.Should().Be(CancelOutcomeKind.Unavailable);
        this.run.Erp.Calls.Take(4).Should().Equal("find", "cancel K1", "read K1", "cancel K1");
    }

    private static ErpOrder Now(ErpOrderState state, bool fulfilled = false, string? version = null) =>
        ScriptedErp.Order(state, fulfilled, version: version);

    private ScriptedErp Open1(string? version = null) => this.run.Erp.Finds(Now(Open, version: version));
}
