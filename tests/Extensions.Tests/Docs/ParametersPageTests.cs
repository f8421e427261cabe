using Extensions.OrderCancel.Erp;
using Extensions.OrderCancel.Job;
using Extensions.OrderCancel.Job.Reconcile;
using Extensions.Tests.Conventions;
using Extensions.Tests.Support;

namespace Extensions.Tests.Docs;

/// <summary>docs/parameters.md is written from the code.</summary>
public sealed class ParametersPageTests
{
    private const string Intro = """
        # Parameters

        Set them on the job definition (for all runs), on a step, or for one run; a value of the run wins over one of the step,
        that over the job definition's default, that over the default here. Blank counts as not set. Names are compared without
        regard to case. A value that is too long for a column goes on in `Name2`, `Name3` and so on. No parameter holds a secret:
        user and password are fields of the connection. A bad value ends the run before anything is sent.

        This page is written from the code and checked by a test (`ORDERCANCEL_APPROVE=1 dotnet test` rewrites it);
        `dotnet run --project src/Workbench -- adapters` prints the adapters' part.

        """;

    private const string Reconcile =
        "[The job](reconcile.md) also understands ErpAdapter, OrderNumberKind (whose number the runs that it queues are given),"
        + "\nAlsoCancelStates, the parameters of sign-in and transport from AttemptTimeoutSeconds on, and those of the adapter.\n\n";

    [Fact]
    public void Page_OfTheParameters_IsWhatTheCodeSays() =>
        ApprovedFile.Matches(
            Intro
                + Section("Every adapter", OrderCancelParameters.All)
                + Section("Job OrderCancelReconcile", ReconcileParameters.Own, Reconcile)
                + string.Concat(
                    ShippedAdapters.RestFirst.Select(one => Section("Adapter " + one.Name, one.Parameters))
                ),
            "it is what admins go by.",
            "docs",
            "parameters.md"
        );

    private static string Section(string heading, IEnumerable<JobParameter> parameters, string intro = "") =>
        $"\n## {heading}\n\n{intro}| parameter | default | what it does |\n|---|---|---|\n"
        + string.Concat(parameters.Select(one => $"| {one.Name} | {Default(one.Default)} | {Cell(one.Help)} |\n"));

    private static string Default(string text) => text.Length == 0 ? "" : $"`{Cell(text)}`";

    private static string Cell(string text) => text.Replace("|", "\\|", StringComparison.Ordinal);
}
