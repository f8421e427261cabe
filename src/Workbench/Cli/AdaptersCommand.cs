using System.CommandLine;
using Spectre.Console;

namespace Workbench.Cli;

/// <summary>Lists the ERP adapters and what can be set for each.</summary>
internal sealed class AdaptersCommand : Command
{
    private readonly Option<bool> json = new("--json") { Description = "Prints one JSON array and nothing else." };
    private readonly Option<string[]> assemblies = AdapterAssemblies.Option();

    public AdaptersCommand()
        : base("adapters", "Lists the ERP adapters and their parameters.")
    {
        Add(assemblies);
        Add(json);
        SetAction(Run);
    }

    private int Run(ParseResult parsed)
    {
        try
        {
            AdapterAssemblies.Load(parsed.GetValue(assemblies));
        }
        catch (AdapterAssemblyException e)
        {
            parsed.InvocationConfiguration.Error.WriteLine(e.Message);
            return ExitCode.WrongUsage;
        }

        var output = parsed.InvocationConfiguration.Output;
        var adapters = AdapterCatalog.All();
        var shared = AdapterCatalog.Shared();
        if (parsed.GetValue(json))
        {
            var whole = adapters.Select(one => one with { Parameters = [.. one.Parameters, .. shared] });
            output.WriteLine(Json.Write(whole));
            return ExitCode.Success;
        }

        var console = Screen.On(output);
        foreach (var adapter in adapters)
        {
            Show(console, adapter);
        }

        Show(console, new AdapterDocument("Every adapter", shared));

        return ExitCode.Success;
    }

    private static void Show(IAnsiConsole console, AdapterDocument adapter)
    {
        console.MarkupLine($"[bold]{Screen.Literal(adapter.Name)}[/]");
        var table = Screen.Table("Parameter", "Default", "Help");
        foreach (var parameter in adapter.Parameters)
        {
            table.AddRow(
                Screen.Literal(parameter.Name),
                Screen.Literal(parameter.Default),
                Screen.Literal(parameter.Help)
            );
        }

        console.Write(table);
        console.WriteLine();
    }
}
