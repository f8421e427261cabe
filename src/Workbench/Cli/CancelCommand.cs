using System.CommandLine;
using Extensions.OrderCancel.Job;
using Insite.WIS.Broker.WebIntegrationService;
using Workbench.Jobs;
using Workbench.SampleErp;

namespace Workbench.Cli;

/// <summary>Runs one OrderCancel job, or checks what one would understand.</summary>
internal sealed class CancelCommand : Command
{
    private readonly CancelOptions options = new();
    private readonly bool checks;

    /// <param name="checks">Whether the job only looks: then the command is <c>check</c>.</param>
    public CancelCommand(bool checks = false)
        : base(
            checks ? "check" : "cancel",
            checks
                ? "Looks an order up and tells what of it is understood and what to mend; changes nothing in the ERP."
                : "Runs one OrderCancel job and says what became of the order."
        )
    {
        this.checks = checks;
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
        if (checks)
        {
            request = request with
            {
                Parameters = [.. request.Parameters, new ParameterValue(OrderCancelParameters.Mode.Name, "Check")],
            };
        }

        var job = JobFactory.Build(definition, request);
        if (options.Json(parsed))
        {
            var run = new JobRunner(_ => { }).Run(job, request.OrderNumber);
            output.WriteLine(checks ? Json.Write(CheckDocument.From(run)) : Json.Write(JobRunDocument.From(run)));
            return ExitCodeOf(run);
        }

        var screen = new CancelScreen(output);
        screen.ShowHead(request, AdapterCatalog.NameFor(job), remark, checks ? "Check" : "Job log");
        if (checks)
        {
            var checkedRun = new JobRunner(_ => { }).Run(job, request.OrderNumber);
            screen.ShowCheck(checkedRun);
            return ExitCodeOf(checkedRun);
        }

        var shown = new JobRunner(screen.Show).Run(job, request.OrderNumber);
        screen.ShowEnd(shown);
        return ExitCodeOf(shown);
    }

    private static int ExitCodeOf(JobRun run) => run.Succeeded ? ExitCode.Success : ExitCode.Failure;
}
