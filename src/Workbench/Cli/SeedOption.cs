using System.CommandLine;
using System.Globalization;
using Workbench.Reconcile;

namespace Workbench.Cli;

/// <summary><c>--seed-divergence</c>.</summary>
internal static class SeedOption
{
    public static Option<bool> Create() =>
        new("--seed-divergence")
        {
            Description = string.Create(
                CultureInfo.InvariantCulture,
                $"Adds {DivergentOrders.Count} orders to website and sample ERP that are out of step in known ways."
            ),
        };
}
