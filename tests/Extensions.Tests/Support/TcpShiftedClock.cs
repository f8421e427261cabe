using Extensions.OrderCancel.Run;

namespace Extensions.Tests.Support;

/// <summary>Real time that can be moved forward.</summary>
internal sealed class TcpShiftedClock : IClock
{
    private long shift;

    /// <summary>
    /// A pause, which nobody can cut short, passes at once. What limits an exchange or a run takes its real time, so that
    /// a budget can be as large as a busy machine needs it and a test is short all the same.
    /// </summary>
    public bool SkipsPauses { get; set; }

    public TimeSpan Elapsed => SystemClock.Instance.Elapsed + this.Shift;

    public DateTimeOffset UtcNow => SystemClock.Instance.UtcNow + this.Shift;

    private TimeSpan Shift => TimeSpan.FromTicks(Interlocked.Read(ref this.shift));

    public Task Delay(TimeSpan wait, CancellationToken cancellationToken)
    {
        if (!this.SkipsPauses || cancellationToken.CanBeCanceled)
        {
            return SystemClock.Instance.Delay(wait, cancellationToken);
        }

        this.Advance(wait);
        return Task.CompletedTask;
    }

    public Task<T> StartAsync<T>(Func<Task<T>> work) => SystemClock.Instance.StartAsync(work);

    public void Advance(TimeSpan by) => Interlocked.Add(ref this.shift, by.Ticks);
}
