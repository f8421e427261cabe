using System.Globalization;
using Extensions.Benchmarks.Cases;

namespace Extensions.Benchmarks.Measuring;

/// <summary>P4: processor time of a run when no wire hides it, beside raw on the same handler.</summary>
internal static class CpuMetric
{
    public const string Id = "P4";

    // The system counts processor time in steps of 10 ms.
    private const int Times = 5;

    public static Measured Measure(Setting setting)
    {
        var erp = new Uri("http://127.0.0.1/");
        using var handler = new MemoryErp();
        using var client = RawWay.ClientFor(erp, handler);
        var module = new ModuleWay(erp, Surroundings.Fresh(handler));
        var raw = new RawWay(client);
        setting.Blocks.WarmUp([module, raw], setting.Runs);
        var (ratio, perRun) = setting.Blocks.Compare(module, raw, setting.Runs * Times, Meters.Cpu);
        return new Measured(Id, "CPU of a run on an in-memory handler ÷ raw", ratio.Median, "≤ 2.0", ratio.Median <= 2)
        {
            Spread = ratio.ToString(),
            Note = string.Format(
                CultureInfo.InvariantCulture,
                "{0:0} µs per run, raw {1:0} µs",
                perRun * 1e6,
                perRun / ratio.Median * 1e6
            ),
        };
    }
}
