using System.CommandLine;

namespace Extensions.Benchmarks.Ratios;

/// <summary>The command line. Exit codes: 0 measured, whether the goals are met or not; 2 wrong usage.</summary>
internal static class BenchmarksCli
{
    public static async Task<int> RunAsync(string[] arguments)
    {
        var root = new RootCommand("Measures what the module costs, in ratios to the same exchanges without it.")
        {
            new RatiosCommand(),
            new MicroCommand(),
        };
        var parsed = root.Parse(arguments);
        if (parsed.Errors.Count == 0)
        {
            return await parsed.InvokeAsync().ConfigureAwait(false);
        }

        foreach (var problem in parsed.Errors)
        {
            await Console.Error.WriteLineAsync(problem.Message).ConfigureAwait(false);
        }

        return 2;
    }
}
