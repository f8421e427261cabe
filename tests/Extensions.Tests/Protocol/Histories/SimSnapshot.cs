namespace Extensions.Tests.Protocol.Histories;

/// <summary>One order as it was from a moment on.</summary>
internal sealed class SimSnapshot
{
    public SimSnapshot(
        TimeSpan since,
        string status,
        bool isFulfilled,
        int version,
        bool exists,
        bool isClaimed = false,
        int openLines = SimOrder.AllLines
    )
    {
        this.Since = since;
        this.Status = status;
        this.IsFulfilled = isFulfilled;
        this.Version = version;
        this.Exists = exists;
        this.IsClaimed = isClaimed;
        this.OpenLines = openLines;
    }

    public TimeSpan Since { get; }

    public string Status { get; }

    public bool IsFulfilled { get; }

    public int Version { get; }

    public bool Exists { get; }

    public bool IsClaimed { get; }

    /// <summary>A bit for each line that is not cancelled.</summary>
    public int OpenLines { get; }

    public bool IsPartlyCancelled => this.Exists && !this.IsFulfilled && this.Status == "PartlyCancelled";

    public bool IsCancelled => this.Status == "Cancelled" || !this.Exists;

    public bool IsOpen => this.Exists && !this.IsFulfilled && this.Status is "Open" or "OnHold";
}
