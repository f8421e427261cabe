using System.Globalization;
using Workbench.Reconcile;
using Workbench.Web.Markup;
using Workbench.Web.Pages;
using static Workbench.Web.Markup.Html;

namespace Workbench.Web.Reconcile;

/// <summary>The orders of a comparison, with what can be chosen and sorted.</summary>
internal static class ReconcileTable
{
    private static readonly (string Key, string Text)[] Columns =
    [
        ("order", "Order"),
        ("verdict", "Verdict"),
        ("erp", "ERP order"),
        ("customer", "Customer"),
        ("date", "Date"),
        ("website", "Website"),
        ("status", "ERP status"),
        ("", "Reason"),
    ];

    public static Html Show(ReconcileRun run, ReconcileQuery query, View view)
    {
        var rows = query.Choose(run.Rows);
        var shown = rows.Skip((query.Part - 1) * ReconcileQuery.Rows).Take(ReconcileQuery.Rows).ToList();
        return Of(
            $"""
            {Filter(query)}
            {If(shown.Count == 0, () => Of($"""<p class="empty">No such orders.</p>"""))}
            {If(
                shown.Count > 0,
                () => view.Form(ReconcileQuery.Path + "/cancel", Form(shown, rows.Count, query), "wide-form")
            )}

            """
        );
    }

    private static Html Filter(ReconcileQuery query) =>
        Of(
            $"""
            <form class="bar" action="{ReconcileQuery.Path}" method="get">{Fields.Choice(
                "verdict",
                "Verdict",
                query.Verdict,
                [("", "All"), .. Verdicts.All.Select(one => (one, one))]
            )}{Fields.Text(
                "search",
                "Any column",
                query.Search
            )}<input type="hidden" name="sort" value="{query.Sort}"><button>Show</button></form>

            """
        );

    private static Html Form(IReadOnlyList<ReconcileRow> shown, int count, ReconcileQuery query)
    {
        var hasOpen = shown.Any(row => row.Verdict == Verdicts.OpenInErp);
        return Of(
            $"""
            <p class="actions">{If(hasOpen, () => Of($"""<label><input type="checkbox" data-check-all="order"> Select all that are open in the ERP here</label> <button class="danger">Cancel these</button>"""))} {Parted(
                count,
                query
            )}</p>
            <div class="scroll" role="region" aria-label="Orders" tabindex="0"><table>
            <caption class="unseen">Orders of the comparison</caption>
            <thead><tr><th scope="col"><span class="unseen">Select</span></th>{Columns.Select(one =>
                Heading(one.Key, one.Text, query)
            )}</tr></thead>
            <tbody>{shown.Select(Row)}</tbody></table></div>

            """
        );
    }

    private static Html Heading(string key, string text, ReconcileQuery query)
    {
        if (key.Length == 0)
        {
            return Of($"""<th scope="col">{text}</th>""");
        }

        var sorted = query.IsDescending ? "descending" : "ascending";
        return Of(
            $"""<th scope="col"{If(query.Column == key, () => Of($""" aria-sort="{sorted}" """))}><a href="{query.By(key).Address()}">{text}</a></th>"""
        );
    }

    private static Html Row(ReconcileRow row) =>
        Of(
            $"""<tr><td>{If(row.Verdict == Verdicts.OpenInErp, () => Of($"""<input type="checkbox" name="order" value="{row.OrderNumber}" aria-label="Select {row.OrderNumber}">"""))}</td><th scope="row"><a href="{Paths.AdminOrder(row.OrderNumber)}">{row.OrderNumber}</a></th><td>{ReconcileView.Badge(row.Verdict)}</td><td>{row.ErpOrderNumber}</td><td>{row.CustomerNumber}</td><td class="nowrap">{row.OrderDate}</td><td>{row.WebsiteStatus}</td><td>{row.ErpStatus}</td><td>{row.Reason}</td></tr>"""
        );

    private static Html Parted(int count, ReconcileQuery query)
    {
        var first = ((query.Part - 1) * ReconcileQuery.Rows) + 1;
        var last = Math.Min(query.Part * ReconcileQuery.Rows, count);
        var range = string.Create(CultureInfo.InvariantCulture, $"Orders {first} to {last} of {count}.");
        return Of(
            $"""<span>{range}</span>{If(query.Part > 1, () => Of($"""<a href="{(query with { Part = query.Part - 1 }).Address()}">Previous</a>"""))} {If(last < count, () => Of($"""<a href="{(query with { Part = query.Part + 1 }).Address()}">Next</a>"""))}"""
        );
    }
}
