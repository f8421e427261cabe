namespace Workbench.Jobs;

/// <summary>What became of a run. <see cref="Outcome"/> is null when the processor ended without saying one.</summary>
internal sealed record JobRun(
    string OrderNumber,
    bool Succeeded,
    string? Outcome,
    IReadOnlyList<ErpOrderLine> ErpOrders,
    int RequestsSent,
    int ElapsedMs,
    IReadOnlyList<JobLogLine> Log,
    IReadOnlyList<CheckLine> Check
)
{
    /// <summary>The status as the platform writes it.</summary>
    public string JobStatus => Succeeded ? "Success" : "Failure";
}
