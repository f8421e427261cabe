using System.CommandLine;
using Workbench.Reconcile;

namespace Workbench.Cli;

/// <summary><c>--file orders.csv</c>.</summary>
internal static class OrderFileOption
{
    public const string Name = "--file";

    public static Option<string?> Create(string purpose) =>
        new(Name)
        {
            Description =
                $"{purpose} A CSV whose header has {OrderNumberFile.Column}, or one number a line; - is standard input.",
        };
}
