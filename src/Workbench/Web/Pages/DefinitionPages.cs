using Newtonsoft.Json.Linq;
using Workbench.Jobs;
using Workbench.Web.Data;
using Workbench.Web.Markup;
using Workbench.Web.Website;
using static Workbench.Web.Markup.Html;

namespace Workbench.Web.Pages;

/// <summary>Admin Console: job definitions, their import, and the run window.</summary>
internal sealed class DefinitionPages(Store store, Cancellations cancellations)
{
    private const string List = "/admin/jobs";
    private const int Most = 50;

    private readonly Dictionary<string, IDefinitionTab> tabs = new(StringComparer.Ordinal)
    {
        ["details"] = new DetailsTab(store),
        ["steps"] = new StepsTab(store),
        ["parameters"] = new ParametersTab(),
    };

    public void Map(Router router)
    {
        router.Get(List, ShowListAsync);
        router.Get(List + "/{id}", ShowAsync);
        router.Get(List + "/{id}/export", ExportAsync);
        foreach (var (name, tab) in tabs)
        {
            router.Post($"{List}/{{id}}/{name}", context => SaveAsync(context, name, tab));
        }

        router.Post(List + "/{id}/run", RunAsync);
    }

    private Task ShowListAsync(PageContext context)
    {
        var rows = store.Definitions.All().Select(Row);
        var body = Of(
            $"""
            <h1>Job Definitions</h1>
            {Parts.Table(
                "Job definitions",
                ["Name", "Type", "Preprocessor", "Integration processor", "Postprocessor", "Connection"],
                rows,
                "None. Import one."
            )}
            {ImportPages.Form(context.View)}

            """
        );
        return context.ShowAsync(new Page("Job Definitions", List, body));
    }

    private Html Row(JobDocument job) =>
        Of(
            $"""<tr><th scope="row"><a href="{Paths.Definition(job.Id)}">{job.Name}</a></th><td>{job.Text("JobType")}</td><td>{job.Text("PreProcessor")}</td><td>{job.Text("IntegrationProcessor")}</td><td>{job.Text("PostProcessor")}</td><td>{store.Connections.Find(job.ConnectionId)?.Name ?? "none"}</td></tr>"""
        );

    private Task ShowAsync(PageContext context)
    {
        if (store.Definitions.Find(context.Id("id")) is not { } job)
        {
            return context.NotFoundAsync("There is no such job definition.");
        }

        var tab = context.Query("tab") ?? "details";
        var content =
            tab == "history" ? History(job) : tabs.GetValueOrDefault(tab, tabs["details"]).Show(job, context.View);
        var body = Of(
            $"""
            <p class="back"><a href="{List}">← Job Definitions</a></p>
            <div class="head"><h1>{job.Name}</h1><div class="actions"><a href="{Paths.Definition(
                job.Id
            )}/export">Export</a></div></div>
            <details class="card" id="run"{Fields.Flag(
                context.Query("run") is not null,
                " open"
            )}><summary>Run</summary>{context.View.Form(Paths.Definition(job.Id) + "/run", RunWindow(job))}</details>
            <nav class="tabs" aria-label="Job definition"><ul>{new[]
            {
                "details",
                "steps",
                "parameters",
                "history",
            }.Select(one => Tab(job, one, tab))}</ul></nav>
            <section class="card">{content}</section>

            """
        );
        return context.ShowAsync(new Page(job.Name, List, body));
    }

    private Html History(JobDocument job) =>
        Parts.Table(
            "Jobs",
            JobTables.Headings,
            store.History.Latest(Most, definition: job.Id).Select(JobTables.Row),
            "No jobs yet."
        );

    private static Html Tab(JobDocument job, string tab, string current) =>
        Of(
            $"""<li><a href="{Paths.Definition(job.Id, tab)}"{Fields.Flag(tab == current, " aria-current=page")}>{char.ToUpperInvariant(tab[0]) + tab[1..]}</a></li>"""
        );

    // As on the platform, the run window shows every parameter of the job.
    private static Html RunWindow(JobDocument job) =>
        Of(
            $"""
            {job.Parameters.Select(parameter =>
                Fields.Text(
                    "run-" + JobDocument.Text(parameter, "Name"),
                    JobDocument.Text(parameter, "Name"),
                    JobDocument.Text(parameter, "DefaultValue"),
                    JobDocument.Text(parameter, "Prompt")
                )
            )}
            {Fields.Check("preview", "Preview", false, "A preview run must have no side effects.")}
            <button class="primary">Run</button>

            """
        );

    private Task RunAsync(PageContext context)
    {
        if (store.Definitions.Find(context.Id("id")) is not { } job)
        {
            return context.NotFoundAsync("There is no such job definition.");
        }

        var values = job
            .Parameters.Select(parameter => JobDocument.Text(parameter, "Name"))
            .Select(name => new JobParameterValue(name, context.Field("run-" + name)))
            .ToList();
        var order = values.Find(one => one.Name == JobFactory.OrderNumber)?.Value ?? "";
        var number = cancellations.Start(job, order, "Admin", context.Flag("preview"), values);
        return context.Done(Paths.Job(number), $"Job {number} was queued.");
    }

    private Task ExportAsync(PageContext context)
    {
        if (store.Definitions.Find(context.Id("id")) is not { } job)
        {
            return context.NotFoundAsync("There is no such job definition.");
        }

        context.Http.Response.ContentType = "application/json; charset=utf-8";
        context.Http.Response.Headers.ContentDisposition = "attachment; filename=\"OrderCancel.json\"";
        return context.Http.Response.WriteAsync(new JArray(JObject.Parse(job.Json)).ToString());
    }

    private Task SaveAsync(PageContext context, string name, IDefinitionTab tab)
    {
        if (store.Definitions.Find(context.Id("id")) is not { } job)
        {
            return context.NotFoundAsync("There is no such job definition.");
        }

        if (tab.Save(context, job) is { } problem)
        {
            return context.Failed(Paths.Definition(job.Id, name), problem);
        }

        store.Definitions.Save(job);
        return context.Done(Paths.Definition(job.Id, name), "Saved. The next run uses it.");
    }
}
