using System.CommandLine;
using BenchmarkDotNet.Running;

namespace Extensions.Benchmarks.Ratios;

/// <summary>The command <c>micro</c>: BenchmarkDotNet on the hot pieces. What follows it goes to BenchmarkDotNet.</summary>
internal sealed class MicroCommand : Command
{
    public MicroCommand()
        : base("micro", "Runs BenchmarkDotNet on the hot pieces, for example: micro --filter *Guard*")
    {
        TreatUnmatchedTokensAsErrors = false;
        SetAction(parsed => Run([.. parsed.UnmatchedTokens]));
    }

    private static int Run(string[] arguments)
    {
        string[] all = arguments.Length == 0 ? ["--filter", "*"] : arguments;
        var summaries = BenchmarkSwitcher.FromAssembly(typeof(MicroCommand).Assembly).Run(all);
        return summaries.Any(summary => summary.HasCriticalValidationErrors) ? 1 : 0;
    }
}
