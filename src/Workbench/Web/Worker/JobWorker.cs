using Workbench.Web.Data;
using Workbench.Web.Recording;

namespace Workbench.Web.Worker;

/// <summary>Plays the Windows Integration Service: polls the queue and runs what is due.</summary>
internal sealed class JobWorker : IAsyncDisposable
{
    private readonly Store store;
    private readonly WorkerOptions options;
    private readonly CancellationTokenSource stopping = new();
    private readonly SemaphoreSlim work = new(0);
    private readonly List<Task> running = [];
    private readonly Task loop;

    public JobWorker(Store store, WorkerOptions options)
    {
        this.store = store;
        this.options = options;
        FailUnfinished();
        store.Queue.Queued += Wake;
        loop = Task.Run(LoopAsync);
    }

    public RecordedServices Services { get; } = new();

    public async ValueTask DisposeAsync()
    {
        store.Queue.Queued -= Wake;
        await stopping.CancelAsync();
        await loop;
        await Task.WhenAll(running).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        stopping.Dispose();
        work.Dispose();
    }

    private void Wake() => work.Release();

    private async Task LoopAsync()
    {
        while (!stopping.IsCancellationRequested)
        {
            running.RemoveAll(task => task.IsCompleted);
            foreach (var job in store.Queue.TakeDue(options.MostAtOnce - running.Count))
            {
                running.Add(RunAsync(job));
            }

            Task wait = work.WaitAsync(options.PollInterval, stopping.Token);
            await wait.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private async Task RunAsync(int job)
    {
        try
        {
            await new JobRun(job, store, Services, options).RunAsync(stopping.Token);
        }
#pragma warning disable CA1031 // One job that goes wrong must not stop the others.
        catch (Exception e)
#pragma warning restore CA1031
        {
            store.History.Log(job, 1, "Fatal", $"The workbench failed: {e.GetType().Name}: {e.Message}");
            store.Queue.End(job, JobStatus.Failure);
        }
        finally
        {
            if (!stopping.IsCancellationRequested)
            {
                work.Release();
            }
        }
    }

    private void FailUnfinished()
    {
        foreach (var job in store.Queue.Unfinished())
        {
            store.History.Log(
                job,
                store.History.Find(job)!.RetryCounter + 1,
                "Fatal",
                "The workbench was stopped while this job ran. Run it again: a run reads the ERP first."
            );
            store.Queue.End(job, JobStatus.Failure);
        }
    }
}
