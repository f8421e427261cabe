using System.Collections.Concurrent;
using Workbench.Reconcile;

namespace Workbench.Web.Reconcile;

/// <summary>A comparison that somebody started on the page, while it runs and after.</summary>
internal sealed class ReconcileWork(string about, int total)
{
    private readonly ConcurrentDictionary<string, int> counts = new(StringComparer.Ordinal);
    private readonly CancellationTokenSource end = new();
    private Task<ReconcileRun> work = Task.FromException<ReconcileRun>(new InvalidOperationException("Not started."));

    /// <summary>Which orders it is about.</summary>
    public string About => about;

    public RunProgress Progress { get; } = new(total, TimeProvider.System);

    public CancellationToken End => end.Token;

    public bool IsOver => work.IsCompleted;

    /// <summary>Null while it runs, and when the workbench itself failed.</summary>
    public ReconcileRun? Result => work.IsCompletedSuccessfully ? work.Result : null;

    public string Problem => work.Exception?.GetBaseException().Message ?? "";

    /// <summary>Of the orders that have been told so far.</summary>
    public IReadOnlyList<(string Verdict, int Count)> Counts =>
        Result is { } run
            ? Verdicts.Count(run.Rows)
            : [.. Verdicts.All.Select(one => (one, counts.GetValueOrDefault(one))).Where(one => one.Item2 > 0)];

    public void Follow(Task<ReconcileRun> run) =>
        work = run.ContinueWith(
            ended =>
            {
                Progress.Stop();
                return ended.GetAwaiter().GetResult();
            },
            CancellationToken.None,
            TaskContinuationOptions.ExecuteSynchronously,
            TaskScheduler.Default
        );

    public void Told(string verdict)
    {
        counts.AddOrUpdate(verdict, 1, (_, count) => count + 1);
        Progress.CountOne();
    }

    public void Stop() => end.Cancel();
}
