namespace Workbench.Jobs;

/// <summary>A check as <c>check --json</c> prints it.</summary>
internal sealed record CheckDocument(
    bool Passed,
    string? Outcome,
    string OrderNumber,
    string Message,
    IReadOnlyList<CheckLine> Check
)
{
    public static CheckDocument From(JobRun run) =>
        new(run.Succeeded, run.Outcome, run.OrderNumber, run.Log.LastOrDefault()?.Message ?? "", run.Check);
}
