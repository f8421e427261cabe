using System.Globalization;

namespace Extensions.Benchmarks.Measuring;

/// <summary>One line of the table.</summary>
internal sealed class Measured
{
    public Measured(string id, string metric, double value, string goal, bool met)
        : this(id, metric, value.ToString("0.00", CultureInfo.InvariantCulture), goal, met)
    {
        Json = Math.Round(value, 3);
    }

    public Measured(string id, string metric, string value, string goal, bool met)
    {
        Id = id;
        Metric = metric;
        Value = value;
        Json = value;
        Goal = goal;
        IsMet = met;
    }

    public string Id { get; }

    public string Metric { get; }

    public string Value { get; }

    /// <summary>The value for a program: a number where it is one.</summary>
    public object Json { get; }

    /// <summary>Lowest and highest of the rounds; empty for a count.</summary>
    public string Spread { get; set; } = "";

    public string Goal { get; }

    public bool IsMet { get; }

    /// <summary>What the value alone does not say.</summary>
    public string Note { get; set; } = "";
}
