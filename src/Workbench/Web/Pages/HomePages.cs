using Workbench.Web.Data;
using Workbench.Web.Markup;
using static Workbench.Web.Markup.Html;

namespace Workbench.Web.Pages;

/// <summary>The first page, and what the workbench is and is not.</summary>
internal sealed class HomePages(Store store)
{
    private const int Few = 8;

    private static readonly (string What, string Here)[] Assumptions =
    [
        (
            "Max Retries",
            "A failed attempt puts the job back into the queue; after a second it runs again under the same number, preprocessor included."
        ),
        (
            "Max Timeout Minutes",
            "Counts from the job's first start. What runs then is given up and its job fails; the processor itself cannot be stopped."
        ),
        (
            "A Fatal line",
            "Fails the attempt. The postprocessor still runs when the processor returned a DataSet, and does not when it threw."
        ),
        (
            "Cancelling a job",
            "A queued job is cancelled at once. A running one stops before its next step or before the postprocessor writes."
        ),
        (
            "Mail",
            "One mail at the job's end, never for an attempt that is repeated. Failure means status Failure; Completion means any end."
        ),
        ("Errors and warnings", "More than the definition's limit fail the job; zero means no limit."),
        (
            "A cancellation on the website",
            "Sets CancellationRequested on the order as placed and as reported, and queues the job OrderCancel with the number chosen under Settings. When the setting forbids the status, the server answers 422."
        ),
        ("Import", "Replaces a job of the same name, which keeps its connection."),
    ];

    public void Map(Router router)
    {
        router.Get("/", ShowHomeAsync);
        router.Get(
            "/admin",
            context =>
            {
                context.Http.Response.Redirect("/admin/orders");
                return Task.CompletedTask;
            }
        );
        router.Get("/about", ShowAboutAsync);
    }

    private Task ShowHomeAsync(PageContext context)
    {
        var jobs = store.History.Latest(Few);
        var body = Of(
            $"""
            <h1>Cancel an order, and watch what happens</h1>
            <p class="lead">The real processor and postprocessor run here on a sample ERP. Break it, change a parameter, and see what an admin would see.</p>
            <ol class="cards">
            <li class="card"><h2><a href="/storefront">1. Cancel as a shopper</a></h2><p>Open order W1001 and cancel it. Then try W1004, which has shipped in the ERP although the website does not know it yet.</p></li>
            <li class="card"><h2><a href="/erp">2. Break the ERP</a></h2><p>Switch a fault on, ship or lock an order while a job runs, and cancel again.</p></li>
            <li class="card"><h2><a href="/admin/history">3. Read the story</a></h2><p>Each job has its story line, log, traffic, DataSet and mails.</p></li>
            <li class="card"><h2><a href="/admin/jobs">4. Change the job</a></h2><p>Parameters, retries, pre- and postprocessor, connection: or point it at your own ERP.</p></li>
            </ol>
            <h2>Latest jobs</h2>
            {Parts.Table("Latest jobs", JobTables.Headings, jobs.Select(JobTables.Row), "No job has run yet.")}

            """
        );
        return context.ShowAsync(new Page("Start", "/", body));
    }

    private static Task ShowAboutAsync(PageContext context)
    {
        var body = Of(
            $"""
            <h1>About the workbench</h1>
            <p class="lead">A local stand-in for trying order cancellation. <strong>It is not the platform</strong>, contains nothing of it, and proves nothing about a site of yours.</p>
            <section class="card"><h2>Real here</h2><ul>
            <li>The integration processor, the preprocessor, the postprocessor and the settings group of <code>Extensions.dll</code>.</li>
            <li>The HTTP traffic with the ERP, faults, retries and waits included.</li>
            <li>The job definition: the shipped <code>OrderCancel.json</code>.</li></ul></section>
            <section class="card"><h2>Stands in for the platform</h2><ul>
            <li>Storefront and Admin Console: the few pages that a cancellation touches, drawn by us.</li>
            <li>The website's database: one SQLite file.</li>
            <li>The Windows Integration Service: a worker in this process.</li></ul></section>
            <section class="card"><h2>Assumed</h2><p>What the real framework does here is not public. Verify it on your site: docs/configure.md says how, in a minute each.</p>
            <dl class="assumptions">{Assumptions.Select(one =>
                Of($"<div><dt>{one.What}</dt><dd>{Parts.Assumed(one.Here)}</dd></div>")
            )}</dl></section>

            """
        );
        return context.ShowAsync(new Page("About", "/about", body));
    }
}
