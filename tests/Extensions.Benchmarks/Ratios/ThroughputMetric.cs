using System.Globalization;
using Extensions.Benchmarks.Cases;
using Extensions.Benchmarks.Measuring;

namespace Extensions.Benchmarks.Ratios;

/// <summary>P6: runs per second with eight in parallel, beside raw.</summary>
internal static class ThroughputMetric
{
    public const string Id = "P6";

    public static Measured Measure(Setting setting)
    {
        using var client = RawWay.ClientFor(setting.Erp);
        var module = new ModuleWay(setting.Erp);
        var raw = new RawWay(client);
        setting.Blocks.WarmUp([module, raw], setting.Runs);
        Seconds(setting, module);
        Seconds(setting, raw);

        var ratios = new List<double>();
        var perSecond = new List<double>();
        for (int round = 0; round < setting.Rounds; round++)
        {
            // Each way's blocks frame the other's, so that what drifts meets both.
            bool moduleOutside = setting.Random.Next(2) == 0;
            ICancelWay outside = moduleOutside ? module : raw;
            ICancelWay inside = moduleOutside ? raw : module;
            double outer = Seconds(setting, outside);
            double inner = Seconds(setting, inside) + Seconds(setting, inside);
            outer += Seconds(setting, outside);
            ratios.Add(moduleOutside ? inner / outer : outer / inner);
            perSecond.Add(2 * setting.Runs / (moduleOutside ? outer : inner));
        }

        var ratio = new Spread(ratios);
        return new Measured(
            Id,
            "throughput with 8 runs in parallel ÷ raw",
            ratio.Median,
            "≥ 0.85",
            ratio.Median >= 0.85
        )
        {
            Spread = ratio.ToString(),
            Note = string.Format(CultureInfo.InvariantCulture, "{0:0} runs per second", new Spread(perSecond).Median),
        };
    }

    private static double Seconds(Setting setting, ICancelWay way) =>
        Lanes.Run([
            .. Enumerable
                .Range(0, setting.Runs)
                .Select(_ => way.Prepare(setting.Numbers.Next()))
                .Select(run => (Action)(() => Outcomes.RequireCancelled(run(), way))),
        ]);
}
