using Workbench.Web.Data;
using Workbench.Web.Markup;
using Workbench.Web.Website;
using static Workbench.Web.Markup.Html;

namespace Workbench.Web.Pages;

/// <summary>Admin Console: the jobs that ran, are running or wait.</summary>
internal sealed class HistoryPages(Store store, Cancellations cancellations)
{
    private const int Most = 200;

    private readonly RunView runView = new(store);

    public void Map(Router router)
    {
        router.Get("/admin/history", ShowListAsync);
        router.Get("/admin/history/{job}", ShowAsync);
        router.Get("/admin/history/{job}/live", ShowLiveAsync);
        router.Post("/admin/history/{job}/rerun", RerunAsync);
        router.Post("/admin/history/{job}/cancel", CancelAsync);
    }

    private Task ShowListAsync(PageContext context)
    {
        var status = context.Query("status") ?? "";
        var order = context.Query("order") ?? "";
        var jobs = store.History.Latest(Most, status.Length > 0 ? status : null, order.Length > 0 ? order : null);
        var body = Of(
            $"""
            <h1>Job History</h1>
            <form class="bar" action="/admin/history" method="get">
            {Fields.Choice("status", "Status", status, [("", "All"), .. JobStatus.All.Select(one => (one, one))])}
            {Fields.Text("order", "Order number", order)}<button>Show</button></form>
            {Parts.Table(
                "Jobs",
                JobTables.Headings,
                jobs.Select(JobTables.Row),
                "No jobs. Cancel an order in the storefront, or run one under Job Definitions."
            )}

            """
        );
        return context.ShowAsync(new Page("Job History", "/admin/history", body));
    }

    private Task ShowAsync(PageContext context)
    {
        if (store.History.Find(context.Number("job")) is not { } job)
        {
            return context.NotFoundAsync("There is no such job.");
        }

        var view = context.View;
        var body = Of(
            $"""
            <p class="back"><a href="/admin/history">← Job History</a></p>
            <div class="head"><h1>{job.DefinitionName} {job.JobNumber}</h1><div class="actions">
            {view.Button(Paths.Job(job.JobNumber) + "/rerun", "Run again", "primary")}
            {If(
                !job.IsOver,
                () =>
                    Of(
                        $"""<span data-while-live>{view.Button(Paths.Job(job.JobNumber) + "/cancel", "Cancel job")}</span>"""
                    )
            )}</div></div>
            <div id="live" data-live="{Paths.Job(job.JobNumber)}/live">{runView.Top(job)}</div>
            {LogFilter()}
            <div id="live-details" data-live="{Paths.Job(job.JobNumber)}/live?part=details">{runView.Details(job)}</div>
            {runView.Parameters(job)}

            """
        );
        return context.ShowAsync(new Page($"{job.DefinitionName} {job.JobNumber}", "/admin/history", body));
    }

    private Task ShowLiveAsync(PageContext context) =>
        store.History.Find(context.Number("job")) is { } job
            ? context.ShowPartAsync(
                context.Query("part") == "details" ? runView.Details(job) : runView.Top(job),
                job.IsOver
            )
            : context.NotFoundAsync("There is no such job.");

    private Task RerunAsync(PageContext context)
    {
        if (store.History.Find(context.Number("job")) is not { } job)
        {
            return context.NotFoundAsync("There is no such job.");
        }

        if (store.Definitions.Find(job.DefinitionId) is not { } definition)
        {
            return context.Failed(Paths.Job(job.JobNumber), "The job definition is gone: it cannot run again.");
        }

        var values = store.History.ParametersOf(job.JobNumber);
        var number = cancellations.Start(definition, job.OrderNumber, "Admin", job.IsPreview, values);
        return context.Done(Paths.Job(number), $"Job {number} was queued with the same parameters.");
    }

    private Task CancelAsync(PageContext context)
    {
        store.Queue.Cancel(context.Number("job"));
        return context.Done(
            Paths.Job(context.Number("job")),
            "The job was asked to stop. A step that has begun runs to its end: processors take no cancellation."
        );
    }

    // Scripts show it: without them every line is shown.
    private static Html LogFilter() =>
        Of(
            $"""
            <fieldset class="bar log-filter" id="log-filter" hidden><legend>Log lines shown</legend>
            {new[] { "Debug", "Info", "Warn", "Error", "Fatal" }.Select(level =>
                Of($"""<label><input type="checkbox" value="{level}" checked> {level}</label>""")
            )}
            <label>Text <input type="search" autocomplete="off"></label></fieldset>

            """
        );
}
