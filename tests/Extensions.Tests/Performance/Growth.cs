using System.Diagnostics;

namespace Extensions.Tests.Performance;

/// <summary>
/// How much longer a larger task takes, in one process: of the best of as many rounds as it takes. A neighbour or a
/// collection of garbage slows a round down and never all of them, while what grows too fast shows in each.
/// </summary>
internal static class Growth
{
    private const int Rounds = 20;

    /// <returns>Time of <paramref name="large"/> ÷ time of <paramref name="small"/>, below <paramref name="most"/> if it ever is.</returns>
    public static double Of(Action small, Action large, double most)
    {
        small();
        TimeSpan least = TimeSpan.MaxValue;
        TimeSpan leastOfLarge = TimeSpan.MaxValue;
        for (int round = 0; round < Rounds && !(Ratio(leastOfLarge, least) < most); round++)
        {
            least = Least(least, small);
            leastOfLarge = Least(leastOfLarge, large);
        }

        return Ratio(leastOfLarge, least);
    }

    /// <summary>The best time of several rounds.</summary>
    public static TimeSpan Fastest(Action action) =>
        Enumerable.Range(0, Rounds).Aggregate(TimeSpan.MaxValue, (least, _) => Least(least, action));

    private static TimeSpan Least(TimeSpan before, Action action)
    {
        var watch = Stopwatch.StartNew();
        action();
        return watch.Elapsed < before ? watch.Elapsed : before;
    }

    private static double Ratio(TimeSpan large, TimeSpan small) => (double)large.Ticks / small.Ticks;
}
