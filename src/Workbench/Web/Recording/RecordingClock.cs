using Extensions.OrderCancel.Run;
using Workbench.Web.Data;

namespace Workbench.Web.Recording;

/// <summary>The module's own clock; notes the waits between exchanges.</summary>
internal sealed class RecordingClock(RunRecorder recorder) : IClock
{
    public TimeSpan Elapsed => SystemClock.Instance.Elapsed;

    public DateTimeOffset UtcNow => SystemClock.Instance.UtcNow;

    // While an exchange is going on, the delay is its deadline.
    public Task Delay(TimeSpan wait, CancellationToken cancellationToken) =>
        recorder.IsExchanging
            ? SystemClock.Instance.Delay(wait, cancellationToken)
            : WaitAsync(wait, cancellationToken);

    public Task<T> StartAsync<T>(Func<Task<T>> work) => SystemClock.Instance.StartAsync(work);

    private async Task WaitAsync(TimeSpan wait, CancellationToken cancellationToken)
    {
        var at = recorder.Next();
        var start = DateTimeOffset.UtcNow;
        await SystemClock.Instance.Delay(wait, cancellationToken).ConfigureAwait(false);
        recorder.Add(
            at,
            RunEventKind.Wait,
            start,
            DateTimeOffset.UtcNow - start,
            "wait",
            "Waited before the next try."
        );
    }
}
