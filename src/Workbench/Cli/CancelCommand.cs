using System.CommandLine;
using Extensions.OrderCancel.Job;
using Insite.WIS.Broker.WebIntegrationService;
using Workbench.Jobs;
using Workbench.Reconcile;
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
                : "Runs one OrderCancel job, or one for each order of a file, and says what became of the orders."
        )
    {
        this.checks = checks;
        options.AddTo(this, takesFile: !checks);
        SetAction(RunAsync);
    }

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellation)
    {
        JobDefinition definition;
        GivenOrders? orders;
        try
        {
            AdapterAssemblies.Load(options.AdapterFiles(parsed));
            definition = Definition(parsed);
            orders = options.File(parsed) is { } file ? OrderNumberFile.Open(file, Console.In) : null;
        }
        catch (Exception e) when (e is JobDefinitionException or AdapterAssemblyException or OrderNumberFileException)
        {
            parsed.InvocationConfiguration.Error.WriteLine(e.Message);
            return ExitCode.WrongUsage;
        }

        if (options.Url(parsed) is { } url)
        {
            return await RunAsync(parsed, definition, orders, (url, ""), cancellation);
        }

        await using var erp = await SampleErpHost.StartAsync(new SampleErpOptions(), cancellation);
        return await RunAsync(parsed, definition, orders, (erp.Url.ToString(), " (sample ERP)"), cancellation);
    }

    private JobDefinition Definition(ParseResult parsed) =>
        options.JobDefinitionFile(parsed) is { } file ? JobDefinitionFile.Read(file) : JobDefinitionFile.ReadShipped();

    // A processor blocks its thread; Ctrl+C is only heard when this one is free.
    private Task<int> RunAsync(
        ParseResult parsed,
        JobDefinition definition,
        GivenOrders? orders,
        (string Url, string Remark) erp,
        CancellationToken cancellation
    ) =>
        orders is null
            ? Task.Run(() => Run(parsed, definition, erp.Url, erp.Remark), CancellationToken.None)
            : RunManyAsync(parsed, orders, erp, cancellation);

    private async Task<int> RunManyAsync(
        ParseResult parsed,
        GivenOrders orders,
        (string Url, string Remark) erp,
        CancellationToken cancellation
    )
    {
        var output = parsed.InvocationConfiguration.Output;
        var many = new CancelMany(() => Definition(parsed), number => options.Request(parsed, number, erp.Url));
        var progress = new RunProgress(orders.Numbers.Count, TimeProvider.System);
        var work = many.RunAsync(orders.Numbers, progress, cancellation);
        if (options.Json(parsed))
        {
            var all = await work;
            output.WriteLine(Json.Write(all.OfType<JobRun>().Select(JobRunDocument.From)));
            return ExitCodeOf(all);
        }

        var head = JobFactory.Build(Definition(parsed), options.Request(parsed, "", erp.Url));
        new CancelScreen(output).ShowHead(
            options.Request(parsed, $"{orders.Numbers.Count} of a file. {orders.Remark}".TrimEnd(), erp.Url),
            AdapterCatalog.NameFor(head),
            erp.Remark,
            "Runs"
        );
        await new ProgressScreen(output).FollowAsync(progress, work);
        var runs = await work;
        CancelManyScreen.Show(output, orders.Numbers, runs);
        return ExitCodeOf(runs);
    }

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

    private static int ExitCodeOf(IReadOnlyList<JobRun?> runs) =>
        runs.All(run => run?.Succeeded == true) ? ExitCode.Success : ExitCode.Failure;

    private static int ExitCodeOf(JobRun run) => run.Succeeded ? ExitCode.Success : ExitCode.Failure;
}
