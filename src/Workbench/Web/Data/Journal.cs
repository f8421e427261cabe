namespace Workbench.Web.Data;

/// <summary>What was recorded of runs: what happened when, and the traffic with the ERP.</summary>
internal sealed class Journal(Database database)
{
    public void Add(int job, RunEvent happened) =>
        database.Execute(
            """
            INSERT INTO run_event (jobNumber, attempt, sequence, kind, startedOn, duration, label, detail, isFault)
            VALUES ($job, $attempt, $sequence, $kind, $start, $duration, $label, $detail, $fault)
            """,
            ("$job", job),
            ("$attempt", happened.Attempt),
            ("$sequence", happened.Sequence),
            ("$kind", happened.Kind.ToString()),
            ("$start", happened.StartedOn),
            ("$duration", (long)happened.Duration.TotalMicroseconds),
            ("$label", happened.Label),
            ("$detail", happened.Detail),
            ("$fault", happened.IsFault)
        );

    public IReadOnlyList<RunEvent> EventsOf(int job) =>
        database.Query(
            "SELECT * FROM run_event WHERE jobNumber = $job ORDER BY attempt, sequence",
            row => new RunEvent(
                row.Int("attempt"),
                row.Int("sequence"),
                Enum.Parse<RunEventKind>(row.Text("kind")),
                row.Time("startedOn"),
                TimeSpan.FromMicroseconds(row.Long("duration")),
                row.Text("label"),
                row.Text("detail"),
                row.Flag("isFault")
            ),
            ("$job", job)
        );

    public void Add(Exchange exchange) =>
        database.Execute(
            """
            INSERT INTO exchange (jobNumber, attempt, startedOn, duration, method, url, requestHeaders, requestBody,
              status, responseHeaders, responseBody, failure)
            VALUES ($job, $attempt, $start, $duration, $method, $url, $qHeaders, $qBody, $status, $aHeaders, $aBody, $failure)
            """,
            ("$job", exchange.JobNumber),
            ("$attempt", exchange.Attempt),
            ("$start", exchange.StartedOn),
            ("$duration", (long)exchange.Duration.TotalMicroseconds),
            ("$method", exchange.Method),
            ("$url", exchange.Url),
            ("$qHeaders", exchange.RequestHeaders),
            ("$qBody", exchange.RequestBody),
            ("$status", exchange.Status),
            ("$aHeaders", exchange.ResponseHeaders),
            ("$aBody", exchange.ResponseBody),
            ("$failure", exchange.Failure)
        );

    public IReadOnlyList<Exchange> ExchangesOf(int job) =>
        database.Query("SELECT * FROM exchange WHERE jobNumber = $job ORDER BY startedOn, id", Read, ("$job", job));

    /// <summary>The newest first.</summary>
    public IReadOnlyList<Exchange> LatestExchanges(int most) =>
        database.Query("SELECT * FROM exchange ORDER BY id DESC LIMIT $most", Read, ("$most", most));

    private static Exchange Read(Row row) =>
        new(
            row.Int("jobNumber"),
            row.Int("attempt"),
            row.Time("startedOn"),
            TimeSpan.FromMicroseconds(row.Long("duration")),
            row.Text("method"),
            row.Text("url"),
            row.Text("requestHeaders"),
            row.Text("requestBody"),
            row.IntOrNull("status"),
            row.Text("responseHeaders"),
            row.Text("responseBody"),
            row.Text("failure")
        );
}
