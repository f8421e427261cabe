using System.Diagnostics;
using Extensions.Benchmarks.Cases;
using Extensions.Benchmarks.Erp;
using Extensions.Benchmarks.Measuring;

namespace Extensions.Benchmarks.Ratios;

/// <summary>P7: how long a run takes whose ERP stops answering, at whatever step, beside its budget.</summary>
internal static class HungErpMetric
{
    public const string Id = "P7";

    private static readonly string[] Faults =
    [
        ErpOrderNumbers.HangsAtFind,
        ErpOrderNumbers.HangsAtCancel,
        ErpOrderNumbers.HangsAtRead,
    ];

    public static Measured Measure(Setting setting)
    {
        var rounds = Enumerable.Range(0, setting.Rounds).Select(_ => Round(setting)).ToList();
        var worst = new Spread(rounds.Select(round => round.Max(one => one.Ratio)));
        return new Measured(Id, "time to outcome on a hung ERP ÷ budget", worst.Median, "≤ 1.02", worst.Highest <= 1.02)
        {
            Spread = worst.ToString(),
            Note =
                "the slowest of three steps at which it hangs; "
                + string.Join(", ", rounds[0].Select(one => one.Outcome)),
        };
    }

    private static (double Ratio, string Outcome)[] Round(Setting setting)
    {
        var results = new (double, string)[Faults.Length];
        Lanes.Run([.. Faults.Select((fault, i) => (Action)(() => results[i] = Run(setting, fault)))]);
        return results;
    }

    private static (double Ratio, string Outcome) Run(Setting setting, string fault)
    {
        var way = new ModuleWay(setting.Erp, Surroundings.Fresh(), ShortBudget.Parameters);
        Outcomes.RequireCancelled(way.Prepare(setting.Numbers.Next())(), way);
        var run = way.Prepare(setting.Numbers.Next(fault));
        long start = Stopwatch.GetTimestamp();
        string outcome = Outcomes.Of(run);
        double seconds = Stopwatch.GetElapsedTime(start).TotalSeconds;
        return outcome == "Cancelled"
            ? throw new InvalidOperationException($"A run with fault \"{fault}\" was cancelled.")
            : (seconds / ShortBudget.Seconds, outcome);
    }
}
