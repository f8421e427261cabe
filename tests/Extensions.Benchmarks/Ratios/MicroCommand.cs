using System.CommandLine;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;

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
        // In this process, which is built already; what it writes stays beside it.
        var config = DefaultConfig
            .Instance.AddJob(Job.Default.WithToolchain(InProcessEmitToolchain.Instance))
            .WithArtifactsPath(Path.Combine(AppContext.BaseDirectory, "BenchmarkDotNet"));
        var summaries = BenchmarkSwitcher.FromAssembly(typeof(MicroCommand).Assembly).Run(all, config);
        return summaries.Any(summary => summary.HasCriticalValidationErrors) ? 1 : 0;
    }
}
