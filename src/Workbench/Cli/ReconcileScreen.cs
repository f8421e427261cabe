using System.Globalization;
using Spectre.Console;
using Workbench.Jobs;
using Workbench.Reconcile;

namespace Workbench.Cli;

/// <summary>A comparison as an admin would follow it.</summary>
internal sealed class ReconcileScreen(TextWriter output)
{
    private readonly CancelScreen job = new(output);
    private readonly IAnsiConsole console = Screen.On(output);

    public void ShowHead(JobRequest about, string adapter, string remark) =>
        job.ShowHead(about, adapter, remark, "Progress");

    public Task FollowAsync(RunProgress progress, Task work) => new ProgressScreen(output).FollowAsync(progress, work);

    public void Show(ReconcileRun run)
    {
        foreach (var line in run.Log)
        {
            job.Show(line);
        }

        console.WriteLine();
        var table = Screen.Table("Verdict", "Orders");
        foreach (var (verdict, count) in Verdicts.Count(run.Rows))
        {
            table.AddRow(verdict, count.ToString(CultureInfo.InvariantCulture));
        }

        console.Write(table);
    }

    public void ShowNoCancels(ReconcileRun run, bool isEnded) =>
        console.MarkupLine(
            isEnded ? "Nothing was cancelled: the run was ended."
            : run.ToCancel.Count == 0 ? "Nothing is to be cancelled."
            : Screen.Literal($"DryRun: these would be cancelled: {string.Join(", ", run.ToCancel)}.")
        );

    public void ShowCancels(IReadOnlyList<string> numbers, IReadOnlyList<JobRun?> runs) =>
        CancelManyScreen.Show(output, numbers, runs);
}
