using static Workbench.Web.Data.JobStatus;

namespace Workbench.Web.Data;

/// <summary>The jobs: queue and history in one, as on the platform.</summary>
internal sealed class JobQueue(Database database, TimeProvider time)
{
    /// <summary>Told when a job was queued, so that nobody has to wait for the next poll.</summary>
    public event Action Queued = () => { };

    public int Add(NewJob job)
    {
        var number = 0;
        database.InTransaction(() =>
        {
            var now = time.GetUtcNow();
            number = (int)
                database.Number(
                    """
                    INSERT INTO integration_job (id, definitionId, definitionName, orderNumber, status, isPreview,
                      startedBy, dueOn, queuedOn, retryCounter, initialData, resultData, outcome)
                    VALUES ($id, $definition, $name, $order, $status, $preview, $by, $now, $now, 0, '', '', '')
                    RETURNING jobNumber
                    """,
                    ("$id", Guid.NewGuid().ToString()),
                    ("$definition", job.Definition.Id.ToString()),
                    ("$name", job.Definition.Name),
                    ("$order", job.OrderNumber),
                    ("$status", JobStatus.Queued),
                    ("$preview", job.IsPreview),
                    ("$by", job.StartedBy),
                    ("$now", now)
                );
            for (var i = 0; i < job.Parameters.Count; i++)
            {
                database.Execute(
                    "INSERT INTO integration_job_parameter VALUES ($job, $sequence, $step, $name, $value)",
                    ("$job", number),
                    ("$sequence", i + 1),
                    ("$step", job.Parameters[i].StepSequence),
                    ("$name", job.Parameters[i].Name),
                    ("$value", job.Parameters[i].Value)
                );
            }
        });
        Queued();
        return number;
    }

    /// <summary>Takes the oldest jobs that are due and marks them as in progress.</summary>
    public IReadOnlyList<int> TakeDue(int most) =>
        database.Query(
            """
            UPDATE integration_job SET status = $progress, startedOn = COALESCE(startedOn, $now)
            WHERE jobNumber IN (
              SELECT jobNumber FROM integration_job WHERE status = $queued AND dueOn <= $now
              ORDER BY jobNumber LIMIT $most)
            RETURNING jobNumber
            """,
            row => row.Int("jobNumber"),
            ("$progress", InProgress),
            ("$queued", JobStatus.Queued),
            ("$now", time.GetUtcNow()),
            ("$most", most)
        );

    public string StatusOf(int job) =>
        database
            .Query(
                "SELECT status FROM integration_job WHERE jobNumber = $job",
                row => row.Text("status"),
                ("$job", job)
            )
            .Single();

    /// <summary>Back into the queue for another try; not when somebody has asked to cancel meanwhile.</summary>
    public bool TryRetry(int job, TimeSpan pause) =>
        database.Execute(
            """
            UPDATE integration_job SET status = $queued, retryCounter = retryCounter + 1, dueOn = $due
            WHERE jobNumber = $job AND status = $progress
            """,
            ("$queued", JobStatus.Queued),
            ("$progress", InProgress),
            ("$due", time.GetUtcNow() + pause),
            ("$job", job)
        ) > 0;

    public void End(int job, string status) =>
        database.Execute(
            "UPDATE integration_job SET status = $status, endedOn = $now WHERE jobNumber = $job",
            ("$status", status),
            ("$now", time.GetUtcNow()),
            ("$job", job)
        );

    /// <summary>A queued job is cancelled at once; a running one is asked to stop.</summary>
    public void Cancel(int job) =>
        database.Execute(
            """
            UPDATE integration_job SET
              endedOn = CASE status WHEN $queued THEN $now ELSE endedOn END,
              status = CASE status WHEN $queued THEN $canceled WHEN $progress THEN $requested ELSE status END
            WHERE jobNumber = $job
            """,
            ("$queued", JobStatus.Queued),
            ("$progress", InProgress),
            ("$canceled", Canceled),
            ("$requested", CancelRequested),
            ("$now", time.GetUtcNow()),
            ("$job", job)
        );

    public void SaveInitialData(int job, string data) => Save(job, "initialData", data);

    public void SaveResult(int job, string data) => Save(job, "resultData", data);

    public void SaveOutcome(int job, string outcome) => Save(job, "outcome", outcome);

    /// <summary>What a stop of the workbench left behind.</summary>
    public IReadOnlyList<int> Unfinished() =>
        database.Query(
            "SELECT jobNumber FROM integration_job WHERE status IN ($progress, $requested)",
            row => row.Int("jobNumber"),
            ("$progress", InProgress),
            ("$requested", CancelRequested)
        );

    // The column is one of the three names above.
    private void Save(int job, string column, string value) =>
        database.Execute(
            $"UPDATE integration_job SET {column} = $value WHERE jobNumber = $job",
            ("$value", value),
            ("$job", job)
        );
}
