using System.CommandLine;
using System.CommandLine.Parsing;

namespace Workbench.Cli;

/// <summary>The command line, from its arguments to an exit code.</summary>
internal static class WorkbenchCli
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    public static async Task<int> RunAsync(string[] args, TextWriter output, TextWriter error)
    {
        var root = new WebCommand
        {
            new CancelCommand(),
            new CancelCommand(checks: true),
            new ReconcileCommand(),
            new AdaptersCommand(),
            new OrdersCommand(),
            new ErpCommand(),
        };
        // An order number or a password may begin with @, which would name a file of arguments.
        var parsed = root.Parse(args, new ParserConfiguration { ResponseFileTokenReplacer = null });
        if (parsed.Errors.Count > 0)
        {
            return WrongUsage(parsed, error);
        }

        var invocation = new InvocationConfiguration { Output = output, Error = error };
        if (IsAboutMany(parsed))
        {
            invocation.ProcessTerminationTimeout = Patience;
        }

        return await parsed.InvokeAsync(invocation);
    }

    // After Ctrl+C what has begun is brought to its end, and what came of it is told.
    private static bool IsAboutMany(ParseResult parsed) =>
        parsed.CommandResult.Command is ReconcileCommand
        || parsed.CommandResult.Children.OfType<OptionResult>().Any(one => one.Option.Name == OrderFileOption.Name);

    private static int WrongUsage(ParseResult parsed, TextWriter error)
    {
        foreach (var message in parsed.Errors.Select(problem => problem.Message).Distinct())
        {
            error.WriteLine(message);
        }

        var command = parsed.CommandResult.Command;
        var name = command is RootCommand ? "" : $"{command.Name} ";
        error.WriteLine($"Usage and options: dotnet run --project src/Workbench -- {name}--help");
        return ExitCode.WrongUsage;
    }
}
