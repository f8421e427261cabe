namespace Extensions.AdapterKit.Running;

/// <summary>The limit of a call.</summary>
internal sealed class KitTimer
{
    private readonly TaskCompletionSource<bool> passed = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public KitTimer(TimeSpan limit)
    {
        this.Limit = limit;
    }

    public TimeSpan Limit { get; }

    public Task Passed => this.passed.Task;

    public void Pass() => this.passed.TrySetResult(true);
}
