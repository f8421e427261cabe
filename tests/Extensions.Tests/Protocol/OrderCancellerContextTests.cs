using Extensions.OrderCancel.Erp;
using Extensions.OrderCancel.Protocol;
using Extensions.Tests.Support;
using static Extensions.OrderCancel.Erp.ErpOrderState;

namespace Extensions.Tests.Protocol;

/// <summary>A caller with a synchronization context may block on a run: no step of it comes back to that context.</summary>
public sealed class OrderCancellerContextTests
{
    private static readonly CancelHandle Handle = new(ScriptedErp.Order(Open), "H1");

    private readonly ProtocolRun run = new() { MaxAttempts = 3 };

    [Theory]
    // The step that is not over at once, so that what follows could come back: a call by its place, or a wait.
    [InlineData(0, 0, 0)]
    [InlineData(1, 0, 0)]
    [InlineData(-1, 1, 0)]
    [InlineData(2, 0, 0)]
    [InlineData(3, 0, 0)]
    [InlineData(-1, 0, 1)]
    [InlineData(4, 0, 0)]
    [InlineData(5, 0, 0)]
    [InlineData(6, 0, 0)]
    [InlineData(7, 0, 0)]
    [InlineData(8, 0, 0)]
    [InlineData(9, 0, 0)]
    [InlineData(-1, 0, 0)]
    public void RunAsync_OneStepTakesTime_NeverComesBackToTheCallersContext(int call, int firstWait, int secondWait)
    {
        this.run.Erp.Finds(ScriptedErp.Order(Open))
            .CancelFails(ErpFaultKind.Throttled, TimeSpan.FromSeconds(firstWait))
            .CancelFails(ErpFaultKind.Throttled, TimeSpan.FromSeconds(secondWait))
            .Answers(CancelReply.Accepted(Handle))
            .Polls(CancelReply.Accepted(Handle))
            .Reads(
                ScriptedErp.Order(Open),
                ScriptedErp.Order(Open),
                ScriptedErp.Order(Cancelling),
                ScriptedErp.Order(Cancelling),
                ScriptedErp.Order(Cancelled)
            );
        var erp = new GatedErp(this.run.Erp, call);
        var context = new CallersContext();

        SynchronizationContext? before = SynchronizationContext.Current;
        CancelOutcome outcome;
        try
        {
            Task<CancelOutcome> started = context.Start(() => this.run.StartAsync(erp));
            started.IsCompleted.Should().BeFalse("else nothing would be left to come back");
            outcome = this.run.Clock.Run(() =>
            {
                erp.Open();
                return started;
            });
        }
        finally
        {
            SynchronizationContext.SetSynchronizationContext(before);
        }

        outcome.Kind.Should().Be(CancelOutcomeKind.Cancelled);
        context.Posts.Should().Be(0);
        string calls = string.Join(", ", this.run.Erp.Calls.Take(10));
        calls
            .Should()
            .Be("find, cancel K1, read K1, cancel K1, read K1, cancel K1, poll H1, read K1, poll H1, read K1");
    }
}
