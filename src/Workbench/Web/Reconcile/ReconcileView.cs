using System.Globalization;
using Workbench.Reconcile;
using Workbench.Web.Markup;
using Workbench.Web.Pages;
using static Workbench.Web.Markup.Html;

namespace Workbench.Web.Reconcile;

/// <summary>A comparison: how far it is, and what it has found.</summary>
internal static class ReconcileView
{
    private const double BarWidth = 1000;

    /// <summary>While it runs, and after: the part of the page that follows it.</summary>
    public static Html Live(ReconcileWork work, ReconcileQuery query, View view) =>
        Of(
            $"""
            <p id="reconcile-progress"><progress max="{work.Progress.Total}" value="{work.Progress.Done}" aria-label="Orders asked"></progress> {work.Progress.Text}</p>
            {Bar(work.Counts, query)}
            {If(work.IsOver, () => End(work, query, view))}

            """
        );

    /// <summary>A verdict: a sign, a word and a colour, never the colour alone.</summary>
    public static Html Badge(string verdict)
    {
        var (sign, tone) = verdict switch
        {
            "InStep" => ("✓", "good"),
            "OpenInErp" => ("!", "warn"),
            "InFulfilmentInErp" => ("▸", "warn"),
            "ShippedInErp" => ("✕", "bad"),
            "CancelledInErpOnly" => ("⊘", "busy"),
            _ => ("?", "calm"),
        };
        return Parts.Badge(sign, verdict, tone);
    }

    private static Html End(ReconcileWork work, ReconcileQuery query, View view) =>
        work.Result is { } run
            ? Of(
                $"""
                <p id="reconcile-summary" role="status">{run.Summary}</p>
                <p class="actions"><a href="{ReconcileQuery.Path}/report.csv" download>Export CSV</a> <a href="{ReconcileQuery.Path}/report.html">Export HTML</a></p>
                {ReconcileTable.Show(run, query, view)}

                """
            )
            : Of($"""<p class="notice bad" role="alert">The workbench failed: {work.Problem}</p>""");

    private static Html Bar(IReadOnlyList<(string Verdict, int Count)> counts, ReconcileQuery query)
    {
        double total = counts.Sum(one => one.Count);
        var before = 0;
        var pieces = new List<Html>();
        foreach (var (verdict, count) in counts)
        {
            pieces.Add(
                Of(
                    $"""<rect class="{verdict}" x="{Number(before / total * BarWidth)}" width="{Number(count / total * BarWidth)}" height="20"></rect>"""
                )
            );
            before += count;
        }

        return Of(
            $"""
            <svg class="verdicts" viewBox="0 0 1000 20" preserveAspectRatio="none" width="100%" height="20" aria-hidden="true">{pieces}</svg>
            <ul class="verdict-list" aria-label="Orders by verdict">{counts.Select(one =>
                Of($"""<li>{Badge(one.Verdict)} <a href="{(query with { Verdict = one.Verdict, Part = 1 }).Address()}">{one.Count}</a></li>""")
            )}</ul>

            """
        );
    }

    private static string Number(double value) => value.ToString("0.##", CultureInfo.InvariantCulture);
}
