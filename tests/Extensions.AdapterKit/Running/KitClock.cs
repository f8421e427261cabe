using System.Diagnostics;
using Extensions.OrderCancel.Run;

namespace Extensions.AdapterKit.Running;

/// <summary>
/// Time in which waiting costs nothing. A pause, which nobody can cut short, is skipped; the limit of a call, which ends
/// with the call, runs in real time, so that a slow machine fails no exchange, until a scripted ERP lets it pass.
/// </summary>
internal sealed class KitClock : IClock
{
    private readonly object turn = new();
    private readonly Stopwatch real = Stopwatch.StartNew();
    private readonly DateTimeOffset start = DateTimeOffset.UtcNow;
    private readonly List<KitTimer> timers = new();
    private TimeSpan skipped;

    public TimeSpan Elapsed
    {
        get
        {
            lock (this.turn)
            {
                return this.real.Elapsed + this.skipped;
            }
        }
    }

    public DateTimeOffset UtcNow => this.start + this.Elapsed;

    public Task Delay(TimeSpan wait, CancellationToken cancellationToken)
    {
        if (cancellationToken.CanBeCanceled)
        {
            return this.LimitAsync(wait, cancellationToken);
        }

        this.Skip(wait);
        return Task.Delay(1, CancellationToken.None);
    }

    public Task<T> StartAsync<T>(Func<Task<T>> work) => work();

    /// <summary>Lets the limit of the current exchange pass; waits until there is one.</summary>
    public async Task PassAsync(TimeSpan longest)
    {
        for (KitTimer? timer = null; timer == null; await Task.Delay(1))
        {
            lock (this.turn)
            {
                timer = this
                    .timers.Where(one => one.IsRunning && one.Limit <= longest)
                    .OrderBy(one => one.Limit)
                    .FirstOrDefault();
                this.skipped += timer?.Limit ?? TimeSpan.Zero;
            }

            timer?.Pass();
        }
    }

    private void Skip(TimeSpan wait)
    {
        lock (this.turn)
        {
            this.skipped += wait;
        }
    }

    private async Task LimitAsync(TimeSpan limit, CancellationToken cancellationToken)
    {
        var timer = new KitTimer(limit, cancellationToken);
        lock (this.turn)
        {
            this.timers.Add(timer);
        }

        try
        {
            await Task.WhenAny(Task.Delay(limit, cancellationToken), timer.Passed);
        }
        finally
        {
            lock (this.turn)
            {
                this.timers.Remove(timer);
            }
        }
    }
}
