using Extensions.OrderCancel.Run;

namespace Extensions.Tests.Security;

/// <summary>Time passes only where somebody waits for it, and then at once.</summary>
internal sealed class InstantClock : IClock
{
    private static readonly DateTimeOffset Start = new(2026, 1, 5, 8, 0, 0, TimeSpan.Zero);

    public TimeSpan Elapsed { get; private set; }

    public DateTimeOffset UtcNow => Start + this.Elapsed;

    public Task<T> StartAsync<T>(Func<Task<T>> work) => work();

    public Task Delay(TimeSpan wait, CancellationToken cancellationToken)
    {
        if (cancellationToken.IsCancellationRequested)
        {
            return Task.FromCanceled(cancellationToken);
        }

        this.Elapsed += wait;
        return Task.CompletedTask;
    }
}
