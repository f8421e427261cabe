using System.Data;
using Extensions.Tests.Support;

namespace Extensions.Tests.Security;

/// <summary>What holds for every run, whatever it was given.</summary>
internal static class RunRules
{
    private static readonly string[] Green = { "Cancelled", "AlreadyCancelled", "Previewed" };

    public static IEnumerable<string> Broken(TestJob job)
    {
        int ends = job.Log.Count(line => line.Level is "Info" or "Fatal");
        if (ends != 1)
        {
            yield return $"{ends} summary lines: {string.Join(" / ", job.Log)}";
        }

        if (job.Result.Table.Rows.Count != 1)
        {
            yield return $"{job.Result.Table.Rows.Count} outcome rows";
        }

        if (job.IsGreen != Green.Contains(job.Outcome))
        {
            yield return $"{job.Outcome} ended {(job.IsGreen ? "green" : "red")}";
        }

        if (job.Log.Count == 0 || job.Log[job.Log.Count - 1].Message != job.Message)
        {
            yield return $"the last line is not the outcome's message \"{job.Message}\"";
        }

        foreach (string text in Texts(job))
        {
            string? flaw = TextRules.Flaw(text);
            if (flaw != null)
            {
                yield return flaw;
            }
        }
    }

    /// <summary>Every text of a run: lines, exception and cells.</summary>
    public static IEnumerable<string> Texts(TestJob job) =>
        job
            .Log.Select(line => line.Message)
            .Concat(job.Failure == null ? Array.Empty<string>() : new[] { job.Failure.Message })
            .Concat(Cells(job));

    public static IEnumerable<string> Cells(TestJob job) =>
        job
            .Result.Table.Rows.Cast<DataRow>()
            .Concat(job.ErpOrders.Rows.Cast<DataRow>())
            .SelectMany(row => row.ItemArray)
            .OfType<string>();
}
