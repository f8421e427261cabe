using System.Globalization;
using Extensions.Benchmarks.Cases;
using Extensions.Benchmarks.Comparators;
using Extensions.Benchmarks.Measuring;

namespace Extensions.Benchmarks.Ratios;

/// <summary>P1: the time of a whole run beside raw, every run of every case in random order.</summary>
internal static class LatencyMetric
{
    public const string Id = "P1";

    /// <summary>The module and raw alone: what else runs between two runs of a way changes what they take.</summary>
    /// <param name="setting">Where and how much.</param>
    /// <param name="comparison">All ways in one mix, where one run in five is the module's.</param>
    public static Measured Measure(Setting setting, out ComparisonTable comparison)
    {
        using var client = RawWay.ClientFor(setting.Erp);
        var module = RatioOf(Rounds(setting, [new RawWay(client), new ModuleWay(setting.Erp)]), 1);
        comparison = Compare(setting, out var mixed);
        return new Measured(
            Id,
            "p50 of a whole run ÷ raw",
            module.Median,
            "≤ 1.30, at worst 1.50",
            module.Median <= 1.3
        )
        {
            Spread = module.ToString(),
            Note = string.Format(
                CultureInfo.InvariantCulture,
                "in one mix with all ways below: {0:0.00}",
                mixed.Median
            ),
        };
    }

    private static ComparisonTable Compare(Setting setting, out Spread module)
    {
        using var client = RawWay.ClientFor(setting.Erp);
        using var pollyClient = RawWay.ClientFor(setting.Erp);
        using var textJsonClient = RawWay.ClientFor(setting.Erp);
        ICancelWay[] ways =
        [
            new RawWay(client),
            new ModuleWay(setting.Erp),
            PollyWay.Create(pollyClient),
            new RawWay(textJsonClient, "raw with System.Text.Json", new TextJsonOrderJson()),
            new PartnerWay(setting.Erp),
        ];
        var rounds = Rounds(setting, ways);
        var comparison = new ComparisonTable();
        for (int i = 0; i < ways.Length; i++)
        {
            var ratio = RatioOf(rounds, i);
            comparison.Add(
                ways[i].Name,
                ratio.Median,
                ratio.ToString(),
                new Spread(rounds.Select(round => round[i].P50())).Median,
                new Spread(rounds.Select(round => round[i].P99())).Median
            );
        }

        module = RatioOf(rounds, 1);
        return comparison;
    }

    private static List<Timings[]> Rounds(Setting setting, ICancelWay[] ways)
    {
        setting.Blocks.WarmUp(ways, setting.Runs);
        return [.. Enumerable.Range(0, setting.Rounds).Select(_ => Round(setting, ways))];
    }

    private static Timings[] Round(Setting setting, ICancelWay[] ways)
    {
        Timings[] timings = [.. ways.Select(_ => new Timings())];
        int[] order = [.. Enumerable.Range(0, ways.Length * setting.Runs).Select(i => i % ways.Length)];
        setting.Random.Shuffle(order);
        foreach (int way in order)
        {
            timings[way].Add(ways[way], setting.Numbers.Next());
        }

        return timings;
    }

    private static Spread RatioOf(IEnumerable<Timings[]> rounds, int way) =>
        new(rounds.Select(round => round[way].P50() / round[0].P50()));
}
