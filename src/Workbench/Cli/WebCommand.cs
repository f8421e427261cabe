using System.CommandLine;
using System.Net;
using Microsoft.Data.Sqlite;
using Workbench.Web;

namespace Workbench.Cli;

/// <summary>What runs without a command: the local web application.</summary>
internal sealed class WebCommand : RootCommand
{
    private readonly Option<int> port = new("--port")
    {
        Description =
            "The loopback port of the web application; the next free one when it is taken, any free one for 0.",
        DefaultValueFactory = _ => WorkbenchOptions.DefaultPort,
    };

    private readonly Option<string> db = new("--db")
    {
        Description = "The SQLite file that keeps everything; by default one beside the program.",
        DefaultValueFactory = _ => Path.Combine(AppContext.BaseDirectory, "workbench.db"),
    };

    private readonly Option<bool> reset = new("--reset") { Description = "Forgets everything in that file first." };

    private readonly Option<bool> seedDivergence = SeedOption.Create();

    private readonly ConnectionOptions connection = new();

    public WebCommand()
        : base(
            "Serves a local web application to try order cancellation on: storefront, Admin Console, job history and a "
                + "sample ERP. With a command it runs that instead."
        )
    {
        port.Validators.Add(result =>
        {
            if (
                result.Tokens is [var token]
                && !(int.TryParse(token.Value, out var value) && value is >= 0 and <= IPEndPoint.MaxPort)
            )
            {
                result.AddError($"--port must be a whole number from 0 to {IPEndPoint.MaxPort}.");
            }
        });
        Add(port);
        Add(db);
        Add(reset);
        Add(seedDivergence);
        connection.AddTo(this);
        SetAction(RunAsync);
    }

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellation)
    {
        try
        {
            AdapterAssemblies.Load(connection.AdapterFiles(parsed));
        }
        catch (AdapterAssemblyException e)
        {
            parsed.InvocationConfiguration.Error.WriteLine(e.Message);
            return ExitCode.WrongUsage;
        }

        try
        {
            await using var app = await WorkbenchApp.StartAsync(Read(parsed), cancellation);
            var output = parsed.InvocationConfiguration.Output;
            output.WriteLine($"Workbench listening on {app.Url}");
            output.WriteLine($"Sample ERP listening on {app.ErpUrl}");
            output.WriteLine("Ctrl+C stops both.");
            await Task.Delay(Timeout.InfiniteTimeSpan, cancellation)
                .ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            return ExitCode.Success;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or SqliteException)
        {
            parsed.InvocationConfiguration.Error.WriteLine(
                $"The workbench cannot start: {e.Message} Another file can be chosen with --db, another port with --port."
            );
            return ExitCode.Failure;
        }
    }

    private WorkbenchOptions Read(ParseResult parsed) =>
        new()
        {
            Port = parsed.GetRequiredValue(port),
            DatabaseFile = parsed.GetRequiredValue(db),
            Reset = parsed.GetValue(reset),
            SeedDivergence = parsed.GetValue(seedDivergence),
            Erp = connection.Request(parsed, orderNumber: "", connection.Url(parsed) ?? ""),
        };
}
