using System.CommandLine;
using Microsoft.Data.Sqlite;
using Workbench.SampleErp;

namespace Workbench.Cli;

/// <summary>Runs the sample ERP alone.</summary>
internal sealed class ErpCommand : Command
{
    private readonly ErpOptions options = new();

    public ErpCommand()
        : base("erp", "Runs the sample ERP until Ctrl+C.")
    {
        options.AddTo(this);
        SetAction(RunAsync);
    }

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellation)
    {
        try
        {
            await using var erp = await SampleErpHost.StartAsync(options.Read(parsed), cancellation);
            parsed.InvocationConfiguration.Output.WriteLine($"Sample ERP listening on {erp.Url}");
            await Task.Delay(Timeout.InfiniteTimeSpan, cancellation)
                .ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            return ExitCode.Success;
        }
        catch (Exception e) when (e is IOException or SqliteException or System.Net.Sockets.SocketException)
        {
            parsed.InvocationConfiguration.Error.WriteLine($"The sample ERP cannot start: {e.Message}");
            return ExitCode.Failure;
        }
    }
}
