using System.Globalization;
using Workbench.Web.Data;
using Workbench.Web.Recording;

namespace Workbench.Web.Worker;

/// <summary>Takes one job from the queue to its end, or back into the queue for another try.</summary>
internal sealed class JobRun(int number, Store store, RecordedServices services, WorkerOptions options)
{
    private readonly JobRow row = store.History.Find(number)!;

    public async Task RunAsync(CancellationToken stopping)
    {
        if (store.Definitions.Find(row.DefinitionId) is not { } document)
        {
            store.History.Log(number, 1, "Fatal", "The job definition is gone.");
            store.Queue.End(number, JobStatus.Failure);
            return;
        }

        var isDebugging =
            document.Flag("DebuggingEnabled")
            || store.Connections.Find(document.ConnectionId)?.DebuggingEnabled == true;
        var log = new JobLog(store.History, number, row.RetryCounter + 1, isDebugging);
        using var cancel = CancellationTokenSource.CreateLinkedTokenSource(stopping);
        var website = new WebsiteSide(row, document, store, log);
        var attempt = new JobAttempt(row, document, store, services, log, website);
        // A processor takes no token: a run that must end is left behind, and its log is closed.
        var work = Task.Run(() => attempt.Run(cancel.Token), CancellationToken.None);
        var ended = await EndsInTimeAsync(work, document, cancel, stopping);
        if (stopping.IsCancellationRequested)
        {
            // Left in progress: the next start of the workbench says so in the log.
            log.Close();
            return;
        }

        if (!ended)
        {
            var minutes = document.Number("MaxTimeoutMinutes").ToString(CultureInfo.InvariantCulture);
            log.Fatal($"The job took longer than its Max Timeout of {minutes} min and was given up.");
            log.Close();
        }

        Finish(document, log, isOver: !ended);
    }

    private async Task<bool> EndsInTimeAsync(
        Task work,
        JobDocument document,
        CancellationTokenSource cancel,
        CancellationToken stopping
    )
    {
        var minutes = document.Number("MaxTimeoutMinutes");
        var limit = minutes > 0 ? options.Minute * minutes - (row.Duration ?? TimeSpan.Zero) : Timeout.InfiniteTimeSpan;
        using var end = CancellationTokenSource.CreateLinkedTokenSource(stopping);
        var timer = Task.Delay(limit < TimeSpan.Zero && minutes > 0 ? TimeSpan.Zero : limit, end.Token);
        while (true)
        {
            var first = await Task.WhenAny(work, timer, Task.Delay(options.PollInterval, end.Token));
            if (first == work || stopping.IsCancellationRequested)
            {
                await end.CancelAsync();
                return true;
            }

            if (first == timer)
            {
                await cancel.CancelAsync();
                await end.CancelAsync();
                return false;
            }

            if (store.Queue.StatusOf(number) == JobStatus.CancelRequested)
            {
                await cancel.CancelAsync();
            }
        }
    }

    private void Finish(JobDocument document, JobLog log, bool isOver)
    {
        if (store.Queue.StatusOf(number) == JobStatus.CancelRequested && !isOver)
        {
            log.Info("The job was cancelled. What the processor had done by then stands.");
            End(document, JobStatus.Canceled);
            return;
        }

        var status = JobVerdict.Of(document, log);
        var retries = document.Number("MaxRetries");
        if (status == JobStatus.Failure && !isOver && row.RetryCounter < retries)
        {
            log.Info(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"Attempt {row.RetryCounter + 1} of {retries + 1} failed; the job runs again in {options.RetryPause.TotalSeconds} s (Max Retries)."
                )
            );
            if (store.Queue.TryRetry(number, options.RetryPause))
            {
                return;
            }

            status = JobStatus.Canceled;
        }

        End(document, status);
    }

    private void End(JobDocument document, string status)
    {
        // The mail first: whoever sees the job's end sees its mail.
        new Notifier(store).Notify(number, document, status);
        store.Queue.End(number, status);
    }
}
