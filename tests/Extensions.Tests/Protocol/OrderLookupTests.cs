using Extensions.OrderCancel.Erp;
using Extensions.OrderCancel.Protocol;
using Extensions.Tests.Support;

namespace Extensions.Tests.Protocol;

/// <summary>An ERP that writes the web reference of a new order some seconds after the order.</summary>
public sealed class OrderLookupTests
{
    private readonly ProtocolRun run = new() { Traits = new() { ReferenceDelay = TimeSpan.FromSeconds(10) } };

    [Theory]
    [InlineData(0, CancelOutcomeKind.Cancelled, "find, cancel K1, read K1", 0)]
    [InlineData(1, CancelOutcomeKind.Cancelled, "find, find, cancel K1, read K1", 10)]
    [InlineData(2, CancelOutcomeKind.NotFound, "find, find", 10)]
    public void Run_ReferenceThatAppearsLate_IsLookedForOnceMore(
        int empty,
        CancelOutcomeKind outcome,
        string calls,
        int seconds
    )
    {
        int left = empty;
        this.run.Erp.FindsBy(() => Found(left-- > 0))
            .Answers(CancelReply.Done())
            .Reads(ScriptedErp.Order(ErpOrderState.Cancelled));

        this.run.Execute().Kind.Should().Be(outcome);

        string.Join(", ", this.run.Erp.Calls).Should().Be(calls);
        this.run.Took.Should().BeCloseTo(TimeSpan.FromSeconds(seconds), TimeSpan.FromSeconds(1));
    }

    [Fact]
    public void Run_ErpsOwnNumber_IsThereAtOnceOrNotAtAll()
    {
        this.run.Order = new OrderReference("E1", OrderNumberKind.Erp);

        this.run.Execute().Kind.Should().Be(CancelOutcomeKind.NotFound);

        this.run.Erp.Calls.Should().Equal("find");
    }

    [Fact]
    public void Run_WithoutTimeForASecondLook_EndsAtOnce()
    {
        this.run.Budget = TimeSpan.FromSeconds(10);

        this.run.Execute().Kind.Should().Be(CancelOutcomeKind.NotFound);

        this.run.Took.Should().Be(TimeSpan.Zero);
    }

    private static Task<IReadOnlyList<ErpOrder>> Found(bool isEmpty) =>
        Task.FromResult<IReadOnlyList<ErpOrder>>(
            isEmpty ? Array.Empty<ErpOrder>() : new[] { ScriptedErp.Order(ErpOrderState.Open) }
        );
}
