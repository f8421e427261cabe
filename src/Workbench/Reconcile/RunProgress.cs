using System.Globalization;

namespace Workbench.Reconcile;

/// <summary>How far a run over many orders has come.</summary>
internal sealed class RunProgress(int total, TimeProvider time)
{
    private readonly long started = time.GetTimestamp();
    private int done;
    private TimeSpan? ended;

    public int Total => total;

    public int Done => Volatile.Read(ref done);

    public TimeSpan Elapsed => ended ?? time.GetElapsedTime(started);

    /// <summary>Orders in a second, from the start to now.</summary>
    public double Rate => Elapsed > TimeSpan.Zero ? Done / Elapsed.TotalSeconds : 0;

    /// <summary>What it takes at the same rate; null before the first order.</summary>
    public TimeSpan? Left => Done == 0 || Rate <= 0 ? null : TimeSpan.FromSeconds((Total - Done) / Rate);

    /// <summary>As <c>500 of 2000 orders, 250 a second, 6 s left</c>.</summary>
    public string Text
    {
        get
        {
            var left = ended is null && Left is { } rest ? $", {Math.Ceiling(rest.TotalSeconds):0} s left" : "";
            return string.Create(CultureInfo.InvariantCulture, $"{Done} of {Total} orders, {Rate:0.#} a second{left}");
        }
    }

    /// <summary>The run is over: the time stands.</summary>
    public void Stop() => ended = time.GetElapsedTime(started);

    public void CountOne() => Interlocked.Increment(ref done);
}
