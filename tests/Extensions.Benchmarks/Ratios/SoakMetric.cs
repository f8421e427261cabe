using System.Diagnostics;
using System.Globalization;
using Extensions.Benchmarks.Cases;
using Extensions.Benchmarks.Measuring;

namespace Extensions.Benchmarks.Ratios;

/// <summary>P10: whether a process that has made many runs is still as fast, and holds no more.</summary>
internal static class SoakMetric
{
    public const string Id = "P10";
    public const int DefaultRuns = 100_000;

    private const int Window = 1_000;
    private const string HandleFolder = "/proc/self/fd";

    // Less than one byte for each run is not what a run leaves behind.
    private const long MostGrowth = DefaultRuns;

    public static Measured Measure(Setting setting, int runs)
    {
        int window = Math.Min(Window, runs / 10);
        using var client = RawWay.ClientFor(setting.Erp);
        var module = new ModuleWay(setting.Erp);
        var raw = new RawWay(client);
        setting.Blocks.WarmUp([module, raw], Window);

        // Raw runs in between tell whether the machine itself became slower.
        var first = new[] { new Timings(), new Timings() };
        Run(setting, module, raw, window, first);
        long memory = GC.GetTotalMemory(forceFullCollection: true);
        int handles = Handles();
        for (int i = 0; i < runs - (2 * window); i++)
        {
            Outcomes.RequireCancelled(module.Prepare(setting.Numbers.Next())(), module);
        }

        var last = new[] { new Timings(), new Timings() };
        Run(setting, module, raw, window, last);
        long growth = GC.GetTotalMemory(forceFullCollection: true) - memory;
        int moreHandles = Handles() - handles;

        double ratio = last[0].P50() / first[0].P50();
        double machine = last[1].P50() / first[1].P50();
        string value = string.Create(
            CultureInfo.InvariantCulture,
            $"{ratio:0.00}; {growth / 1024} KB, {moreHandles} handles"
        );
        bool met = ratio <= 1.05 && growth < MostGrowth && moreHandles <= 0;
        string metric = string.Create(CultureInfo.InvariantCulture, $"p50 at {runs} runs ÷ at {window}; growth");
        return new Measured(Id, metric, value, "≤ 1.05; none", met)
        {
            Note = string.Create(CultureInfo.InvariantCulture, $"raw in the same two windows: {machine:0.00}"),
        };
    }

    private static void Run(Setting setting, ModuleWay module, RawWay raw, int runs, Timings[] timings)
    {
        for (int i = 0; i < runs; i++)
        {
            timings[0].Add(module, setting.Numbers.Next());
            timings[1].Add(raw, setting.Numbers.Next());
        }
    }

    private static int Handles()
    {
        if (Directory.Exists(HandleFolder))
        {
            return Directory.GetFileSystemEntries(HandleFolder).Length;
        }

        using var self = Process.GetCurrentProcess();
        return self.HandleCount;
    }
}
