using System.CommandLine;
using Extensions.OrderCancel.Job.Reconcile;
using Insite.WIS.Broker.WebIntegrationService;
using Workbench.Jobs;
using Workbench.Reconcile;

namespace Workbench.Cli;

/// <summary>Compares many orders with the ERP, and says which are out of step.</summary>
internal sealed class ReconcileCommand : Command
{
    private readonly ReconcileOptions options = new();

    public ReconcileCommand()
        : base("reconcile", "Compares what the website shows as cancelled with the ERP; changes nothing in the ERP.")
    {
        options.AddTo(this);
        SetAction(RunAsync);
    }

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellation)
    {
        GivenOrders? given;
        try
        {
            AdapterAssemblies.Load(options.AdapterFiles(parsed));
            given = options.File(parsed) is { } file ? OrderNumberFile.Open(file, Console.In) : null;
            // Before a long run, not after it.
            TryOut(options.Out(parsed));
        }
        catch (Exception e)
            when (e
                    is AdapterAssemblyException
                        or OrderNumberFileException
                        or IOException
                        or UnauthorizedAccessException
            )
        {
            parsed.InvocationConfiguration.Error.WriteLine(e.Message);
            return ExitCode.WrongUsage;
        }

        if (options.Url(parsed) is { } url)
        {
            return await CompareAsync(parsed, Orders(parsed, given!), given!.Remark, (url, ""), cancellation);
        }

        var now = TimeProvider.System.GetUtcNow();
        await using var site = await SampleSite.StartAsync(options.SeedDivergence(parsed), now, CancellationToken.None);
        var orders = given is null
            ? OrderLists.OfWebsite(site.Website, options.Days(parsed), now)
            : Orders(parsed, given);
        return await CompareAsync(
            parsed,
            orders,
            given?.Remark ?? "",
            (site.Url.ToString(), " (sample ERP)"),
            cancellation
        );
    }

    private static void TryOut(string? name)
    {
        if (name is not null)
        {
            File.Create(name).Dispose();
        }
    }

    private IReadOnlyList<ListedOrder> Orders(ParseResult parsed, GivenOrders given) =>
        OrderLists.OfNumbers(given.Numbers, ReconcileOptions.AreErps(options.Request(parsed, "", "")));

    private async Task<int> CompareAsync(
        ParseResult parsed,
        IReadOnlyList<ListedOrder> orders,
        string remark,
        (string Url, string Remark) erp,
        CancellationToken cancellation
    )
    {
        var output = parsed.InvocationConfiguration.Output;
        var job = Job(parsed, erp.Url);
        var screen = new ReconcileScreen(options.Json(parsed) ? TextWriter.Null : output);
        var about = options.Request(parsed, $"{orders.Count}. {remark}".TrimEnd(), erp.Url);
        screen.ShowHead(about, AdapterCatalog.NameFor(job), erp.Remark);
        var progress = new RunProgress(orders.Count, TimeProvider.System);
        var work = new ReconcileRunner(orders).RunAsync(job, _ => progress.CountOne(), cancellation);
        await screen.FollowAsync(progress, work);
        var run = await work;
        screen.Show(run);
        Write(parsed, run, output);
        if (options.Requeue(parsed))
        {
            await CancelAsync(parsed, run, screen, erp.Url, cancellation);
        }

        return run.IsInStep ? ExitCode.Success : ExitCode.Failure;
    }

    private void Write(ParseResult parsed, ReconcileRun run, TextWriter output)
    {
        if (options.Json(parsed))
        {
            output.WriteLine(ReportFile.Text(".json", run));
        }

        if (options.Out(parsed) is { } name)
        {
            File.WriteAllText(name, ReportFile.Text(Path.GetExtension(name).ToLowerInvariant(), run));
        }
    }

    // What the postprocessor would queue is run at once.
    private async Task CancelAsync(
        ParseResult parsed,
        ReconcileRun run,
        ReconcileScreen screen,
        string url,
        CancellationToken cancellation
    )
    {
        if (run.IsDryRun || cancellation.IsCancellationRequested || run.ToCancel.Count == 0)
        {
            screen.ShowNoCancels(run, cancellation.IsCancellationRequested);
            return;
        }

        var many = new CancelMany(
            JobDefinitionFile.ReadShipped,
            number => Without(options.Request(parsed, number, url), ReconcileParameters.TimeoutSeconds.Name)
        );
        var progress = new RunProgress(run.ToCancel.Count, TimeProvider.System);
        var work = many.RunAsync(run.ToCancel, progress, cancellation);
        await screen.FollowAsync(progress, work);
        screen.ShowCancels(run.ToCancel, await work);
    }

    private IntegrationJob Job(ParseResult parsed, string url)
    {
        var request = options.Request(parsed, "", url);
        if (options.Requeue(parsed))
        {
            request = Without(request, ReconcileParameters.Requeue.Name);
            request = request with
            {
                Parameters = [.. request.Parameters, new ParameterValue(ReconcileParameters.Requeue.Name, "true")],
            };
        }

        return JobFactory.Build(ReconcileDefinition.From(JobDefinitionFile.ReadShipped()), request);
    }

    private static JobRequest Without(JobRequest request, string without) =>
        request with
        {
            Parameters = [.. request.Parameters.Where(one => !one.Is(without))],
        };
}
