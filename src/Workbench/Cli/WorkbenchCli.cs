using System.CommandLine;
using System.CommandLine.Parsing;

namespace Workbench.Cli;

/// <summary>The command line, from its arguments to an exit code.</summary>
internal static class WorkbenchCli
{
    public static async Task<int> RunAsync(string[] args, TextWriter output, TextWriter error)
    {
        var root = new WebCommand
        {
            new CancelCommand(),
            new CancelCommand(checks: true),
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

        return await parsed.InvokeAsync(new InvocationConfiguration { Output = output, Error = error });
    }

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
