using Extensions.OrderCancel.Erp;
using Extensions.OrderCancel.Protocol;
using Extensions.Tests.Support;
using static Extensions.OrderCancel.Erp.ErpOrderState;

namespace Extensions.Tests.Protocol;

/// <summary>Adapters that throw, hang, ignore their token or return null.</summary>
public sealed class OrderCancellerAdapterTests
{
    private readonly ProtocolRun run = new();

    [Fact]
    public void RunAsync_AdapterThrowsAtTheAct_ReadsBackAndNeverClaims()
    {
        this.run.Redactor.Add("hunter22");
        this.Open1()
            .AnswersBy((_, _) => throw new InvalidOperationException(new string('x', 295) + "hunter22"))
            .Reads(Now(Open));

        this.run.Execute().Kind.Should().Be(CancelOutcomeKind.Unconfirmed);
        this.run.Outcome.Orders[0].Text.Should().Contain("InvalidOperationException").And.NotContain("hun");
        this.run.Erp.Cancels.Should().Be(1);
    }

    [Fact]
    public void RunAsync_AdapterAnswersNull_CountsAsNoAnswer()
    {
        this.Open1().Answers((CancelReply?)null).Reads(Now(Cancelled));

        this.run.Execute().Kind.Should().Be(CancelOutcomeKind.Cancelled);
    }

    [Fact]
    public void RunAsync_AdapterHangsAtTheAct_EndsWithinTheBudget()
    {
        this.Open1().AnswersBy((_, _) => new TaskCompletionSource<CancelReply>().Task).Reads(Now(Cancelled));

        this.run.Execute().Kind.Should().Be(CancelOutcomeKind.Unconfirmed);
        this.run.Took.Should().Be(this.run.Budget);
    }

    [Fact]
    public void RunAsync_AdapterHangsAtTheLookUp_IsUnavailable()
    {
        this.run.Erp.FindsBy(() => new TaskCompletionSource<IReadOnlyList<ErpOrder>>().Task);

        this.run.Execute().Kind.Should().Be(CancelOutcomeKind.Unavailable);
        this.run.Took.Should().Be(this.run.Budget);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void RunAsync_LookUpReturnsNull_BlamesTheAdapter(bool wholeList)
    {
        this.run.Erp.FindsBy(() =>
            Task.FromResult<IReadOnlyList<ErpOrder>>(wholeList ? null! : new ErpOrder[] { null! })
        );

        this.run.Execute().Kind.Should().Be(CancelOutcomeKind.Misconfigured);
        this.run.Outcome.Text.Should().Contain("returned null");
    }

    private static ErpOrder Now(ErpOrderState state, bool fulfilled = false, string? version = null) =>
        ScriptedErp.Order(state, fulfilled, version: version);

    private ScriptedErp Open1(string? version = null) => this.run.Erp.Finds(Now(Open, version: version));

    [Fact]
    public void RunAsync_ReadBringsAnotherOrder_NeverConfirmsThisOne()
    {
        this.run.Erp.Finds(ScriptedErp.Order(ErpOrderState.Open))
            .Answers(CancelReply.Done())
            .Reads(ScriptedErp.Order(ErpOrderState.Cancelled, key: "K2"));

        this.run.Execute().Kind.Should().Be(CancelOutcomeKind.Unconfirmed);
        this.run.Outcome.Orders.Single().Text.Should().Contain("its key is \"K2\", and was \"K1\" before");
    }

    [Fact]
    public void RunAsync_ForbiddenButCarriedOut_IsReadAndCancelled()
    {
        this.run.Erp.Finds(ScriptedErp.Order(ErpOrderState.Open))
            .AnswersBy(
                (_, _) =>
                {
                    this.run.Traffic.CountWrite();
                    throw ErpFaultException.TurnedDown("forbidden");
                }
            )
            .Reads(ScriptedErp.Order(ErpOrderState.Cancelled));

        this.run.Execute().Kind.Should().Be(CancelOutcomeKind.Cancelled);
    }
}
