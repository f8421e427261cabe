using Extensions.OrderCancel.Erp;
using Extensions.OrderCancel.Protocol;
using Extensions.Tests.Support;
using static Extensions.OrderCancel.Erp.ErpOrderState;

namespace Extensions.Tests.Protocol;

/// <summary>The answer to a request is lost: read first, and ask again only where that cannot do harm.</summary>
public sealed class OrderCancellerLostReplyTests
{
    private readonly ProtocolRun run = new();

    [Fact]
    public void RunAsync_LostAndReadCancelled_IsCancelledWithOneRequest()
    {
        this.Lost(null).Reads(Now(Cancelled, null));

        this.run.Execute().Kind.Should().Be(CancelOutcomeKind.Cancelled);
        this.run.Outcome.RequestsSent.Should().Be(1);
    }

    [Fact]
    public void RunAsync_LostAndVersionUnchanged_AsksAgainAfterARead()
    {
        this.Lost("1").Answers(CancelReply.Done()).Reads(Now(Open, "1"), Now(Cancelled, "2"));

        this.run.Execute().Kind.Should().Be(CancelOutcomeKind.Cancelled);
        this.run.Erp.Calls.Should().Equal("find", "cancel K1 1", "read K1", "cancel K1 1", "read K1");
    }

    [Fact]
    public void RunAsync_LostAndVersionChanged_NeverAsksAgain()
    {
        this.Lost("1").Answers(CancelReply.Done()).Reads(Now(Open, "2"));

        this.run.Execute().Kind.Should().Be(CancelOutcomeKind.Unconfirmed);
        this.run.Erp.Cancels.Should().Be(1);
    }

    [Fact]
    public void RunAsync_LostWithoutVersion_NeverAsksAgain()
    {
        this.Lost(null).Answers(CancelReply.Done()).Reads(Now(Open, null));

        this.run.Execute().Kind.Should().Be(CancelOutcomeKind.Unconfirmed);
        this.run.Erp.Cancels.Should().Be(1);
    }

    [Fact]
    public void RunAsync_LostAndRepeatingSafe_AsksUpToMaxAttempts()
    {
        this.run.Traits = new ErpTraits { RepeatingIsSafe = true };
        this.run.MaxAttempts = 3;
        this.Lost(null).Reads(Now(Open, null));

        this.run.Execute().Kind.Should().Be(CancelOutcomeKind.Unconfirmed);
        this.run.Erp.Cancels.Should().Be(3);
        string.Join(",", this.run.Erp.Calls).Should().NotContain("cancel K1,cancel K1", "a read comes between");
    }

    [Fact]
    public void RunAsync_LostAndMaxAttemptsOne_NeverAsksAgain()
    {
        this.run.Traits = new ErpTraits { RepeatingIsSafe = true };
        this.run.MaxAttempts = 1;
        this.Lost("1").Reads(Now(Open, "1"));

        this.run.Execute().Kind.Should().Be(CancelOutcomeKind.Unconfirmed);
        this.run.Erp.Cancels.Should().Be(1);
    }

    [Fact]
    public void RunAsync_LostThenShipped_IsUnconfirmedNotRefused()
    {
        this.Lost(null).Reads(Now(Shipped, null));

        this.run.Execute().Kind.Should().Be(CancelOutcomeKind.Unconfirmed, "the request may still be on its way");
    }

    [Fact]
    public void RunAsync_LostThenPartlyCancelled_SaysPartly()
    {
        this.Lost(null).Reads(Now(PartlyCancelled, null));

        this.run.Execute().Kind.Should().Be(CancelOutcomeKind.PartlyCancelled);
    }

    [Fact]
    public void RunAsync_LostThenConflictWithOurselves_WaitsForTheTruth()
    {
        this.Lost("1").Answers(CancelReply.Conflict()).Reads(Now(Open, "1"), Now(Open, "2"), Now(Cancelled, "3"));

        this.run.Execute().Kind.Should().Be(CancelOutcomeKind.Cancelled);
        this.run.Erp.Cancels.Should().Be(2);
    }

    [Fact]
    public void RunAsync_LostThenUnreachable_IsUnconfirmed()
    {
        this.Lost("1").CancelFails(ErpFaultKind.Unreachable).Reads(Now(Open, "1"));

        this.run.Execute().Kind.Should().Be(CancelOutcomeKind.Unconfirmed);
    }

    [Fact]
    public void RunAsync_LostThenMisconfigured_IsUnconfirmed()
    {
        this.Lost("1").CancelFails(ErpFaultKind.Misconfigured).Reads(Now(Open, "1"));

        this.run.Execute().Kind.Should().Be(CancelOutcomeKind.Unconfirmed);
    }

    [Fact]
    public void RunAsync_LostThenRefused_IsUnconfirmed()
    {
        this.Lost("1").Answers(CancelReply.Refused("being processed")).Reads(Now(Open, "1"));

        this.run.Execute().Kind.Should().Be(CancelOutcomeKind.Unconfirmed, "the first request may be at work");
    }

    [Theory]
    [InlineData(ErpFaultKind.Lost, false)]
    [InlineData(ErpFaultKind.Unreachable, false)]
    [InlineData(ErpFaultKind.Throttled, false)]
    [InlineData(ErpFaultKind.SignInExpired, false)]
    [InlineData(ErpFaultKind.Misconfigured, true)]
    [InlineData(ErpFaultKind.AdapterFailed, true)]
    public void RunAsync_LostAndReadsFail_IsUnconfirmed(ErpFaultKind fault, bool atOnce)
    {
        this.Lost("1").ReadFails(fault);

        this.run.Execute().Kind.Should().Be(CancelOutcomeKind.Unconfirmed);
        this.run.Outcome.Orders[0].Text.Should().Be($"The fault of the script was {fault}.");
        this.run.Erp.Cancels.Should().Be(1, "nothing is asked again without a read");
        (this.run.Took < TimeSpan.FromSeconds(2)).Should().Be(atOnce);
        this.run.Took.Should().BeLessThanOrEqualTo(this.run.Budget);
    }

    [Fact]
    public void RunAsync_LostAndReadsHang_EndsWithinTheBudget()
    {
        this.Lost("1").ReadsBy((_, _) => new TaskCompletionSource<ErpOrder?>().Task);

        this.run.Execute().Kind.Should().Be(CancelOutcomeKind.Unconfirmed);
        this.run.Took.Should().Be(this.run.Budget);
    }

    [Fact]
    public void RunAsync_LostAndGone_IsUnconfirmed()
    {
        this.Lost(null).Reads((ErpOrder?)null);

        this.run.Execute().Kind.Should().Be(CancelOutcomeKind.Unconfirmed);
        this.run.Outcome.Orders[0].IsGone.Should().BeTrue();
    }

    [Fact]
    public void RunAsync_GoneAfterItWasSeenShipped_IsNotGreen()
    {
        this.Lost(null).Reads(Now(Shipped, null), null);

        this.run.Execute()
            .Kind.Should()
            .Be(CancelOutcomeKind.Unconfirmed, "a shipped order is archived, not cancelled");
    }

    [Fact]
    public void RunAsync_GoneOnConsistentReads_EndsAtOnce()
    {
        this.run.Traits = new ErpTraits { ReadsAreConsistent = true };
        this.run.Erp.Finds(Now(Open, null)).Answers(CancelReply.Done()).Reads((ErpOrder?)null);

        this.run.Execute().Kind.Should().Be(CancelOutcomeKind.Unconfirmed);
        this.run.Took.Should().Be(TimeSpan.Zero);
    }

    private static ErpOrder Now(ErpOrderState state, string? version) => ScriptedErp.Order(state, version: version);

    private ScriptedErp Lost(string? version) => this.run.Erp.Finds(Now(Open, version)).CancelFails(ErpFaultKind.Lost);
}
