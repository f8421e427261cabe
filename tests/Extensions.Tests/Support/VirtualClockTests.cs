namespace Extensions.Tests.Support;

public sealed class VirtualClockTests
{
    private readonly VirtualClock clock = new();

    [Fact]
    public void Run_SeveralDelays_FiresThemInOrderOfTheirTime()
    {
        var order = new List<int>();
        async Task Wait(int seconds)
        {
            await this.clock.Delay(TimeSpan.FromSeconds(seconds), CancellationToken.None).ConfigureAwait(false);
            order.Add(seconds);
        }

        this.clock.Run(() => Task.WhenAll(new[] { 30, 10, 20, 10, 50, 40, 5 }.Select(Wait)));

        order.Should().Equal(5, 10, 10, 20, 30, 40, 50);
        this.clock.Elapsed.Should().Be(TimeSpan.FromSeconds(50));
        this.clock.UtcNow.Should().Be(VirtualClock.Start + TimeSpan.FromSeconds(50));
    }

    [Fact]
    public void Run_CancelledDelay_DoesNotMoveTime()
    {
        using var stop = new CancellationTokenSource();

        this.clock.Run(async () =>
        {
            Task never = this.clock.Delay(TimeSpan.FromHours(1), stop.Token);
            await this.clock.Delay(TimeSpan.FromSeconds(1), CancellationToken.None).ConfigureAwait(false);
            stop.Cancel();
            never.IsCanceled.Should().BeTrue();
            await this.clock.Delay(TimeSpan.FromSeconds(1), CancellationToken.None).ConfigureAwait(false);
        });

        this.clock.Elapsed.Should().Be(TimeSpan.FromSeconds(2));
    }

    [Fact]
    public void Run_NothingLeftToWaitFor_Throws()
    {
        Action run = () => this.clock.Run(() => new TaskCompletionSource<int>().Task);

        run.Should().Throw<InvalidOperationException>();
    }

    [Fact]
    public void Run_AnyWork_StaysOnTheThread()
    {
        int thread = Environment.CurrentManagedThreadId;

        int after = this.clock.Run(async () =>
        {
            await this.clock.Delay(TimeSpan.FromSeconds(1), CancellationToken.None).ConfigureAwait(false);
            return Environment.CurrentManagedThreadId;
        });

        after.Should().Be(thread);
    }
}
