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
        bool isClaimed = false
    )
    {
        this.Since = since;
        this.Status = status;
        this.IsFulfilled = isFulfilled;
        this.Version = version;
        this.Exists = exists;
        this.IsClaimed = isClaimed;
    }

    public TimeSpan Since { get; }

    public string Status { get; }

    public bool IsFulfilled { get; }

    public int Version { get; }

    public bool Exists { get; }

    public bool IsClaimed { get; }

    public bool IsCancelled => this.Status == "Cancelled" || !this.Exists;

    public bool IsOpen => this.Exists && !this.IsFulfilled && this.Status is "Open" or "OnHold";
}
