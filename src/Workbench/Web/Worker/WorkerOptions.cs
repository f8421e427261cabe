namespace Workbench.Web.Worker;

/// <summary>How the stand-in for the Windows Integration Service works. Nothing of it is public of the real one.</summary>
internal sealed record WorkerOptions
{
    /// <summary>How often the queue is looked at when nobody calls.</summary>
    public TimeSpan PollInterval { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>The pause before a failed job is tried again.</summary>
    public TimeSpan RetryPause { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>How long one minute of MaxTimeoutMinutes is; tests have shorter ones.</summary>
    public TimeSpan Minute { get; init; } = TimeSpan.FromMinutes(1);

    public int MostAtOnce { get; init; } = 4;
}
