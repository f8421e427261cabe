using Extensions.OrderCancel.Erp;
using Extensions.OrderCancel.Protocol;
using Extensions.Tests.Support;
using static Extensions.OrderCancel.Erp.ErpOrderState;

namespace Extensions.Tests.Protocol;

/// <summary>An ERP that cancels later: polled and read, never asked again.</summary>
public sealed class OrderCancellerAcceptedTests
{
    private static readonly CancelHandle Handle = new(ScriptedErp.Order(Open), "H1");

    private readonly ProtocolRun run = new();

    [Fact]
    public void RunAsync_AcceptedThenDone_IsCancelled()
    {
        this.Accepted()
            .Polls(CancelReply.Accepted(Handle), CancelReply.Done())
            .Reads(ScriptedErp.Order(Cancelling), ScriptedErp.Order(Cancelled));

        this.run.Execute().Kind.Should().Be(CancelOutcomeKind.Cancelled);
        this.run.Erp.Calls.Should().Equal("find", "cancel K1", "poll H1", "read K1", "poll H1", "read K1");
    }

    [Fact]
    public void RunAsync_AcceptedThenFailed_IsRefusedWithTheErpsWords()
    {
        this.Accepted().Polls(CancelReply.Failed("workflow rejected")).Reads(ScriptedErp.Order(Open));

        this.run.Execute().Kind.Should().Be(CancelOutcomeKind.Refused);
        this.run.Outcome.Reasons.Should().Equal(RefusalReason.RefusedByErp);
        this.run.Outcome.Orders[0].Text.Should().Be("workflow rejected");
    }

    [Fact]
    public void RunAsync_AcceptedForever_IsPending()
    {
        this.Accepted().Polls(CancelReply.Accepted(Handle)).Reads(ScriptedErp.Order(Open));

        this.run.Execute().Kind.Should().Be(CancelOutcomeKind.Pending);
        this.run.Erp.Cancels.Should().Be(1);
    }

    [Fact]
    public void RunAsync_PollSaysDoneButReadsSayOpen_IsIgnored()
    {
        this.Accepted().Polls(CancelReply.Done()).Reads(ScriptedErp.Order(Open));

        this.run.Execute().Kind.Should().Be(CancelOutcomeKind.Ignored);
        this.run.Erp.Calls.Count(call => call == "poll H1").Should().Be(1);
    }

    [Fact]
    public void RunAsync_AcceptedWithoutAnAddressToPoll_OnlyReads()
    {
        this.run.Erp.Finds(ScriptedErp.Order(Open))
            .Answers(CancelReply.Accepted(new CancelHandle(ScriptedErp.Order(Open), string.Empty)))
            .Reads(ScriptedErp.Order(Open), ScriptedErp.Order(Cancelled));

        this.run.Execute().Kind.Should().Be(CancelOutcomeKind.Cancelled);
        this.run.Erp.Calls.Should().Equal("find", "cancel K1", "read K1", "read K1");
    }

    [Theory]
    [InlineData(ErpFaultKind.Misconfigured, 1)]
    [InlineData(ErpFaultKind.AdapterFailed, 1)]
    [InlineData(ErpFaultKind.Lost, 2)]
    public void RunAsync_PollFails_TheReadStillDecides(ErpFaultKind fault, int polls)
    {
        this.Accepted().PollFails(fault).Reads(ScriptedErp.Order(Cancelling), ScriptedErp.Order(Cancelled));

        this.run.Execute().Kind.Should().Be(CancelOutcomeKind.Cancelled);
        this.run.Erp.Calls.Count(call => call == "poll H1").Should().Be(polls);
    }

    [Fact]
    public void RunAsync_PollAnswersNull_GoesOnReading()
    {
        this.Accepted().Polls((CancelReply?)null).Reads(ScriptedErp.Order(Cancelled));

        this.run.Execute().Kind.Should().Be(CancelOutcomeKind.Cancelled);
    }

    [Fact]
    public void RunAsync_SomebodyElseIsCancelling_WaitsAndSendsNothing()
    {
        this.run.Erp.Finds(ScriptedErp.Order(Cancelling))
            .Reads(ScriptedErp.Order(Cancelling), ScriptedErp.Order(Cancelled));

        this.run.Execute().Kind.Should().Be(CancelOutcomeKind.Cancelled);
        this.run.Outcome.RequestsSent.Should().Be(0);
        this.run.Outcome.Orders[0].Text.Should().BeEmpty("nobody was asked, so nobody said anything");
    }

    [Fact]
    public void RunAsync_SomebodyElsesCancellationCannotBeRead_IsPending()
    {
        this.run.Erp.Finds(ScriptedErp.Order(Cancelling)).ReadFails(ErpFaultKind.Lost);

        this.run.Execute().Kind.Should().Be(CancelOutcomeKind.Pending);
    }

    [Fact]
    public void RunAsync_SomebodyElsesCancellationWasTakenBack_SaysChangedAndSendsNothing()
    {
        this.run.Erp.Finds(ScriptedErp.Order(Cancelling)).Reads(ScriptedErp.Order(Open));

        this.run.Execute().Kind.Should().Be(CancelOutcomeKind.Refused);
        this.run.Outcome.Reasons.Should().Equal(RefusalReason.ChangedMeanwhile);
        this.run.Erp.Cancels.Should().Be(0);
    }

    private ScriptedErp Accepted() => this.run.Erp.Finds(ScriptedErp.Order(Open)).Answers(CancelReply.Accepted(Handle));
}
