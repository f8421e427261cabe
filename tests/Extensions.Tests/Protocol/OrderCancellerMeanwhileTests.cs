using Extensions.OrderCancel.Erp;
using Extensions.OrderCancel.Protocol;
using Extensions.Tests.Support;
using static Extensions.OrderCancel.Erp.ErpOrderState;

namespace Extensions.Tests.Protocol;

/// <summary>What an order has become since it was asked for, and what a run makes of that with the ERP's answer.</summary>
public sealed class OrderCancellerMeanwhileTests
{
    private readonly ProtocolRun run = new();

    [Theory]
    [InlineData(Open, true, "Ignored", false)]
    [InlineData(Shipped, true, "Ignored", true)]
    [InlineData(Shipped, false, "Ignored", false)]
    [InlineData(PartlyCancelled, true, "PartlyCancelled", false)]
    [InlineData(PartlyCancelled, false, "PartlyCancelled", false)]
    public void RunAsync_DoneButNotCancelled_EndsEarlyOnlyWhenAConsistentReadShowsItMovedOn(
        ErpOrderState state,
        bool readsAreConsistent,
        string outcome,
        bool early
    )
    {
        this.run.Traits = new ErpTraits { ReadsAreConsistent = readsAreConsistent };
        this.Open1().Answers(CancelReply.Done()).Reads(ScriptedErp.Order(state));

        this.run.Execute().Kind.ToString().Should().Be(outcome);
        this.run.Took.Should().Be(early ? TimeSpan.Zero : TimeSpan.FromSeconds(59));
    }

    [Theory]
    [InlineData(Open, "Refused", "RefusedByErp")]
    [InlineData(InFulfilment, "Refused", "InFulfilment, RefusedByErp")]
    [InlineData(PartlyCancelled, "PartlyCancelled", "PartlyCancelled, RefusedByErp")]
    public void RunAsync_Refused_TellsWhatTheReadShowsToo(ErpOrderState state, string outcome, string reasons)
    {
        this.Open1().Answers(CancelReply.Refused("no")).Reads(ScriptedErp.Order(state));

        this.run.Execute().Kind.ToString().Should().Be(outcome);
        string.Join(", ", this.run.Outcome.Reasons).Should().Be(reasons);
    }

    [Theory]
    [InlineData(Open, "PartlyCancelled", "")]
    [InlineData(PartlyShipped, "PartlyCancelled", "PartlyShipped")]
    [InlineData(PartlyCancelled, "PartlyCancelled", "PartlyCancelled")]
    [InlineData(Cancelled, "Cancelled", "")]
    public void RunAsync_Partly_EndsAtOnceByWhatTheReadShows(ErpOrderState state, string outcome, string reasons)
    {
        this.Open1().Answers(CancelReply.Partly("a line is on a truck")).Reads(ScriptedErp.Order(state));

        this.run.Execute().Kind.ToString().Should().Be(outcome);
        string.Join(", ", this.run.Outcome.Reasons).Should().Be(reasons);
        this.run.Took.Should().BeLessThan(TimeSpan.FromSeconds(5));
    }

    [Theory]
    [InlineData(false, 1, "PartlyCancelled")]
    [InlineData(true, 2, "Cancelled")]
    public void RunAsync_PartlyAndTheVersionIsAsBefore_IsAskedAgainOnlyWhereRepeatingIsSafe(
        bool isSafe,
        int requests,
        string outcome
    )
    {
        this.run.Traits = new ErpTraits { RepeatingIsSafe = isSafe };
        this.run.Erp.Finds(ScriptedErp.Order(Open, version: "1"))
            .Answers(CancelReply.Partly("changed"), CancelReply.Done())
            .Reads(ScriptedErp.Order(Open, version: "1"), ScriptedErp.Order(isSafe ? Cancelled : Open, version: "1"));

        this.run.Execute().Kind.ToString().Should().Be(outcome);
        this.run.Erp.Cancels.Should().Be(requests);
    }

    [Theory]
    [InlineData(InFulfilment, "Refused", "InFulfilment")]
    [InlineData(PartlyCancelled, "PartlyCancelled", "PartlyCancelled")]
    public void RunAsync_DeclinedAndNoLongerOpen_IsRefusedForWhatItHasBecome(
        ErpOrderState state,
        string outcome,
        string reasons
    )
    {
        this.Open1().CancelFails(ErpFaultKind.Throttled, TimeSpan.FromSeconds(1)).Reads(ScriptedErp.Order(state));

        this.run.Execute().Kind.ToString().Should().Be(outcome);
        string.Join(", ", this.run.Outcome.Reasons).Should().Be(reasons);
        this.run.Erp.Cancels.Should().Be(1);
    }

    [Fact]
    public void RunAsync_CancelledBeforehandButNotReadAfterTheLastRequest_IsUnconfirmed()
    {
        this.run.Traits = new ErpTraits { WebReferenceUnique = true };
        this.run.Erp.Finds(ScriptedErp.Order(Cancelled), ScriptedErp.Order(Open, key: "K2"))
            .Answers(CancelReply.Done())
            .ReadsBy(
                (order, _) =>
                    order.Key == "K1"
                        ? throw new ErpFaultException(ErpFaultKind.Lost, "no answer")
                        : Task.FromResult<ErpOrder?>(ScriptedErp.Order(Cancelled, key: "K2"))
            );

        this.run.Execute()
            .Orders.Select(order => order.Kind)
            .Should()
            .Equal(CancelOutcomeKind.Unconfirmed, CancelOutcomeKind.Cancelled);
    }

    [Fact]
    public void RunAsync_TimeIsOverBeforeTheReadBack_TellsOfTheOthersWhatTheLookUpSaw()
    {
        this.run.Traits = new ErpTraits { WebReferenceUnique = true };
        this.run.Erp.Finds(ScriptedErp.Order(Cancelled), ScriptedErp.Order(Open, key: "K2"))
            .AnswersBy(
                (_, _) =>
                {
                    this.run.Clock.Advance(this.run.Budget);
                    return Task.FromResult(CancelReply.Done());
                }
            );

        this.run.Execute().Kind.Should().Be(CancelOutcomeKind.Unconfirmed);
        this.run.Outcome.Orders.Select(order => order.Kind)
            .Should()
            .Equal(CancelOutcomeKind.AlreadyCancelled, CancelOutcomeKind.Unconfirmed);
    }

    private ScriptedErp Open1() => this.run.Erp.Finds(ScriptedErp.Order(Open));
}
