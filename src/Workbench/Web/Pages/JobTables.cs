using Workbench.Web.Data;
using Workbench.Web.Markup;
using static Workbench.Web.Markup.Html;

namespace Workbench.Web.Pages;

/// <summary>Jobs in tables.</summary>
internal static class JobTables
{
    public static readonly string[] Headings =
    [
        "Job",
        "Status",
        "Order",
        "Outcome",
        "Started by",
        "Queued",
        "#Duration",
    ];

    public static Html Row(JobRow job) =>
        Of(
            $"""<tr><th scope="row"><a href="{Paths.Job(job.JobNumber)}">{job.DefinitionName} {job.JobNumber}</a></th><td>{Parts.JobStatus(job.Status)}</td><td>{job.OrderNumber}</td><td>{job.Outcome}</td><td>{job.StartedBy}</td><td>{Parts.Time(job.QueuedOn)}</td><td class="number">{(job.Duration is { } duration ? Parts.Duration(duration) : "–")}</td></tr>"""
        );
}
