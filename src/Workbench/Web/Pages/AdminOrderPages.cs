using Workbench.Web.Data;
using Workbench.Web.Markup;
using Workbench.Web.Website;
using static Workbench.Web.Markup.Html;

namespace Workbench.Web.Pages;

/// <summary>Admin Console: order history, with Cancel Order under More Options.</summary>
internal sealed class AdminOrderPages(Store store, Cancellations cancellations)
{
    public void Map(Router router)
    {
        router.Get("/admin/orders", ShowListAsync);
        router.Post("/admin/orders", AddAsync);
        router.Get("/admin/orders/{number}", ShowOrderAsync);
        router.Get("/admin/orders/{number}/live", ShowLiveAsync);
        router.Post("/admin/orders/{number}/cancel", CancelAsync);
    }

    private Task ShowListAsync(PageContext context)
    {
        var search = context.Query("search") ?? "";
        var orders = store
            .Orders.All()
            .Where(order =>
                new[] { order.WebNumber, order.ErpNumber, order.CustomerNumber, order.Status }.Any(text =>
                    text.Contains(search, StringComparison.OrdinalIgnoreCase)
                )
            );
        var body = Of(
            $"""
            <h1>Order History</h1>
            <form class="bar" action="/admin/orders" method="get">{Fields.Text(
                "search",
                "Number, customer or status",
                search
            )}<button>Show</button></form>
            {Parts.Table(
                "Order history",
                ["Web order", "ERP order", "Customer", "Date", "Status", "Last job"],
                orders.Select(Row),
                "No orders."
            )}
            <details class="card"><summary>Add an order</summary>{context.View.Form(
                "/admin/orders",
                AddFields()
            )}</details>

            """
        );
        return context.ShowAsync(new Page("Order History", "/admin/orders", body));
    }

    private static Html AddFields() =>
        Of(
            $"""
            <p class="soft">For a run on your own ERP: the website needs to know the order.</p>
            {Fields.Text("webNumber", "Web order number", "", required: true)}
            {Fields.Text("erpNumber", "ERP order number", "", "Blank while the ERP has not reported it.")}
            {Fields.Text("customer", "Customer number", "C100", required: true)}
            {Fields.Text("status", "Status", "Open", required: true)}
            <button class="primary">Add</button>

            """
        );

    private Task AddAsync(PageContext context)
    {
        var (web, erp, status) = (context.Field("webNumber"), context.Field("erpNumber"), context.Field("status"));
        var customer = context.Field("customer");
        if (web.Length is 0 or > 50 || erp.Length > 50 || status.Length is 0 or > 50 || customer.Length is 0 or > 50)
        {
            return context.Failed("/admin/orders", "Numbers, customer and status have 1 to 50 characters.");
        }

        if (store.Orders.All().Any(order => order.WebNumber == web))
        {
            return context.Failed("/admin/orders", $"There is an order {web} already.");
        }

        store.Orders.Add(
            new PlacedOrder(
                web,
                customer,
                "",
                status,
                DateTimeOffset.UtcNow,
                true,
                erp.Length > 0 ? [(erp, status)] : [],
                []
            )
        );
        return context.Done(Paths.AdminOrder(erp.Length > 0 ? erp : web), $"Order {web} was added.");
    }

    private Task ShowOrderAsync(PageContext context) =>
        store.Orders.Find(context.Route("number")) is { } order
            ? context.ShowAsync(new Page($"Order {order.WebNumber}", "/admin/orders", Body(order, context.View)))
            : context.NotFoundAsync("The website has no such order.");

    private Task ShowLiveAsync(PageContext context) =>
        store.Orders.Find(context.Route("number")) is { } order
            ? context.ShowPartAsync(Live(order), store.History.LastOf(order)?.IsOver != false)
            : context.NotFoundAsync("The website has no such order.");

    private Task CancelAsync(PageContext context)
    {
        if (store.Orders.Find(context.Route("number")) is not { } order)
        {
            return context.NotFoundAsync("The website has no such order.");
        }

        if (cancellations.WhyNot(order) is { } reason)
        {
            return context.Failed(Paths.AdminOrder(order.Key), $"{reason} Add it under Settings first.");
        }

        return cancellations.Request(order, "Admin") is { } job
            ? context.Done(Paths.AdminOrder(order.Key), $"Job {job} was queued.")
            : context.Failed(
                Paths.AdminOrder(order.Key),
                "There is no job definition OrderCancel: the shopper sees a cancellation, and the ERP is never told. Import it under Job Definitions."
            );
    }

    private Html Body(OrderEntry order, View view) =>
        Of(
            $"""
            <p class="back"><a href="/admin/orders">← Order History</a></p>
            <div class="head"><h1>Order {order.WebNumber}</h1>
            <details class="menu" id="more"><summary>More Options</summary><div>{view.Button(
                Paths.AdminOrder(order.Key) + "/cancel",
                "Cancel Order",
                "danger"
            )}<a href="{Paths.ShopOrder(order.Key)}">Show in the storefront</a></div></details></div>
            <section class="card"><div id="live" data-live="{Paths.AdminOrder(
                order.Key
            )}/live" aria-live="polite">{Live(order)}</div></section>
            <p>{Parts.Assumed(
                "That Cancel Order checks the setting Cancellable Order Statuses, and which number it puts into the job, is not public. The number is a choice under Settings."
            )}</p>

            """
        );

    private Html Live(OrderEntry order)
    {
        var jobs = store
            .History.Latest(20, orderNumber: order.WebNumber)
            .Concat(order.ErpNumber.Length > 0 ? store.History.Latest(20, orderNumber: order.ErpNumber) : [])
            .OrderByDescending(job => job.JobNumber);
        return Of(
            $"""
            {Parts.Facts(
                ("Status", Of($"""<strong class="big">{order.Status}</strong> {store.Mappings.Display(order.Status)}""")),
                ("ERP order", Of($"{order.ErpNumber}")),
                ("Customer", Of($"{order.CustomerNumber}")),
                ("Order date", Of($"{Parts.Date(order.OrderDate)}")),
                ("PO", Of($"{order.CustomerPo}"))
            )}
            <h2>Jobs about this order</h2>
            {Parts.Table("Jobs about this order", JobTables.Headings, jobs.Select(JobTables.Row), "None yet.")}

            """
        );
    }

    private Html Row(OrderEntry order)
    {
        var job = store.History.LastOf(order);
        return Of(
            $"""<tr><th scope="row"><a href="{Paths.AdminOrder(order.Key)}">{order.WebNumber}</a></th><td>{order.ErpNumber}</td><td>{order.CustomerNumber}</td><td>{Parts.Date(order.OrderDate)}</td><td>{order.Status}</td><td>{If(job is not null, () => Of($"""<a href="{Paths.Job(job!.JobNumber)}">{job.JobNumber}</a> {Parts.JobStatus(job.Status)}"""))}</td></tr>"""
        );
    }
}
