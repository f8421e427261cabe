using System.CommandLine;
using Insite.WIS.Broker.WebIntegrationService;
using Workbench.Jobs;
using Workbench.SampleErp;

namespace Workbench.Cli;

/// <summary>Runs one OrderCancel job.</summary>
internal sealed class CancelCommand : Command
{
    private readonly CancelOptions options = new();

    public CancelCommand()
        : base("cancel", "Runs one OrderCancel job and says what became of the order.")
    {
        options.AddTo(this);
        SetAction(RunAsync);
    }

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellation)
    {
        JobDefinition definition;
        try
        {
            AdapterAssemblies.Load(options.AdapterFiles(parsed));
            definition = options.JobDefinitionFile(parsed) is { } file
                ? JobDefinitionFile.Read(file)
                : JobDefinitionFile.ReadShipped();
        }
        catch (Exception e) when (e is JobDefinitionException or AdapterAssemblyException)
        {
            parsed.InvocationConfiguration.Error.WriteLine(e.Message);
            return ExitCode.WrongUsage;
        }

        if (options.Url(parsed) is { } url)
        {
            return await RunAsync(parsed, definition, url, "");
        }

        await using var erp = await SampleErpHost.StartAsync(new SampleErpOptions(), cancellation);
        return await RunAsync(parsed, definition, erp.Url.ToString(), " (sample ERP)");
    }

    // A processor blocks its thread; Ctrl+C is only heard when this one is free.
    private Task<int> RunAsync(ParseResult parsed, JobDefinition definition, string url, string remark) =>
        Task.Run(() => Run(parsed, definition, url, remark));

    private int Run(ParseResult parsed, JobDefinition definition, string url, string remark)
    {
        var output = parsed.InvocationConfiguration.Output;
        var request = options.Request(parsed, url);
        var job = JobFactory.Build(definition, request);
        if (options.Json(parsed))
        {
            var run = new JobRunner(_ => { }).Run(job, request.OrderNumber);
            output.WriteLine(Json.Write(JobRunDocument.From(run)));
            return ExitCodeOf(run);
        }

        var screen = new CancelScreen(output);
        screen.ShowHead(request, AdapterCatalog.NameFor(job), remark);
        var shown = new JobRunner(screen.Show).Run(job, request.OrderNumber);
        screen.ShowEnd(shown);
        return ExitCodeOf(shown);
    }

    private static int ExitCodeOf(JobRun run) => run.Succeeded ? ExitCode.Success : ExitCode.Failure;
}
