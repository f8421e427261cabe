using Extensions.Benchmarks.Cases;
using Extensions.Benchmarks.Erp;

namespace Extensions.Benchmarks.Measuring;

/// <summary>Compares what many runs of one way use with what as many of another use.</summary>
internal sealed class Blocks(ErpOrderNumbers numbers, int rounds, Random random)
{
    private const int LeastPasses = 3;
    private const int MostPasses = 12;

    /// <summary>What one run of each way used, per round; the blocks of a round come in random order.</summary>
    public (Spread Ratio, double PerRun) Compare(ICancelWay way, ICancelWay with, int runs, Func<double> meter)
    {
        var ratios = new List<double>();
        var perRun = new List<double>();
        for (int round = 0; round < rounds; round++)
        {
            double first = 0;
            double second = 0;
            bool wayFirst = random.Next(2) == 0;
            if (wayFirst)
            {
                first = Use(way, runs, meter);
            }

            second = Use(with, runs, meter);
            if (!wayFirst)
            {
                first = Use(way, runs, meter);
            }

            ratios.Add(first / second);
            perRun.Add(first / runs);
        }

        return (new Spread(ratios), new Spread(perRun).Median);
    }

    /// <summary>Runs until everything that will be measured is compiled, in its best form.</summary>
    public void WarmUp(IEnumerable<ICancelWay> ways, int runs)
    {
        var all = ways.ToList();
        long compiled = -1;
        for (int pass = 0; pass < LeastPasses || (pass < MostPasses && compiled != Compiled()); pass++)
        {
            compiled = Compiled();
            foreach (var way in all)
            {
                Use(way, (runs + 2) / 3, () => 0);
            }

            Thread.Sleep(200); // the better code is compiled when nothing new has been for a while
        }
    }

#if NET
    private static long Compiled() => System.Runtime.JitInfo.GetCompiledMethodCount();
#else
    // Mono compiles once.
    private static long Compiled() => 0;
#endif

    private double Use(ICancelWay way, int runs, Func<double> meter)
    {
        var prepared = Enumerable.Range(0, runs).Select(_ => way.Prepare(numbers.Next())).ToArray();
        GC.Collect();
        double before = meter();
        foreach (var run in prepared)
        {
            Outcomes.RequireCancelled(run(), way);
        }

        return meter() - before;
    }
}
