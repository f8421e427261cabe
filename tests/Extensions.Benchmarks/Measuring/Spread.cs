using System.Globalization;

namespace Extensions.Benchmarks.Measuring;

/// <summary>Several measurements of one thing: the median counts, lowest and highest are told.</summary>
internal sealed class Spread
{
    public Spread(IEnumerable<double> values)
    {
        var sorted = values.OrderBy(value => value).ToArray();
        Median = MedianOf(sorted);
        Lowest = sorted[0];
        Highest = sorted[sorted.Length - 1];
    }

    public double Median { get; }

    public double Lowest { get; }

    public double Highest { get; }

    /// <summary>The median of values in ascending order.</summary>
    public static double MedianOf(double[] sorted) => (sorted[(sorted.Length - 1) / 2] + sorted[sorted.Length / 2]) / 2;

    /// <summary>Lowest and highest.</summary>
    public override string ToString() =>
        string.Format(CultureInfo.InvariantCulture, "{0:0.00}–{1:0.00}", Lowest, Highest);
}
