using System.Globalization;
using Spectre.Console;
using Workbench.Jobs;

namespace Workbench.Cli;

/// <summary>What became of many orders: a row each, and their sum.</summary>
internal static class CancelManyScreen
{
    private const string NotRun = "NotRun";

    public static void Show(TextWriter output, IReadOnlyList<string> numbers, IReadOnlyList<JobRun?> runs)
    {
        var console = Screen.On(output);
        var table = Screen.Table("Order", "Job status", "Outcome", "ERP orders");
        for (var i = 0; i < runs.Count; i++)
        {
            var run = runs[i];
            var erp = string.Join(", ", (run?.ErpOrders ?? []).Select(one => $"{one.ErpOrderNumber} {one.Status}"));
            string[] cells = [numbers[i], run?.JobStatus ?? "", Outcome(run), erp];
            table.AddRow([.. cells.Select(Screen.Literal)]);
        }

        console.Write(table);
        // The last line of a log says in full what to do.
        foreach (var run in runs.Where(one => one is { Succeeded: false }))
        {
            console.MarkupLine($"[red]Fatal[/]  {Screen.Literal(run!.Log[^1].Message)}");
        }

        console.WriteLine();
        console.MarkupLine(Screen.Literal(Summary(runs)));
    }

    /// <summary>As <c>5 orders: 3 Cancelled, 2 Refused.</c></summary>
    public static string Summary(IReadOnlyList<JobRun?> runs)
    {
        var counts = runs.GroupBy(Outcome)
            .OrderByDescending(one => one.Count())
            .ThenBy(one => one.Key, StringComparer.Ordinal)
            .Select(one => string.Create(CultureInfo.InvariantCulture, $"{one.Count()} {one.Key}"));
        return $"{runs.Count} order{(runs.Count == 1 ? "" : "s")}: {string.Join(", ", counts)}.";
    }

    private static string Outcome(JobRun? run) => run is null ? NotRun : run.Outcome ?? run.JobStatus;
}
