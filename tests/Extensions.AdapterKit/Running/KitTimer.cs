namespace Extensions.AdapterKit.Running;

/// <summary>The limit of a call.</summary>
internal sealed class KitTimer
{
    private readonly TaskCompletionSource<bool> passed = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private readonly CancellationToken callEnded;

    public KitTimer(TimeSpan limit, CancellationToken callEnded)
    {
        this.Limit = limit;
        this.callEnded = callEnded;
    }

    /// <summary>The call has not ended yet.</summary>
    public bool IsRunning => !this.callEnded.IsCancellationRequested;

    public TimeSpan Limit { get; }

    public Task Passed => this.passed.Task;

    public void Pass() => this.passed.TrySetResult(true);
}
