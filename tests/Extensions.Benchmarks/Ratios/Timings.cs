using System.Diagnostics;
using Extensions.Benchmarks.Cases;
using Extensions.Benchmarks.Measuring;

namespace Extensions.Benchmarks.Ratios;

/// <summary>How long single runs took, in milliseconds.</summary>
internal sealed class Timings
{
    private readonly List<double> milliseconds = [];

    /// <summary>Makes one run, checks that it did the whole, and notes its time.</summary>
    public void Add(ICancelWay way, string orderNumber)
    {
        var run = way.Prepare(orderNumber);
        long start = Stopwatch.GetTimestamp();
        var result = run();
        double elapsed = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        Outcomes.RequireCancelled(result, way);
        milliseconds.Add(elapsed);
    }

    public double P50() => Spread.MedianOf([.. milliseconds.Order()]);

    public double P99() => milliseconds.Order().ElementAt(milliseconds.Count * 99 / 100);
}
