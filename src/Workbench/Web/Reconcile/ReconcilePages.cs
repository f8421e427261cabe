using System.Globalization;
using Workbench.Reconcile;
using Workbench.Web.Data;
using Workbench.Web.Markup;
using Workbench.Web.Pages;
using Workbench.Web.Website;
using static Workbench.Web.Markup.Html;

namespace Workbench.Web.Reconcile;

/// <summary>Compares many orders with the ERP, and queues the cancellation of those that somebody selects.</summary>
internal sealed class ReconcilePages(Store store, Cancellations cancellations, ReconcileDesk desk)
{
    private const string Path = ReconcileQuery.Path;

    public void Map(Router router)
    {
        router.Get(Path, ShowAsync);
        router.Get(Path + "/live", ShowLiveAsync);
        router.Post(Path, StartAsync);
        router.Post(Path + "/stop", StopAsync);
        router.Post(Path + "/cancel", CancelAsync);
        foreach (var extension in ReportFile.Extensions)
        {
            router.Get($"{Path}/report{extension}", context => ExportAsync(context, extension));
        }
    }

    private Task ShowAsync(PageContext context)
    {
        var (view, query) = (context.View, ReconcileQuery.Of(context));
        var body = Of(
            $"""
            <h1>Reconcile</h1>
            <p>Asks the ERP about orders that the website shows as cancelled, and finds those that are not cancelled there. Nothing is changed in the ERP.</p>
            <details class="card"{Fields.Flag(desk.Current is null, " open")}><summary>Compare</summary>{view.Form(
                Path,
                StartFields()
            )}</details>
            {(desk.Current is { } work ? Work(work, query, view) : Empty)}

            """
        );
        return context.ShowAsync(new Page("Reconcile", Path, body));
    }

    private static Html StartFields() =>
        Of(
            $"""
            {Fields.Number(
                "days",
                "Days",
                OrderLists.DefaultDays,
                OrderLists.MostDays,
                "Orders of the last so many days that the website shows as cancelled or as waiting for it."
            )}
            {Fields.Area(
                "numbers",
                "Or these orders",
                "",
                "One number a line, or a CSV whose header has OrderNumber. An order that the website does not know is taken for cancelled."
            )}
            <button class="primary">Compare</button>

            """
        );

    private static Html Work(ReconcileWork work, ReconcileQuery query, View view)
    {
        var live = work.IsOver ? Empty : Of($""" data-live="{query.Address(Path + "/live")}" """);
        return Of(
            $"""
            <section class="card" aria-labelledby="reconcile-title"><h2 id="reconcile-title">{work.About}</h2>
            {If(
                !work.IsOver,
                () =>
                    Of(
                        $"""<div data-while-live>{view.Button(Path + "/stop", "Cancel the comparison", "danger")}</div>"""
                    )
            )}
            <div id="live"{live}>{ReconcileView.Live(work, query, view)}</div></section>

            """
        );
    }

    private Task ShowLiveAsync(PageContext context)
    {
        if (desk.Current is not { } work)
        {
            return context.NotFoundAsync("Nothing is compared.");
        }

        // Before the page is made: what ends meanwhile is asked for once more.
        var isOver = work.IsOver;
        return context.ShowPartAsync(ReconcileView.Live(work, ReconcileQuery.Of(context), context.View), isOver);
    }

    private Task StartAsync(PageContext context)
    {
        var numbers = context.Field("numbers");
        var isNumber = int.TryParse(
            context.Field("days"),
            NumberStyles.None,
            CultureInfo.InvariantCulture,
            out var days
        );
        if (numbers.Length == 0 && !(isNumber && days is > 0 and <= OrderLists.MostDays))
        {
            return context.Failed(Path, $"Days must be a whole number from 1 to {OrderLists.MostDays}.");
        }

        try
        {
            var given = numbers.Length > 0 ? OrderNumberFile.Read(new StringReader(numbers), "The list") : null;
            var orders = given is null
                ? OrderLists.OfWebsite(store.Orders, days, TimeProvider.System.GetUtcNow())
                : OrderLists.OfNumbers(store.Orders, given.Numbers);
            var about = given is null ? $"The last {days} days" : $"A list of {given.Numbers.Count}. {given.Remark}";
            return desk.Start(orders, about.TrimEnd(), []) is { } reason
                ? context.Failed(Path, reason)
                : context.Done(Path, $"{orders.Count} orders are compared.");
        }
        catch (OrderNumberFileException e)
        {
            return context.Failed(Path, e.Message);
        }
    }

    private Task StopAsync(PageContext context)
    {
        desk.Stop();
        return context.Done(Path, "The comparison ends when the requests that are under way are answered.");
    }

    private Task CancelAsync(PageContext context)
    {
        if (desk.Current?.Result is not { } run || store.Definitions.ForCancellation() is not { } definition)
        {
            return context.Failed(Path, "There is no comparison to cancel from, or no job definition OrderCancel.");
        }

        var selected = context.Fields("order").ToHashSet(StringComparer.Ordinal);
        var open = run.Rows.Where(row => row.Verdict == Verdicts.OpenInErp && selected.Contains(row.OrderNumber));
        var (queued, left) = (0, 0);
        foreach (var row in open.DistinctBy(row => row.OrderNumber))
        {
            var number = cancellations.NumberForJob(row.OrderNumber, row.ErpOrderNumber);
            // One that waits or runs already does what is wanted.
            if (store.History.Latest(1, orderNumber: number) is [{ IsOver: false }])
            {
                left++;
                continue;
            }

            cancellations.Start(definition, number, "Reconcile", isPreview: false, []);
            queued++;
        }

        var also = left > 0 ? $" {left} were queued or running already." : "";
        return queued + left == 0
            ? context.Failed(Path, "Select orders that are open in the ERP.")
            : context.Done(Path, $"{queued} jobs were queued.{also}");
    }

    private async Task ExportAsync(PageContext context, string extension)
    {
        if (desk.Current?.Result is not { } run)
        {
            await context.NotFoundAsync("There is no finished comparison to export.");
            return;
        }

        await context.WriteFileAsync($"reconcile{extension}", ReportFile.Text(extension, run));
    }
}
