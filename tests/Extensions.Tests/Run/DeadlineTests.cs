using Extensions.OrderCancel.Run;
using Extensions.Tests.Support;

namespace Extensions.Tests.Run;

public sealed class DeadlineTests
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(5);

    private readonly VirtualClock clock = new();

    [Fact]
    public void RunAsync_CallEndsInTime_ReturnsItsResult()
    {
        this.Run(async token =>
            {
                await this.clock.Delay(TimeSpan.FromSeconds(4), token).ConfigureAwait(false);
                return 7;
            })
            .Should()
            .Be(7);
        this.clock.Elapsed.Should().Be(TimeSpan.FromSeconds(4));
    }

    [Fact]
    public void RunAsync_CallIgnoresItsToken_IsLeftBehind()
    {
        CancellationToken seen = default;
        var hanging = new TaskCompletionSource<int>();
        Action run = () =>
            this.Run(token =>
            {
                seen = token;
                return hanging.Task;
            });

        run.Should().Throw<DeadlinePassedException>().WithMessage("no answer within 5 s");
        this.clock.Elapsed.Should().Be(Limit);
        seen.IsCancellationRequested.Should().BeTrue("the call is asked to stop");
        hanging.SetException(new InvalidOperationException("too late, and seen by nobody"));
    }

    [Fact]
    public void RunAsync_CallFails_ThrowsWhatItThrew()
    {
        Action run = () => this.Run(_ => throw new InvalidOperationException("mine"));

        run.Should().Throw<InvalidOperationException>().WithMessage("mine");
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    public void RunAsync_NoTimeLeft_NeverBeginsTheCall(int seconds)
    {
        bool begun = false;
        Action run = () =>
            this.clock.Run(() =>
                Deadline.RunAsync(
                    this.clock,
                    TimeSpan.FromSeconds(seconds),
                    _ =>
                    {
                        begun = true;
                        return Task.FromResult(1);
                    },
                    CancellationToken.None
                )
            );

        run.Should().Throw<DeadlinePassedException>();
        begun.Should().BeFalse();
    }

    [Fact]
    public void RunAsync_CallerCancelledBefore_NeverBeginsTheCall()
    {
        bool begun = false;
        Action run = () =>
            this.clock.Run(() =>
                Deadline.RunAsync(
                    this.clock,
                    Limit,
                    _ =>
                    {
                        begun = true;
                        return Task.FromResult(1);
                    },
                    new CancellationToken(canceled: true)
                )
            );

        run.Should().Throw<OperationCanceledException>();
        begun.Should().BeFalse();
    }

    [Fact]
    public void RunAsync_CallerCancelsMeanwhile_StopsWaiting()
    {
        using var caller = new CancellationTokenSource();
        Action run = () =>
            this.clock.Run(async () =>
            {
                Task<int> call = Deadline.RunAsync(
                    this.clock,
                    Limit,
                    _ => new TaskCompletionSource<int>().Task,
                    caller.Token
                );
                caller.Cancel();
                await call.ConfigureAwait(false);
            });

        run.Should().Throw<OperationCanceledException>();
        this.clock.Elapsed.Should().Be(TimeSpan.Zero);
    }

    private int Run(Func<CancellationToken, Task<int>> call) =>
        this.clock.Run(() => Deadline.RunAsync(this.clock, Limit, call, CancellationToken.None));
}
