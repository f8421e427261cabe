using System.Diagnostics;
using Extensions.OrderCancel.Erp;
using Extensions.OrderCancel.Job;
using Extensions.OrderCancel.Protocol;
using Extensions.OrderCancel.Run;
using Extensions.Tests.Performance;
using Extensions.Tests.Support;
using static Extensions.OrderCancel.Erp.ErpOrderState;

namespace Extensions.Tests.Protocol;

/// <summary>
/// An adapter that blocks its thread, as one over a synchronous library does. In real time, and alone: it is threads that
/// matter, and a look-up that finds none free ends the run before anything blocks.
/// </summary>
[Collection(PerformanceCollection.Name)]
public sealed class OrderCancellerBlockingTests : IDisposable
{
    private static readonly TimeSpan Budget = TimeSpan.FromSeconds(2);

    private readonly ManualResetEventSlim gate = new();

    public void Dispose() => this.gate.Set();

    [Theory]
    [InlineData("find", "Unavailable")]
    [InlineData("cancel", "Unconfirmed")]
    [InlineData("read", "Unconfirmed")]
    [InlineData("poll", "Unconfirmed", "Pending")] // what the ERP had accepted, where a last read comes through
    public void RunAsync_AdapterBlocksItsThread_IsLeftBehindAndNamed(string where, params string[] kinds)
    {
        var erp = new ScriptedErp();
        erp.FindsBy(() => this.Blocks(where == "find", (IReadOnlyList<ErpOrder>)new[] { ScriptedErp.Order(Open) }))
            .AnswersBy(
                (order, _) => this.Blocks(where == "cancel", CancelReply.Accepted(new CancelHandle(order, "H1")))
            )
            .PollsBy(() => this.Blocks(where == "poll", CancelReply.Done()))
            .ReadsBy((_, _) => this.Blocks<ErpOrder?>(where == "read", ScriptedErp.Order(Open)));

        var run = new RunContext(
            "job",
            SystemClock.Instance,
            new FixedJitter(),
            new Budget(SystemClock.Instance, Budget),
            new RecordedLog(),
            new Redactor()
        )
        {
            Adapter = "Globex",
        };
        var policy = new CancelPolicy(
            Array.Empty<ErpOrderState>(),
            SplitOrders.AllOrNothing,
            2,
            TimeSpan.FromSeconds(0.5),
            isPreview: false
        );
        var canceller = new OrderCanceller(erp, new ErpTraits { LookupIsRead = true }, policy, run);
        var watch = Stopwatch.StartNew();

        CancelOutcome outcome = SyncBridge.Run(() =>
            canceller.RunAsync(new OrderReference("W1", OrderNumberKind.Web), new CancelReason("Why", "W"))
        );

        watch.Elapsed.Should().BeLessThan(Budget + TimeSpan.FromSeconds(4), "it blocks for eight");
        outcome.Kind.ToString().Should().BeOneOf(kinds);
        if (where != "poll")
        {
            string text = outcome.Text + string.Concat(outcome.Orders.Select(order => order.Text));
            text.Should().Contain("Adapter Globex").And.Contain("TimeoutSeconds");
        }
    }

    [Fact]
    public void RunAsync_NoThreadIsFreeInTime_BeginsNothingAfterTheRun()
    {
        int asked = 0;
        var time = new VirtualClock();
        var clock = new BusyClock(time);
        var erp = new ScriptedErp();
        erp.FindsBy(() => Task.FromResult((IReadOnlyList<ErpOrder>)new[] { ScriptedErp.Order(Open) }))
            .AnswersBy(
                (_, _) =>
                {
                    asked++;
                    return Task.FromResult(CancelReply.Done());
                }
            );
        var run = new RunContext(
            "job",
            clock,
            new FixedJitter(),
            new Budget(clock, Budget),
            new RecordedLog(),
            new Redactor()
        );
        var policy = new CancelPolicy(
            Array.Empty<ErpOrderState>(),
            SplitOrders.AllOrNothing,
            2,
            TimeSpan.FromSeconds(0.5),
            isPreview: false
        );
        var canceller = new OrderCanceller(erp, new ErpTraits { LookupIsRead = true }, policy, run);

        CancelOutcome outcome = time.Run(() =>
            canceller.RunAsync(new OrderReference("W1", OrderNumberKind.Web), new CancelReason("Why", "W"))
        );
        clock.Late.ForEach(begin => begin());

        outcome.IsSuccess.Should().BeFalse();
        clock.Late.Should().NotBeEmpty();
        asked.Should().Be(0, "what was left behind before it began must not begin any more");
    }

    // Blocks as .Result does; never longer than a test may take.
    private Task<T> Blocks<T>(bool blocks, T result)
    {
        if (blocks)
        {
            this.gate.Wait(TimeSpan.FromSeconds(8));
        }

        return Task.FromResult(result);
    }

    /// <summary>Has a thread for the look-up alone; the rest waits for one until after the run.</summary>
    private sealed class BusyClock : IClock
    {
        private readonly IClock inner;
        private int started;

        public BusyClock(IClock inner)
        {
            this.inner = inner;
        }

        public List<Action> Late { get; } = new();

        public TimeSpan Elapsed => this.inner.Elapsed;

        public DateTimeOffset UtcNow => this.inner.UtcNow;

        public Task Delay(TimeSpan wait, CancellationToken cancellationToken) =>
            this.inner.Delay(wait, cancellationToken);

        public Task<T> StartAsync<T>(Func<Task<T>> work)
        {
            if (this.started++ == 0)
            {
                return work();
            }

            var ended = new TaskCompletionSource<T>();
            this.Late.Add(() =>
            {
                try
                {
                    ended.SetResult(work().GetAwaiter().GetResult());
                }
                catch (OperationCanceledException)
                {
                    ended.SetCanceled();
                }
            });
            return ended.Task;
        }
    }
}
