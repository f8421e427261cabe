namespace Extensions.AdapterKit.Scripted;

/// <summary>How far an accepted cancellation is.</summary>
public enum CancelJobState
{
    /// <summary>The ERP works on it.</summary>
    Running = 0,

    /// <summary>The order is cancelled.</summary>
    Done,

    /// <summary>It could not be done; <see cref="CancelJob.Text"/> says why.</summary>
    Failed,
}
