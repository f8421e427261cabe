using Insite.WIS.Broker.WebIntegrationService;
using Workbench.Reconcile;

namespace Workbench.Jobs;

/// <summary>Runs of the job OrderCancel for many orders, a few at a time.</summary>
/// <param name="definition">Makes the job definition: each run has one of its own.</param>
/// <param name="request">What a run gets, for an order's number.</param>
internal sealed class CancelMany(Func<JobDefinition> definition, Func<string, JobRequest> request)
{
    private const int AtATime = 4;

    /// <summary>A run for each number, in their order; null for one that did not begin before the end was asked for.</summary>
    public async Task<IReadOnlyList<JobRun?>> RunAsync(
        IReadOnlyList<string> numbers,
        RunProgress progress,
        CancellationToken end
    )
    {
        var runs = new JobRun?[numbers.Count];
        var next = -1;
        // A processor blocks its thread, so each worker has one.
        var workers = Enumerable
            .Range(0, Math.Min(AtATime, numbers.Count))
            .Select(_ =>
                Task.Factory.StartNew(
                    Work,
                    CancellationToken.None,
                    TaskCreationOptions.LongRunning,
                    TaskScheduler.Default
                )
            );
        await Task.WhenAll(workers.ToList());
        return runs;

        void Work()
        {
            for (
                var i = Interlocked.Increment(ref next);
                i < numbers.Count && !end.IsCancellationRequested;
                i = Interlocked.Increment(ref next)
            )
            {
                var job = JobFactory.Build(definition(), request(numbers[i]));
                runs[i] = new JobRunner(_ => { }).Run(job, numbers[i]);
                progress.CountOne();
            }
        }
    }
}
