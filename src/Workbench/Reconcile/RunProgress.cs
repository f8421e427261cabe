namespace Workbench.Reconcile;

/// <summary>How far a run over many orders has come.</summary>
internal sealed class RunProgress(int total, TimeProvider time)
{
    private readonly long started = time.GetTimestamp();
    private int done;

    public int Total => total;

    public int Done => Volatile.Read(ref done);

    public TimeSpan Elapsed => time.GetElapsedTime(started);

    /// <summary>Orders in a second, from the start to now.</summary>
    public double Rate => Elapsed > TimeSpan.Zero ? Done / Elapsed.TotalSeconds : 0;

    /// <summary>What it takes at the same rate; null before the first order.</summary>
    public TimeSpan? Left => Done == 0 || Rate <= 0 ? null : TimeSpan.FromSeconds((Total - Done) / Rate);

    public void CountOne() => Interlocked.Increment(ref done);
}
