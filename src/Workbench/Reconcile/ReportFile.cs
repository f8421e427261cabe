using System.Globalization;
using CsvHelper;
using CsvHelper.Configuration;
using Workbench.Cli;
using Workbench.Web.Markup;
using static Workbench.Web.Markup.Html;

namespace Workbench.Reconcile;

/// <summary>A comparison as a file: CSV for spreadsheets, HTML for people, JSON for programs.</summary>
internal static class ReportFile
{
    public static readonly IReadOnlyList<string> Extensions = [".csv", ".html", ".json"];

    private static readonly string[] Headings =
    [
        "Order",
        "Verdict",
        "ERP order",
        "Customer",
        "Date",
        "Website",
        "ERP status",
        "Reason",
    ];

    public static string Text(string extension, ReconcileRun run) =>
        extension switch
        {
            ".csv" => Csv(run.Rows),
            ".html" => Page(run),
            ".json" => Json.Write(run.Rows),
            _ => throw new ArgumentOutOfRangeException(nameof(extension), extension, "No such report."),
        };

    // A cell that a spreadsheet would take for a formula gets an apostrophe before it.
    private static string Csv(IReadOnlyList<ReconcileRow> rows)
    {
        var format = new CsvConfiguration(CultureInfo.InvariantCulture)
        {
            InjectionOptions = InjectionOptions.Escape,
            NewLine = "\r\n",
        };
        using var text = new StringWriter(CultureInfo.InvariantCulture);
        using var csv = new CsvWriter(text, format);
        csv.WriteRecords(rows);
        csv.Flush();
        return text.ToString();
    }

    private static string Page(ReconcileRun run) =>
        Of(
                $"""
                <!DOCTYPE html>
                <html lang="en"><head><meta charset="utf-8"><title>Reconcile: website and ERP</title></head>
                <body><h1>Reconcile: website and ERP</h1><p>{run.Summary}</p>
                <table border="1"><caption>Orders</caption>
                <thead><tr>{Headings.Select(one => Of($"""<th scope="col">{one}</th>"""))}</tr></thead>
                <tbody>{run.Rows.Select(Row)}</tbody></table></body></html>

                """
            )
            .ToString();

    private static Html Row(ReconcileRow row) =>
        Of(
            $"""
            <tr><th scope="row">{row.OrderNumber}</th><td>{row.Verdict}</td><td>{row.ErpOrderNumber}</td><td>{row.CustomerNumber}</td><td>{row.OrderDate}</td><td>{row.WebsiteStatus}</td><td>{row.ErpStatus}</td><td>{row.Reason}</td></tr>

            """
        );
}
