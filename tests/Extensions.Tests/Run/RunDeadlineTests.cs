using Extensions.OrderCancel.Run;
using Extensions.Tests.Support;

namespace Extensions.Tests.Run;

public sealed class RunDeadlineTests : IDisposable
{
    private readonly VirtualClock clock = new();
    private readonly RunDeadline deadline;

    public RunDeadlineTests()
    {
        this.deadline = new RunDeadline(this.clock, new Budget(this.clock, TimeSpan.FromSeconds(10)));
    }

    public void Dispose() => this.deadline.Dispose();

    [Fact]
    public void RunAsync_SeveralCalls_ShareTheTime()
    {
        this.Run(this.Wait(4)).Should().Be(4);
        this.Run(this.Wait(5)).Should().Be(5);
        Action third = () => this.Run(this.Wait(2));

        third.Should().Throw<DeadlinePassedException>().WithMessage("no answer within 10 s");
        this.clock.Elapsed.Should()
            .Be(TimeSpan.FromSeconds(10), "the third is left behind when the run's time is over");
    }

    [Fact]
    public void RunAsync_TimeIsOver_NeverBeginsTheCall()
    {
        Action first = () => this.Run(_ => new TaskCompletionSource<int>().Task);
        first.Should().Throw<DeadlinePassedException>();
        bool begun = false;
        Action second = () =>
            this.Run(_ =>
            {
                begun = true;
                return Task.FromResult(1);
            });

        second.Should().Throw<DeadlinePassedException>();
        begun.Should().BeFalse();
    }

    [Fact]
    public void RunAsync_CallIgnoresItsToken_IsAskedToStopAndLeftBehind()
    {
        CancellationToken seen = default;
        var hanging = new TaskCompletionSource<int>();
        Action run = () =>
            this.Run(token =>
            {
                seen = token;
                return hanging.Task;
            });

        run.Should().Throw<DeadlinePassedException>();
        seen.IsCancellationRequested.Should().BeTrue();
        hanging.SetException(new InvalidOperationException("too late, and seen by nobody"));
    }

    [Fact]
    public void RunAsync_CallFails_ThrowsWhatItThrewAndTheNextMayRun()
    {
        Action run = () => this.Run(_ => throw new InvalidOperationException("mine"));

        run.Should().Throw<InvalidOperationException>().WithMessage("mine");
        this.Run(this.Wait(1)).Should().Be(1);
    }

    [Fact]
    public void RunAsync_ReserveForTheEnd_IsNotForCalls()
    {
        var budget = new Budget(this.clock, TimeSpan.FromSeconds(10));
        budget.Reserve(TimeSpan.FromSeconds(3));
        using var reserved = new RunDeadline(this.clock, budget);
        Action run = () => this.clock.Run(() => reserved.RunAsync(this.Wait(8)));

        run.Should().Throw<DeadlinePassedException>();
        this.clock.Elapsed.Should().Be(TimeSpan.FromSeconds(7));
    }

    [Fact]
    public void Dispose_AfterACallThatWaited_EndsItsTimer()
    {
        this.Run(this.Wait(1));
        CancellationToken seen = default;
        this.Run(token =>
        {
            seen = token;
            return Task.FromResult(1);
        });

        this.deadline.Dispose();

        seen.IsCancellationRequested.Should().BeTrue("nothing of a run outlives it");
    }

    private Func<CancellationToken, Task<int>> Wait(int seconds) =>
        async token =>
        {
            await this.clock.Delay(TimeSpan.FromSeconds(seconds), token).ConfigureAwait(false);
            return seconds;
        };

    private int Run(Func<CancellationToken, Task<int>> call) => this.clock.Run(() => this.deadline.RunAsync(call));
}
