using Workbench.Cli;

namespace Extensions.EndToEnd.Reconcile;

/// <summary>One run of the workbench's command line in this process; its output is no terminal.</summary>
internal sealed record CliRun(int ExitCode, string Output, string Error)
{
    public static async Task<CliRun> RunAsync(params string[] arguments)
    {
        await using var output = new StringWriter();
        await using var error = new StringWriter();
        int code = await WorkbenchCli.RunAsync(arguments, output, error);
        return new CliRun(code, output.ToString().ReplaceLineEndings("\n"), error.ToString());
    }
}
