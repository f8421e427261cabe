using Extensions.OrderCancel.Run;

namespace Extensions.Tests.Support;

/// <summary>Real time that can be moved forward.</summary>
internal sealed class TcpShiftedClock : IClock
{
    private TimeSpan shift;

    public TimeSpan Elapsed => SystemClock.Instance.Elapsed + this.shift;

    public DateTimeOffset UtcNow => SystemClock.Instance.UtcNow + this.shift;

    public Task Delay(TimeSpan wait, CancellationToken cancellationToken) =>
        SystemClock.Instance.Delay(wait, cancellationToken);

    public void Advance(TimeSpan by) => this.shift += by;
}
