using System.Globalization;
using Extensions.Benchmarks.Cases;

namespace Extensions.Benchmarks.Measuring;

/// <summary>P2: what a run allocates, beside raw.</summary>
internal static class AllocationMetric
{
    public const string Id = "P2";

    public static Measured Measure(Setting setting)
    {
        using var client = RawWay.ClientFor(setting.Erp);
        var module = new ModuleWay(setting.Erp);
        var raw = new RawWay(client);
        setting.Blocks.WarmUp([module, raw], setting.Runs);
        var (ratio, perRun) = setting.Blocks.Compare(module, raw, setting.Runs, Meters.Allocated);
        return new Measured(Id, "bytes allocated ÷ raw", ratio.Median, "≤ 1.5, at worst 2.0", ratio.Median <= 1.5)
        {
            Spread = ratio.ToString(),
            Note = string.Format(
                CultureInfo.InvariantCulture,
                "{0:#,0.###} {1} per run, raw {2:#,0.###}",
                perRun,
                Meters.AllocatedUnit,
                perRun / ratio.Median
            ),
        };
    }
}
