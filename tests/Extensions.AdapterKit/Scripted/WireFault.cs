namespace Extensions.AdapterKit.Scripted;

/// <summary>Something that goes wrong with the next exchanges at one place of a run.</summary>
internal sealed class WireFault
{
    private readonly FaultPlace place;
    private readonly Func<WireExchange, Task<bool>> play;
    private int left;

    /// <param name="place">Where it strikes.</param>
    /// <param name="play">What happens instead of the healthy answer; false closes the connection.</param>
    /// <param name="times">How often.</param>
    /// <param name="commits">Whether the ERP does what it was asked for all the same.</param>
    public WireFault(FaultPlace place, Func<WireExchange, Task<bool>> play, int times, bool commits)
    {
        this.place = place;
        this.play = play;
        this.left = times;
        this.Commits = commits;
    }

    public bool Commits { get; }

    public int Struck { get; private set; }

    public bool TryUse(FaultPlace at)
    {
        if (at != this.place || this.left == 0)
        {
            return false;
        }

        this.left--;
        this.Struck++;
        return true;
    }

    public Task<bool> PlayAsync(WireExchange exchange) => this.play(exchange);
}
