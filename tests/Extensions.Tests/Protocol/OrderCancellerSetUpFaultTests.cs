using Extensions.OrderCancel.Erp;
using Extensions.OrderCancel.Protocol;
using Extensions.Tests.Support;
using static Extensions.OrderCancel.Erp.ErpOrderState;

namespace Extensions.Tests.Protocol;

/// <summary>Faults of the set-up that show only after something was sent, or while nothing needs to be.</summary>
public sealed class OrderCancellerSetUpFaultTests
{
    private readonly ProtocolRun run = new();

    // As a template or a pattern does, which is used on the answer for the first time.
    [Theory]
    [InlineData(Cancelled, "Cancelled")]
    [InlineData(Open, "Unconfirmed")]
    public void RunAsync_SetUpFaultAboutTheAnswer_IsReadBackToTheEndAndTold(ErpOrderState end, string outcome)
    {
        this.Open1()
            .AnswersBy((_, _) => this.Arrives(ErpFaultException.Misconfigured("The pattern takes too long.")))
            .Reads(ScriptedErp.Order(Open), ScriptedErp.Order(end));

        this.run.Execute().Kind.ToString().Should().Be(outcome);

        this.run.Outcome.Orders.Single().Text.Should().Be("The pattern takes too long.");
        this.run.Outcome.RequestsSent.Should().Be(1);
        this.run.Erp.Cancels.Should().Be(1);
    }

    [Fact]
    public void RunAsync_ErpTurnsTheRequestDown_EndsAfterOneReadThatShowsItOpen()
    {
        this.Open1()
            .AnswersBy((_, _) => this.Arrives(ErpFaultException.TurnedDown("No right.")))
            .Reads(ScriptedErp.Order(Open));

        this.run.Execute().Kind.Should().Be(CancelOutcomeKind.Misconfigured);

        this.run.Erp.Calls.Should().Equal("find", "cancel K1", "read K1");
    }

    [Fact]
    public void RunAsync_SetUpFaultBeforeAnythingWasSent_EndsAtOnce()
    {
        this.Open1().CancelFails(ErpFaultKind.Misconfigured);

        this.run.Execute().Kind.Should().Be(CancelOutcomeKind.Misconfigured);

        this.run.Outcome.RequestsSent.Should().Be(0);
        this.run.Erp.Calls.Should().Equal("find", "cancel K1");
    }

    [Fact]
    public void RunAsync_FoundCancellingAndThenForbidden_ClaimsNoRequest()
    {
        this.run.Erp.Finds(ScriptedErp.Order(Cancelling)).ReadFails(ErpFaultKind.Misconfigured);

        this.run.Execute().Kind.Should().Be(CancelOutcomeKind.Pending);

        this.run.Outcome.RequestsSent.Should().Be(0);
        this.run.Took.Should().Be(TimeSpan.Zero);
    }

    [Fact]
    public void RunAsync_SetUpFaultOfAReadAfterASecondRequest_EndsTheReading()
    {
        this.run.Traits = new ErpTraits { RepeatingIsSafe = true };
        this.Open1()
            .CancelFails(ErpFaultKind.Lost)
            .Reads(ScriptedErp.Order(Open))
            .ReadFails(ErpFaultKind.Misconfigured);

        this.run.Execute().Kind.Should().Be(CancelOutcomeKind.Unconfirmed);

        this.run.Erp.Calls.Should().Equal("find", "cancel K1", "read K1", "cancel K1", "read K1");
        this.run.Took.Should().BeLessThan(TimeSpan.FromSeconds(2));
    }

    private ScriptedErp Open1() => this.run.Erp.Finds(ScriptedErp.Order(Open));

    // As the transport counts a write that was answered.
    private Task<CancelReply> Arrives(ErpFaultException fault)
    {
        this.run.Traffic.CountWrite();
        throw fault;
    }
}
