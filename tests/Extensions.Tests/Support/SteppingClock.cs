using Extensions.OrderCancel.Run;

namespace Extensions.Tests.Support;

/// <summary>Every wait is over at once and is counted: for whole runs through the sync bridge, without real time.</summary>
internal sealed class SteppingClock : IClock
{
    public TimeSpan Elapsed { get; private set; }

    public DateTimeOffset UtcNow => VirtualClock.Start + this.Elapsed;

    public Task<T> StartAsync<T>(Func<Task<T>> work) => work();

    public Task Delay(TimeSpan wait, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        this.Elapsed += wait > TimeSpan.Zero ? wait : TimeSpan.Zero;
        return Task.CompletedTask;
    }
}
