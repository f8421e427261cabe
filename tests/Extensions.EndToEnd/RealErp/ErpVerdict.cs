using Workbench.Jobs;

namespace Extensions.EndToEnd.RealErp;

/// <summary>One run, judged by the ERP's own books.</summary>
/// <param name="Order">The order number the job was given.</param>
/// <param name="Before">What the books said before the run; null for no such order.</param>
/// <param name="Run">What the job says.</param>
/// <param name="After">What the books say after it.</param>
/// <param name="IsContended">Whether somebody else changed the order during the run.</param>
internal sealed record ErpVerdict(string Order, IErpBook? Before, JobRun Run, IErpBook? After, bool IsContended)
{
    private static readonly string[] Refusals = ["Refused", "Ignored", "NotFound", "Ambiguous"];

    public string Outcome => Run.Outcome ?? "none";

    /// <summary>The job is green and claims a cancelled order, and the books do not.</summary>
    public bool IsFalseSuccess => Run.Succeeded && Outcome != "Previewed" && After?.IsCancelled != true;

    /// <summary>The job says that the order was not cancelled, and it was, or nothing stood in the way.</summary>
    public bool IsFalseRefusal =>
        Refusals.Contains(Outcome) && (After?.IsCancelled == true || (Before?.IsCancellable == true && !IsContended));

    public override string ToString() =>
        $"{Order}: {Outcome}, books {Before?.ToString() ?? "none"} -> {After?.ToString() ?? "none"}";
}
