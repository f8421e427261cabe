using System.Globalization;
using Extensions.Benchmarks.Measuring;

namespace Extensions.Benchmarks.Ratios;

/// <summary>P8: the first run of a new process beside raw's.</summary>
internal static class ColdMetric
{
    public const string Id = "P8";
    private const int PairsPerRound = 3;

    public static Measured Measure(Setting setting)
    {
        Run(setting, ColdProcess.Module); // brings the files into the system's cache
        Run(setting, ColdProcess.Raw);
        var module = new List<double>();
        var raw = new List<double>();
        for (int i = 0; i < setting.Rounds * PairsPerRound; i++)
        {
            bool moduleFirst = setting.Random.Next(2) == 0;
            if (moduleFirst)
            {
                module.Add(Run(setting, ColdProcess.Module));
            }

            raw.Add(Run(setting, ColdProcess.Raw));
            if (!moduleFirst)
            {
                module.Add(Run(setting, ColdProcess.Module));
            }
        }

        double ratio = new Spread(module).Median / new Spread(raw).Median;
        return new Measured(Id, "cold first run ÷ raw cold first call", ratio, "≤ 1.5", ratio <= 1.5)
        {
            Spread = new Spread(module.Zip(raw, (one, other) => one / other)).ToString(),
            Note = string.Format(
                CultureInfo.InvariantCulture,
                "{0:0} ms, raw {1:0} ms, {2} pairs of processes; {3}",
                new Spread(module).Median,
                new Spread(raw).Median,
                raw.Count,
                ColdProcess.TellCompiled(setting.Erp, setting.Numbers.Next())
            ),
        };
    }

    private static double Run(Setting setting, string way) =>
        ColdProcess.Measure(way, setting.Erp, setting.Numbers.Next());
}
