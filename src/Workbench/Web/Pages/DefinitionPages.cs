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
    private const int LongestFile = 512 * 1024;

    private readonly DefinitionTabs tabs = new(store);

    public void Map(Router router)
    {
        router.Get(List, ShowListAsync);
        router.Post(List + "/import", ImportAsync);
        router.Post(List + "/import-shipped", context => Import(context, JobDefinitionFile.ShippedText(), "OrderCancel.json"));
        router.Get(List + "/{id}", ShowAsync);
        router.Get(List + "/{id}/export", ExportAsync);
        router.Post(List + "/{id}/details", context => With(context, "details", tabs.SaveDetails));
        router.Post(List + "/{id}/steps", context => With(context, "steps", tabs.SaveSteps));
        router.Post(List + "/{id}/parameters", context => With(context, "parameters", tabs.SaveParameters));
        router.Post(List + "/{id}/run", RunAsync);
    }

    private Task ShowListAsync(PageContext context)
    {
        var rows = store.Definitions.All().Select(Row);
        var body = Of(
            $"""
            <h1>Job Definitions</h1>
            {Parts.Table("Job definitions", ["Name", "Type", "Preprocessor", "Integration processor", "Postprocessor", "Connection"], rows, "None. Import one.")}
            <section class="card" aria-labelledby="import-title"><h2 id="import-title">Import</h2>
            {context.View.Upload(List + "/import", Of($"""<div class="field"><label for="file">A JSON array of job definitions</label><input id="file" name="file" type="file" accept=".json,application/json" required></div><button>Import file</button>"""))}
            {context.View.Button(List + "/import-shipped", "Import the shipped OrderCancel.json", "primary")}
            <p>{Parts.Assumed("An import replaces a job of the same name here, and that job keeps its connection, which is never in the file.")}</p></section>

            """
        );
        return context.ShowAsync(new Page("Job Definitions", List, body));
    }

    private Html Row(JobDocument job) =>
        Of(
            $"""<tr><th scope="row"><a href="{Paths.Definition(job.Id)}">{job.Name}</a></th><td>{job.Text("JobType")}</td><td>{job.Text("PreProcessor")}</td><td>{job.Text("IntegrationProcessor")}</td><td>{job.Text("PostProcessor")}</td><td>{store.Connections.Find(job.ConnectionId)?.Name ?? "none"}</td></tr>"""
        );

    private async Task ImportAsync(PageContext context)
    {
        var file = context.Http.Request.Form.Files.GetFile("file");
        if (file is null || file.Length is 0 or > LongestFile)
        {
            await context.Failed(List, "Choose a file of at most 512 kB.");
            return;
        }

        using var reader = new StreamReader(file.OpenReadStream());
        await Import(context, await reader.ReadToEndAsync(), Path.GetFileName(file.FileName));
    }

    private Task Import(PageContext context, string json, string file)
    {
        try
        {
            var names = store.Definitions.Import(json, file);
            return context.Done(List, $"Imported from {file}: {string.Join(", ", names)}.");
        }
        catch (JobDefinitionException e)
        {
            return context.Failed(List, e.Message);
        }
    }

    private Task ShowAsync(PageContext context)
    {
        if (store.Definitions.Find(context.Id("id")) is not { } job)
        {
            return context.NotFoundAsync("There is no such job definition.");
        }

        var tab = context.Query("tab") ?? "details";
        var content = tab switch
        {
            "steps" => tabs.Steps(job, context.View),
            "parameters" => tabs.Parameters(job, context.View),
            "history" => Parts.Table("Jobs", JobTables.Headings, store.History.Latest(50, definition: job.Id).Select(JobTables.Row), "No jobs yet."),
            _ => tabs.Details(job, context.View),
        };
        var body = Of(
            $"""
            <p class="back"><a href="{List}">← Job Definitions</a></p>
            <div class="head"><h1>{job.Name}</h1><div class="actions"><a href="{Paths.Definition(job.Id)}/export">Export</a></div></div>
            <details class="card" id="run"{Fields.Flag(context.Query("run") is not null, " open")}><summary>Run</summary>{context.View.Form(Paths.Definition(job.Id) + "/run", RunWindow(job))}</details>
            <nav class="tabs" aria-label="Job definition"><ul>{new[] { "details", "steps", "parameters", "history" }.Select(one => Tab(job, one, tab))}</ul></nav>
            <section class="card">{content}</section>

            """
        );
        return context.ShowAsync(new Page(job.Name, List, body));
    }

    private static Html Tab(JobDocument job, string tab, string current) =>
        Of(
            $"""<li><a href="{Paths.Definition(job.Id, tab)}"{Fields.Flag(tab == current, " aria-current=page")}>{char.ToUpperInvariant(tab[0]) + tab[1..]}</a></li>"""
        );

    // As on the platform, the run window shows every parameter of the job.
    private static Html RunWindow(JobDocument job) =>
        Of(
            $"""
            {job.Parameters.Select(parameter => Fields.Text("run-" + JobDocument.Text(parameter, "Name"), JobDocument.Text(parameter, "Name"), JobDocument.Text(parameter, "DefaultValue"), JobDocument.Text(parameter, "Prompt")))}
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

    private Task With(PageContext context, string tab, Func<PageContext, JobDocument, string?> save)
    {
        if (store.Definitions.Find(context.Id("id")) is not { } job)
        {
            return context.NotFoundAsync("There is no such job definition.");
        }

        if (save(context, job) is { } problem)
        {
            return context.Failed(Paths.Definition(job.Id, tab), problem);
        }

        store.Definitions.Save(job);
        return context.Done(Paths.Definition(job.Id, tab), "Saved. The next run uses it.");
    }
}
