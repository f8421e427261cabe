using System.Text.Json;
using Workbench.SampleErp;
using Workbench.SampleErp.Faults;
using Workbench.SampleErp.Http;
using Workbench.SampleErp.Orders;
using Workbench.Web.Data;
using Workbench.Web.Markup;
using Workbench.Web.Worker;
using static Workbench.Web.Markup.Html;

namespace Workbench.Web.Pages;

/// <summary>The embedded sample ERP: its orders, what a person does there, faults, and the traffic.</summary>
internal sealed class ErpPages(Store store, SampleErpHost erp, JobWorker worker)
{
    private const string Path = "/erp";
    private const int MostExchanges = 100;

    public void Map(Router router)
    {
        router.Get(Path, ShowAsync);
        router.Get(Path + "/traffic", ShowTrafficAsync);
        router.Post(Path + "/orders/{id}/{action}", ActAsync);
        router.Post(Path + "/faults", AddFaultAsync);
        router.Post(Path + "/faults/clear", ClearFaults);
        router.Post(Path + "/restart", RestartAsync);
    }

    private Task ShowAsync(PageContext context)
    {
        var view = context.View;
        var search = context.Query("search") ?? "";
        var orders = erp
            .Desk.List()
            .Where(order =>
                new[] { order.Number, order.Reference, order.CustomerNumber, order.Status }.Any(text =>
                    text.Contains(search, StringComparison.OrdinalIgnoreCase)
                )
            );
        var body = Of(
            $"""
            <div class="head"><h1>ERP</h1><div class="actions"><a href="{Path}/traffic">Traffic</a></div></div>
            <p>The embedded sample ERP, a real HTTP service at <code>{erp.Url.ToString()}</code>. {OtherErp()}</p>
            {FaultView.Show(erp.Faults.List(), view)}
            <form class="bar" action="{Path}" method="get">{Fields.Text(
                "search",
                "Number, customer or status",
                search
            )}<button>Show</button></form>
            {Parts.Table(
                "Orders in the ERP",
                ["ERP order", "Web order", "Customer", "Status", "What a person does"],
                orders.Select(order => Row(order, view)),
                "No orders."
            )}

            """
        );
        return context.ShowAsync(new Page("ERP", Path, body));
    }

    private Html OtherErp()
    {
        var connection = store.Connections.Find(store.Definitions.ForCancellation()?.ConnectionId);
        return connection is null || connection.Url == erp.Url.ToString()
            ? Empty
            : Of(
                $"""<strong>Jobs now run on another ERP: connection <a href="/admin/connections/{connection.Id.ToString()}">{connection.Name}</a> leads to {connection.Url}.</strong>"""
            );
    }

    private static Html Row(OrderDocument order, View view) =>
        Of(
            $"""
            <tr><th scope="row">{order.Number}</th><td><a href="/storefront/orders/{Uri.EscapeDataString(
                order.Number
            )}">{order.Reference}</a></td><td>{order.CustomerNumber}</td>
            <td><strong>{order.Status}</strong>{If(
                order.Fulfilled,
                () => Of($"""<br><span class="soft">shipped or invoiced</span>""")
            )}</td>
            <td class="acts">{OrderRules.ActionsFrom(order.Status).Select(action =>
                view.Button(Paths.ErpAction(order.Id, action), action, "small")
            )}
            <details id="status-{order.Id}"><summary>status text</summary>{view.Form(
                Paths.ErpAction(order.Id, "status"),
                Of(
                    $"""<input name="text" aria-label="Status text of {order.Number}" value="{order.Status}"> <button class="small">Set</button>"""
                ),
                "inline"
            )}</details></td></tr>

            """
        );

    private Task ActAsync(PageContext context)
    {
        var (action, text) = (context.Route("action"), context.Http.Request.Form["text"].ToString());
        var answer = erp.Desk.Act(context.Route("id"), action, action == "status" ? text : null);
        return answer.Body is ErrorDocument refusal
            ? context.Failed(Path, refusal.Error)
            : context.Done(Path, $"{((OrderDocument)answer.Body).Number}: {action} was done.");
    }

    private Task AddFaultAsync(PageContext context)
    {
        var fields = new Dictionary<string, object>(StringComparer.Ordinal) { ["kind"] = context.Field("kind") };
        AddText(context, fields, "order");
        AddText(context, fields, "on");
        AddText(context, fields, "retryAfter");
        try
        {
            AddNumber(context, fields, "status");
            AddNumber(context, fields, "delayMs");
            AddNumber(context, fields, "times");
            erp.Faults.Add(FaultParser.Parse(JsonSerializer.SerializeToUtf8Bytes(fields)));
            return context.Done(Path, "The fault is on.");
        }
        catch (BadInputException e)
        {
            return context.Failed(Path, e.Message);
        }
    }

    private Task ClearFaults(PageContext context)
    {
        erp.Faults.Clear();
        return context.Done(Path, "All faults are off.");
    }

    private Task RestartAsync(PageContext context)
    {
        worker.Services.Restart();
        return context.Done(
            Path,
            "The integration service has a new start: its circuit is closed and its tokens are gone."
        );
    }

    private Task ShowTrafficAsync(PageContext context)
    {
        var body = Of(
            $"""
            <p class="back"><a href="{Path}">← ERP</a></p><h1>Traffic</h1>
            <p>The latest requests of all jobs, newest first. Secrets are taken out before anything is stored.</p>
            <section class="card">{ExchangeView.List(
                store.Journal.LatestExchanges(MostExchanges),
                withJob: true
            )}</section>

            """
        );
        return context.ShowAsync(new Page("Traffic", Path, body));
    }

    private static void AddText(PageContext context, Dictionary<string, object> fields, string name)
    {
        if (context.Field(name).Length > 0)
        {
            fields[name] = context.Field(name);
        }
    }

    private static void AddNumber(PageContext context, Dictionary<string, object> fields, string name)
    {
        if (context.Field(name).Length > 0)
        {
            fields[name] = int.TryParse(context.Field(name), out var number)
                ? number
                : throw new BadInputException($"{name} must be a whole number.");
        }
    }
}
