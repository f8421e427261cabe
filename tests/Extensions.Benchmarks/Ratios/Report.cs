using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json;
using Extensions.Benchmarks.Measuring;

namespace Extensions.Benchmarks.Ratios;

/// <summary>Everything that was measured, in one order, and how it is shown.</summary>
internal sealed class Report
{
    private readonly List<Measured> metrics = [];
    private readonly string conditions;
    private ComparisonTable? comparison;
    private FrameworkResult? framework;
    private TimeSpan took;

    private Report(Setting setting)
    {
        conditions =
            $"{RuntimeInformation.FrameworkDescription}, {RuntimeInformation.OSDescription}, "
            + $"{Environment.ProcessorCount} processors, {setting.Rounds} rounds of {setting.Runs} runs per case";
    }

    /// <param name="setting">Where and how much.</param>
    /// <param name="soakRuns">Runs of P10.</param>
    /// <param name="only">Ids of what is measured; empty for all.</param>
    public static Report Measure(Setting setting, int soakRuns, IReadOnlyCollection<string> only)
    {
        var report = new Report(setting);
        long start = Stopwatch.GetTimestamp();
        bool IsWanted(string id) => only.Count == 0 || only.Contains(id, StringComparer.OrdinalIgnoreCase);
        void Add(string id, Func<Measured> measure)
        {
            if (IsWanted(id))
            {
                long from = Stopwatch.GetTimestamp();
                report.metrics.Add(measure());
                Tell(id, from);
            }
        }

        Add(LatencyMetric.Id, () => LatencyMetric.Measure(setting, out report.comparison));
        Add(AllocationMetric.Id, () => AllocationMetric.Measure(setting));
        Add(ConnectionMetric.Id, () => ConnectionMetric.Measure(setting));
        Add(CpuMetric.Id, () => CpuMetric.Measure(setting));
        Add(RequestMetric.Id, () => RequestMetric.Measure(setting));
        Add(ThroughputMetric.Id, () => ThroughputMetric.Measure(setting));
        Add(HungErpMetric.Id, () => HungErpMetric.Measure(setting));
        Add(ColdMetric.Id, () => ColdMetric.Measure(setting));
        Add(DeadErpMetric.Id, () => DeadErpMetric.Measure(setting));
        Add(SoakMetric.Id, () => SoakMetric.Measure(setting, soakRuns));
        if (IsWanted(FrameworkResult.Id))
        {
            long from = Stopwatch.GetTimestamp();
            report.framework = FrameworkResult.Measure(setting);
            Tell(FrameworkResult.Id, from);
        }

        report.took = Stopwatch.GetElapsedTime(start);
        return report;
    }

    public string ToMarkdown()
    {
        var text = new StringBuilder();
        text.AppendLine(CultureInfo.InvariantCulture, $"{conditions}. All of it took {took.TotalMinutes:0.0} minutes.");
        if (metrics.Count > 0)
        {
            text.AppendLine().Append(MetricTable(metrics));
        }

        if (comparison != null)
        {
            text.AppendLine().Append(comparison.ToMarkdown());
        }

        if (framework != null)
        {
            text.AppendLine().AppendLine(framework.Title);
            text.AppendLine().Append(framework.Metrics.Count > 0 ? MetricTable(framework.Metrics) : "");
        }

        return text.ToString().TrimEnd();
    }

    /// <summary>P1 to P10 as one line.</summary>
    public string ToJson() =>
        JsonSerializer.Serialize(
            metrics.Select(one => new
            {
                id = one.Id,
                value = one.Json,
                goal = one.Goal,
                met = one.IsMet,
            }),
            new JsonSerializerOptions
            {
                Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
            }
        );

    private static string MetricTable(IEnumerable<Measured> lines)
    {
        var text = new StringBuilder();
        text.AppendLine("| id | metric | measured | spread | goal | met | more |");
        text.AppendLine("|---|---|---|---|---|---|---|");
        foreach (var one in lines)
        {
            text.AppendLine(
                $"| {one.Id} | {one.Metric} | {one.Value} | {one.Spread} | {one.Goal} | {(one.IsMet ? "yes" : "no")} | {one.Note} |"
            );
        }

        return text.ToString();
    }

    // To standard error: standard output is the table.
    private static void Tell(string id, long from) =>
        Console.Error.WriteLine(
            string.Format(
                CultureInfo.InvariantCulture,
                "{0}: {1:0.0} s",
                id,
                Stopwatch.GetElapsedTime(from).TotalSeconds
            )
        );
}
