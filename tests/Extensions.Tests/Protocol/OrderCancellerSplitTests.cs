using Extensions.OrderCancel.Erp;
using Extensions.OrderCancel.Protocol;
using Extensions.Tests.Support;
using static Extensions.OrderCancel.Erp.ErpOrderState;

namespace Extensions.Tests.Protocol;

/// <summary>One web order that is several ERP orders.</summary>
public sealed class OrderCancellerSplitTests
{
    private readonly ProtocolRun run = new() { Traits = new ErpTraits { WebReferenceUnique = true } };

    [Fact]
    public void RunAsync_TwoOrders_ReadsBothAfterTheLastRequest()
    {
        this.Two().Answers(CancelReply.Done()).ReadsBy((order, _) => Task.FromResult<ErpOrder?>(As(order, Cancelled)));

        this.run.Execute().Kind.Should().Be(CancelOutcomeKind.Cancelled);
        this.run.Outcome.RequestsSent.Should().Be(2);
        this.run.Erp.Calls.Should().Equal("find", "cancel K1", "cancel K2", "read K1", "read K2");
    }

    [Fact]
    public void RunAsync_OutcomeReadBeforeTheLastRequest_IsReadAgain()
    {
        // K1's answer is lost, so K1 is read before K2 is asked; the ERP re-opens K1 then.
        var reads = new Queue<ErpOrderState>(new[] { Cancelled, Open, Cancelled });
        this.Two()
            .CancelFails(ErpFaultKind.Lost)
            .Answers(CancelReply.Done())
            .ReadsBy((order, _) => Task.FromResult<ErpOrder?>(As(order, reads.Count > 0 ? reads.Dequeue() : Open)));

        this.run.Execute().IsSuccess.Should().BeFalse();
        this.run.Erp.Calls.Take(6).Should().Equal("find", "cancel K1", "read K1", "cancel K2", "read K1", "read K2");
    }

    [Fact]
    public void RunAsync_OutcomeReadBeforeTheLastRequestAndNoTimeForAnother_DoesNotStand()
    {
        this.Two()
            .CancelFails(ErpFaultKind.Lost)
            .AnswersBy(
                (_, _) =>
                {
                    this.run.Clock.Advance(this.run.Budget);
                    return Task.FromResult(CancelReply.Done());
                }
            )
            .ReadsBy((order, _) => Task.FromResult<ErpOrder?>(As(order, Cancelled)));

        this.run.Execute()
            .Orders.Select(order => order.Kind)
            .Should()
            .Equal(CancelOutcomeKind.Unconfirmed, CancelOutcomeKind.Unconfirmed);
        this.run.Erp.Calls.Should().Equal("find", "cancel K1", "read K1", "cancel K2");
    }

    [Fact]
    public void RunAsync_FirstRefused_AllOrNothingLeavesTheSecondAlone()
    {
        this.Two()
            .Answers(CancelReply.Refused("no"))
            .ReadsBy((order, _) => Task.FromResult<ErpOrder?>(As(order, Open)));

        this.run.Execute().Kind.Should().Be(CancelOutcomeKind.Refused);
        this.run.Erp.Cancels.Should().Be(1);
        this.run.Outcome.Orders[1].Reasons.Should().Equal(RefusalReason.OtherOrderRefused);
        this.run.Outcome.Orders[1].Text.Should().BeEmpty("the ERP said nothing about it");
    }

    [Fact]
    public void RunAsync_FirstPartlyCancelled_AllOrNothingLeavesTheSecondAlone()
    {
        this.Two()
            .Answers(CancelReply.Partly("a line is on a truck"))
            .ReadsBy((order, _) => Task.FromResult<ErpOrder?>(As(order, Open)));

        this.run.Execute().Kind.Should().Be(CancelOutcomeKind.PartlyCancelled);
        this.run.Erp.Cancels.Should().Be(1);
        this.run.Outcome.Orders[1].Reasons.Should().Equal(RefusalReason.OtherOrderRefused);
    }

    [Fact]
    public void RunAsync_FirstRefused_CancelWhatYouCanGoesOn()
    {
        this.run.SplitOrders = SplitOrders.CancelWhatYouCan;
        this.Two()
            .Answers(CancelReply.Refused("no"), CancelReply.Done())
            .ReadsBy((order, _) => Task.FromResult<ErpOrder?>(As(order, order.Key == "K1" ? Open : Cancelled)));

        this.run.Execute().Kind.Should().Be(CancelOutcomeKind.PartlyCancelled);
        this.run.Erp.Cancels.Should().Be(2);
    }

    [Theory]
    [InlineData(ErpFaultKind.Unreachable, "Unavailable")]
    [InlineData(ErpFaultKind.Misconfigured, "Misconfigured")]
    [InlineData(ErpFaultKind.Lost, "Unconfirmed")]
    public void RunAsync_FirstGetsNoAnswer_TheSecondIsNotAsked(ErpFaultKind fault, string outcome)
    {
        this.Two().CancelFails(fault).ReadFails(ErpFaultKind.Lost);

        this.run.Execute().Kind.ToString().Should().Be(outcome);
        this.run.Erp.Cancels.Should().Be(1);
        this.run.Outcome.Orders[1].Kind.Should().Be(CancelOutcomeKind.Unavailable);
        this.run.Outcome.Orders[1].Text.Should().Contain("got no answer");
    }

    [Fact]
    public void RunAsync_OneCancelledBeforehand_IsReadAgainWithTheOther()
    {
        this.run.Erp.Finds(ScriptedErp.Order(Cancelled), ScriptedErp.Order(Open, key: "K2"))
            .Answers(CancelReply.Done())
            .ReadsBy((order, _) => Task.FromResult<ErpOrder?>(As(order, Cancelled)));

        this.run.Execute().Kind.Should().Be(CancelOutcomeKind.Cancelled);
        this.run.Outcome.Orders[0].Kind.Should().Be(CancelOutcomeKind.AlreadyCancelled);
        this.run.Erp.Calls.Should().Equal("find", "cancel K2", "read K1", "read K2");
    }

    [Fact]
    public void RunAsync_OneTooLate_SendsNothingForTheOther()
    {
        this.run.Erp.Finds(ScriptedErp.Order(Cancelled, fulfilled: true), ScriptedErp.Order(Open, key: "K2"));

        this.run.Execute().Kind.Should().Be(CancelOutcomeKind.CancelledTooLate);
        this.run.Erp.Calls.Should().Equal("find");
    }

    private static ErpOrder As(ErpOrder order, ErpOrderState state) => ScriptedErp.Order(state, key: order.Key);

    private ScriptedErp Two() => this.run.Erp.Finds(ScriptedErp.Order(Open), ScriptedErp.Order(Open, key: "K2"));
}
