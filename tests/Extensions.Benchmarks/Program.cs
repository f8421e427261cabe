using Extensions.Benchmarks.Erp;
using Extensions.Benchmarks.Ratios;

namespace Extensions.Benchmarks;

/// <summary>The commands <c>ratios</c> and <c>micro</c>, and the hidden ones for the processes that they start.</summary>
internal static class Program
{
    private static Task<int> Main(string[] arguments) =>
        arguments.Length == 0
            ? BenchmarksCli.RunAsync(arguments)
            : arguments[0] switch
            {
                // First of all: a cold process must not compile a command line before it is measured.
                ColdProcess.Command => Task.FromResult(ColdProcess.Run(arguments)),
                ErpHost.Command => ErpHost.RunAsync(),
                _ => BenchmarksCli.RunAsync(arguments),
            };
}
