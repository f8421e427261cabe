using Extensions.OrderCancel.Job;
using Insite.WIS.Broker.WebIntegrationService;
using Workbench.Jobs;
using Workbench.Web.Data;
using Workbench.Web.Markup;
using static Workbench.Web.Markup.Html;

namespace Workbench.Web.Pages;

/// <summary>What the job's parameters make of one order, over one connection. Nothing is written, to the ERP or here.</summary>
internal sealed class CheckPages(Store store)
{
    public void Map(Router router)
    {
        router.Get("/admin/connections/{id}/check", context => ShowAsync(context, run: null));
        router.Post("/admin/connections/{id}/check", RunAsync);
    }

    private async Task RunAsync(PageContext context)
    {
        if (store.Connections.Find(context.Id("id")) is not { } connection)
        {
            await context.NotFoundAsync("There is no such connection.");
            return;
        }

        if (store.Definitions.ForCancellation() is not { } document)
        {
            await context.Failed(Paths.Check(connection.Id), "There is no job definition OrderCancel.");
            return;
        }

        var order = context.Field("orderNumber");
        var job = JobFactory.Build(
            document.ToDefinition(),
            connection,
            order,
            [new ParameterValue(OrderCancelParameters.Mode.Name, "Check")]
        );
        await ShowAsync(context, await Task.Run(() => new JobRunner(_ => { }).Run(job, order)));
    }

    private Task ShowAsync(PageContext context, JobRun? run)
    {
        if (store.Connections.Find(context.Id("id")) is not { } connection)
        {
            return context.NotFoundAsync("There is no such connection.");
        }

        var body = Of(
            $"""
            <p class="back"><a href="{Paths.Connection(connection.Id)}">← {connection.Name}</a></p><h1>Check {connection.Name}</h1>
            <p>Looks an order up with the parameters of the job OrderCancel, reads it, and tells what of it is understood. Nothing is changed in the ERP.</p>
            <section class="card">{context.View.Form(
                Paths.Check(connection.Id),
                Of(
                    $"""{Fields.Text("orderNumber", "Order number", run?.OrderNumber ?? "", required: true)}<button class="primary">Check</button>"""
                )
            )}</section>
            {(run is null ? Of($"") : Result(run))}

            """
        );
        return context.ShowAsync(new Page($"Check {connection.Name}", "/admin/connections", body));
    }

    private static Html Result(JobRun run)
    {
        var remedies = run.Check.Where(line => line.Remedy.Length > 0).ToList();
        return Of(
            $"""
            <section class="card" aria-labelledby="check-title"><h2 id="check-title">What was found</h2>
            <p id="check-verdict">{Parts.JobStatus(run.JobStatus)} {(run.Log.Count > 0 ? run.Log[^1].Message : "")}</p>
            {If(
                remedies.Count > 0,
                () => Of($"""<h3>To mend</h3><ul id="remedies">{remedies.Select(one => Of($"<li>{one.What}: {one.Remedy}</li>"))}</ul>""")
            )}
            {Parts.Table(
                "What was found",
                ["What", "Parameter", "Path", "Look-up", "Read", "Meaning"],
                run.Check.Select(Row),
                "Nothing could be looked at."
            )}
            <p class="soft">A check does not prove the right to cancel: only a request does.</p>
            </section>

            """
        );
    }

    private static Html Row(CheckLine line) =>
        Of(
            $"""<tr><th scope="row">{line.What}</th><td>{line.Parameter}</td><td>{line.Path}</td><td>{line.Lookup}</td><td>{line.Read}</td><td>{line.Meaning}</td></tr>"""
        );
}
