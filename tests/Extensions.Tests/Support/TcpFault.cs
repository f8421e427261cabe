namespace Extensions.Tests.Support;

/// <summary>A play for the next exchanges of one step.</summary>
internal sealed class TcpFault
{
    private int left;

    public TcpFault(TcpStep step, TcpPlay play, int times, bool commits)
    {
        this.Step = step;
        this.Play = play;
        this.left = times;
        this.Commits = commits;
    }

    public TcpStep Step { get; }

    public TcpPlay Play { get; }

    /// <summary>Whether the ERP does what it was asked for before it misbehaves.</summary>
    public bool Commits { get; }

    public bool TryUse(TcpStep step) =>
        step == this.Step && (this.left == int.MaxValue || Interlocked.Decrement(ref this.left) >= 0);
}
