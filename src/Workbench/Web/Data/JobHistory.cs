namespace Workbench.Web.Data;

/// <summary>What the Admin Console shows of jobs.</summary>
internal sealed class JobHistory(Database database, TimeProvider time)
{
    private const string Columns =
        "jobNumber, id, definitionId, definitionName, orderNumber, status, isPreview, startedBy, queuedOn, startedOn, "
        + "endedOn, retryCounter, initialData, resultData, outcome";

    /// <summary>The newest first; of one status, one order or one definition where that is given.</summary>
    public IReadOnlyList<JobRow> Latest(
        int most,
        string? status = null,
        string? orderNumber = null,
        Guid? definition = null
    ) =>
        database.Query(
            $"""
            SELECT {Columns} FROM integration_job
            WHERE ($status IS NULL OR status = $status) AND ($order IS NULL OR orderNumber = $order)
              AND ($definition IS NULL OR definitionId = $definition)
            ORDER BY jobNumber DESC LIMIT $most
            """,
            Read,
            ("$status", status),
            ("$order", orderNumber),
            ("$definition", definition?.ToString()),
            ("$most", most)
        );

    public JobRow? Find(int job) =>
        database
            .Query($"SELECT {Columns} FROM integration_job WHERE jobNumber = $job", Read, ("$job", job))
            .SingleOrDefault();

    public JobRow? Find(Guid id) =>
        database
            .Query($"SELECT {Columns} FROM integration_job WHERE id = $id", Read, ("$id", id.ToString()))
            .SingleOrDefault();

    /// <summary>The last job about an order, under whichever of its numbers it was given.</summary>
    public JobRow? LastOf(OrderEntry order) =>
        database
            .Query(
                $"""
                SELECT {Columns} FROM integration_job WHERE orderNumber IN ($web, $erp) AND orderNumber <> ''
                ORDER BY jobNumber DESC LIMIT 1
                """,
                Read,
                ("$web", order.WebNumber),
                ("$erp", order.ErpNumber)
            )
            .SingleOrDefault();

    public IReadOnlyList<JobParameterValue> ParametersOf(int job) =>
        database.Query(
            "SELECT * FROM integration_job_parameter WHERE jobNumber = $job ORDER BY sequence",
            row => new JobParameterValue(row.Text("name"), row.Text("value"), row.IntOrNull("stepSequence")),
            ("$job", job)
        );

    public IReadOnlyList<LogLine> LogOf(int job) =>
        database.Query(
            "SELECT * FROM integration_job_log WHERE jobNumber = $job ORDER BY sequence",
            row => new LogLine(
                row.Int("sequence"),
                row.Int("attempt"),
                row.Text("typeName"),
                row.Time("loggedOn"),
                row.Text("message")
            ),
            ("$job", job)
        );

    public void Log(int job, int attempt, string typeName, string message) =>
        database.Execute(
            """
            INSERT INTO integration_job_log
            SELECT $job, COALESCE(MAX(sequence), 0) + 1, $attempt, $type, $now, $message
            FROM integration_job_log WHERE jobNumber = $job
            """,
            ("$job", job),
            ("$attempt", attempt),
            ("$type", typeName),
            ("$now", time.GetUtcNow()),
            ("$message", message)
        );

    private static JobRow Read(Row row) =>
        new(
            row.Int("jobNumber"),
            Guid.Parse(row.Text("id")),
            Guid.Parse(row.Text("definitionId")),
            row.Text("definitionName"),
            row.Text("orderNumber"),
            row.Text("status"),
            row.Flag("isPreview"),
            row.Text("startedBy"),
            row.Time("queuedOn"),
            row.TimeOrNull("startedOn"),
            row.TimeOrNull("endedOn"),
            row.Int("retryCounter"),
            row.Text("initialData"),
            row.Text("resultData"),
            row.Text("outcome")
        );
}
