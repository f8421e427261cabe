namespace Workbench.Jobs;

/// <summary>A run as <c>cancel --json</c> prints it.</summary>
internal sealed record JobRunDocument(
    string? Outcome,
    string OrderNumber,
    string JobStatus,
    IReadOnlyList<ErpOrderDocument> ErpOrders,
    int Attempts,
    int ElapsedMs,
    IReadOnlyList<JobLogLine> Log
)
{
    public static JobRunDocument From(JobRun run) =>
        new(
            run.Outcome,
            run.OrderNumber,
            run.JobStatus,
            [.. run.ErpOrders.Select(order => new ErpOrderDocument(order.ErpOrderNumber, order.Status))],
            run.RequestsSent,
            run.ElapsedMs,
            run.Log
        );
}
