namespace Extensions.Tests.Support;

/// <summary>The context of a caller that a run must never come back to; counts when it does.</summary>
internal sealed class CallersContext : SynchronizationContext
{
    public int Posts { get; private set; }

    public override void Post(SendOrPostCallback d, object? state)
    {
        this.Posts++;
        d(state);
    }

    /// <summary>Starts the work in this context; what follows finds none.</summary>
    public Task<T> Start<T>(Func<Task<T>> work)
    {
        SetSynchronizationContext(this);
        try
        {
            return work();
        }
        finally
        {
            SetSynchronizationContext(null);
        }
    }
}
