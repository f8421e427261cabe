namespace Workbench.Reconcile;

/// <summary>What became of a comparison.</summary>
/// <param name="Rows">One for each order, in their order.</param>
/// <param name="Summary">The job's own last line.</param>
/// <param name="Log">All lines of the job.</param>
/// <param name="ToCancel">The numbers that a run of OrderCancel would get, of what is open in the ERP and may be cancelled; the first of them.</param>
/// <param name="IsDryRun">Whether nothing may be queued.</param>
internal sealed record ReconcileRun(
    IReadOnlyList<ReconcileRow> Rows,
    string Summary,
    IReadOnlyList<Jobs.JobLogLine> Log,
    IReadOnlyList<string> ToCancel,
    bool IsDryRun
)
{
    /// <summary>Whether every order was found to be in step.</summary>
    public bool IsInStep => Rows.All(row => row.Verdict == Verdicts.InStep) && Log.All(line => line.Level != "Fatal");
}
