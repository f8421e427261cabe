using System.Globalization;
using System.Text;

namespace Extensions.Benchmarks.Ratios;

/// <summary>The module beside other ways to do the same exchanges.</summary>
internal sealed class ComparisonTable
{
    private readonly StringBuilder lines = new();

    public ComparisonTable()
    {
        lines.AppendLine("| case | p50 ÷ raw | spread | p50 | p99 |");
        lines.AppendLine("|---|---|---|---|---|");
    }

    /// <param name="name">Of the case.</param>
    /// <param name="ratio">The median over the rounds.</param>
    /// <param name="spread">Lowest and highest.</param>
    /// <param name="p50">In milliseconds.</param>
    /// <param name="p99">In milliseconds.</param>
    public void Add(string name, double ratio, string spread, double p50, double p99) =>
        lines.AppendLine(
            CultureInfo.InvariantCulture,
            $"| {name} | {ratio:0.00} | {spread} | {p50:0.00} ms | {p99:0.00} ms |"
        );

    public string ToMarkdown() => lines.ToString();
}
