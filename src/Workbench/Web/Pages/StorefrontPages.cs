using Workbench.Web.Data;
using Workbench.Web.Markup;
using Workbench.Web.Website;
using static Workbench.Web.Markup.Html;

namespace Workbench.Web.Pages;

/// <summary>The storefront as a shopper sees it; beside it, what goes on behind.</summary>
internal sealed class StorefrontPages(Store store, Cancellations cancellations)
{
    public void Map(Router router)
    {
        router.Get("/storefront", ShowListAsync);
        router.Get("/storefront/orders/{number}", ShowOrderAsync);
        router.Get("/storefront/orders/{number}/live", ShowLiveAsync);
        router.Post("/storefront/orders/{number}/cancel", CancelAsync);
    }

    private Task ShowListAsync(PageContext context)
    {
        var customer = context.Query("customer") ?? "C100";
        var search = context.Query("search") ?? "";
        var orders = store
            .Orders.All()
            .Where(order => order.CustomerNumber == customer && Matches(order, search))
            .ToList();
        var body = Of(
            $"""
            <h1>My orders</h1>
            <form class="bar" action="/storefront" method="get">
            {Fields.Choice("customer", "Shop as customer", customer, store.Orders.Customers())}
            {Fields.Text("search", "Order, PO or status", search)}
            <button>Show</button></form>
            {Parts.Table(
                "Order history",
                ["Order", "Status", "Date", "#Total", "ERP order", "PO"],
                orders.Select(Row),
                "No orders."
            )}

            """
        );
        return context.ShowAsync(new Page("My orders", "/storefront", body));
    }

    private Task ShowOrderAsync(PageContext context) =>
        store.Orders.Find(context.Route("number")) is { } order
            ? context.ShowAsync(new Page($"Order {order.WebNumber}", "/storefront", Body(order, context.View)))
            : context.NotFoundAsync("The shop has no such order.");

    private Task ShowLiveAsync(PageContext context) =>
        store.Orders.Find(context.Route("number")) is { } order
            ? context.ShowPartAsync(
                context.Query("part") == "why" ? Why(order) : Live(order),
                store.History.LastOf(order)?.IsOver != false
            )
            : context.NotFoundAsync("The shop has no such order.");

    // Without scripts the button posts; what happens is the same.
    private Task CancelAsync(PageContext context)
    {
        if (store.Orders.Find(context.Route("number")) is not { } order)
        {
            return context.NotFoundAsync("The shop has no such order.");
        }

        var path = Paths.ShopOrder(order.Key);
        if (cancellations.WhyNot(order) is { } reason)
        {
            return context.Failed(path, $"The server said no. {reason} The real storefront shows the shopper nothing.");
        }

        cancellations.Request(order, "Shopper");
        return context.Done(path, "The cancellation was requested.");
    }

    private Html Body(OrderEntry order, View view) =>
        Of(
            $"""
            <p class="back"><a href="/storefront?customer={order.CustomerNumber}">← My orders</a></p>
            <h1>Order {order.WebNumber}</h1>
            <div class="split">
            <section class="card" aria-label="What the shopper sees">
            <div id="live" data-live="{Paths.ShopOrder(order.Key)}/live" aria-live="polite">{Live(order)}</div>
            <div class="do">{If(cancellations.ShowsButton(order), () => Cancel(order, view))}</div>
            <p class="notice bad" id="answer" role="alert" hidden></p>
            {Lines(order)}
            </section>
            <aside class="card quiet" aria-label="Why the button shows or not"><div id="why" data-live="{Paths.ShopOrder(
                order.Key
            )}/live?part=why">{Why(order)}</div></aside>
            </div>

            """
        );

    private static Html Cancel(OrderEntry order, View view) =>
        view.Form(
            Paths.ShopOrder(order.Key) + "/cancel",
            Of(
                $"""<button class="danger" data-patch="/api/v1/orders/{Uri.EscapeDataString(order.Key)}">Cancel order</button>"""
            ),
            "inline"
        );

    private Html Live(OrderEntry order)
    {
        var job = store.History.LastOf(order);
        return Of(
            $"""
            {Parts.Facts(
                ("Status", Of($"""<strong class="big" id="shop-status">{store.Mappings.Display(order.Status)}</strong>""")),
                ("Order date", Of($"{Parts.Date(order.OrderDate)}")),
                ("PO", Of($"{order.CustomerPo}")),
                ("ERP order", Of($"{(order.ErpNumber.Length > 0 ? order.ErpNumber : "not yet")}"))
            )}{If(job is not null, () => Of($"""<p class="behind">Behind the page: job <a href="{Paths.Job(job!.JobNumber)}">{job.JobNumber}</a> {Parts.JobStatus(job.Status)} {job.Outcome}</p>"""))}

            """
        );
    }

    private Html Lines(OrderEntry order)
    {
        var lines = store.Orders.Lines(order.WebNumber);
        return Of(
            $"""
            {Parts.Table("Order lines", ["Product", "#Quantity", "#Price", "#Total"], lines.Select(Line), "No lines.")}
            <p class="total">Total <strong>{Parts.Money(order.Total)}</strong></p>

            """
        );
    }

    private Html Why(OrderEntry order) =>
        Of(
            $"""
            <h2>Why the button shows, or not</h2>
            <ul class="checks">
            {Check(
                store.Mappings.AllowsCancellation(order.Status),
                $"Order Status Mapping allows cancellation in status {order.Status}",
                $"No row of Order Status Mapping allows cancellation in status {order.Status}"
            )}
            {Check(order.CanAddToCart, "The order can be added to a cart", "The order cannot be added to a cart")}
            </ul>
            <h3>And the server</h3>
            <ul class="checks">{Check(
                cancellations.WhyNot(order) is null,
                $"Cancellable Order Statuses has {order.Status}",
                $"Cancellable Order Statuses lacks {order.Status}: the server would say no"
            )}</ul>
            <p>The button sends <code>PATCH /api/v1/orders/{order.Key}</code> with status <code>CancellationRequested</code>, without a question and without looking at the answer, then loads the order again. The real storefront does the same.</p>

            """
        );

    private static Html Check(bool holds, string yes, string no) =>
        Of(
            $"""<li class="{(holds ? "yes" : "no")}"><span aria-hidden="true">{(holds ? "✓" : "✕")}</span> {(holds ? yes : no)}</li>"""
        );

    private static Html Line(OrderLine line) =>
        Of(
            $"<tr><td>{line.ProductNumber}<br><span class=\"soft\">{line.Description}</span></td><td class=\"number\">{line.Quantity}</td><td class=\"number\">{Parts.Money(line.UnitPrice)}</td><td class=\"number\">{Parts.Money(line.Quantity * line.UnitPrice)}</td></tr>"
        );

    private Html Row(OrderEntry order) =>
        Of(
            $"""<tr><th scope="row"><a href="{Paths.ShopOrder(order.Key)}">{order.WebNumber}</a></th><td>{store.Mappings.Display(order.Status)}</td><td class="nowrap">{Parts.Date(order.OrderDate)}</td><td class="number">{Parts.Money(order.Total)}</td><td>{order.ErpNumber}</td><td class="nowrap">{order.CustomerPo}</td></tr>"""
        );

    private static bool Matches(OrderEntry order, string search) =>
        new[] { order.WebNumber, order.ErpNumber, order.CustomerPo, order.Status }.Any(text =>
            text.Contains(search, StringComparison.OrdinalIgnoreCase)
        );
}
