using System.Data;
using System.Globalization;
using Insite.Common.Helpers;
using Workbench.Web.Data;
using Workbench.Web.Markup;
using Workbench.Web.Story;
using static Workbench.Web.Markup.Html;

namespace Workbench.Web.Pages;

/// <summary>One run: what became of it, its story, its log with the traffic beside it, its result.</summary>
internal sealed class RunView(Store store)
{
    /// <summary>What a person looks at first.</summary>
    public Html Top(JobRow job) => Of($"{Head(job)}{Stories(job)}");

    public Html Details(JobRow job)
    {
        var exchanges = store.Journal.ExchangesOf(job.JobNumber);
        var mails = store.Outbox.All(job.JobNumber);
        return Of(
            $"""
            <div class="split even">
            <section class="card" aria-labelledby="log-title"><h2 id="log-title">Job log</h2>{Log(
                store.History.LogOf(job.JobNumber)
            )}</section>
            <section class="card" aria-labelledby="traffic-title"><h2 id="traffic-title">Traffic with the ERP</h2>{ExchangeView.List(
                exchanges
            )}</section>
            </div>
            <section class="card" aria-labelledby="result-title"><h2 id="result-title">DataSet</h2>{Result(
                job
            )}</section>
            {If(
                mails.Count > 0,
                () =>
                    Of(
                        $"""<section class="card" aria-labelledby="mail-title"><h2 id="mail-title">E-mails that would have been sent</h2>{mails.Select(EmailPages.Show)}</section>"""
                    )
            )}

            """
        );
    }

    public Html Parameters(JobRow job)
    {
        var values = store.History.ParametersOf(job.JobNumber);
        return Of(
            $"""
            <section class="card" aria-labelledby="parameters-title"><h2 id="parameters-title">Parameters of this run</h2>
            {Parts.Table(
                "Parameters of this run",
                ["Name", "Value", "Level"],
                values.Select(one =>
                    Of(
                        $"""<tr><th scope="row">{one.Name}</th><td>{one.Value}</td><td>{(one.StepSequence is { } step ? $"step {step}" : "job")}</td></tr>"""
                    )
                ),
                "None."
            )}
            <p class="soft">All others have the values of the <a href="{Paths.Definition(
                job.DefinitionId,
                "parameters"
            )}">job definition</a> at the time of the run.</p>
            </section>

            """
        );
    }

    private static Html Head(JobRow job) =>
        Parts.Facts(
            ("Status", Of($"""<span id="job-status">{Parts.JobStatus(job.Status)}</span>""")),
            ("Outcome", Of($"""<strong id="job-outcome">{(job.Outcome.Length > 0 ? job.Outcome : "–")}</strong>""")),
            ("Order", Of($"""<a href="{Paths.AdminOrder(job.OrderNumber)}">{job.OrderNumber}</a>""")),
            ("Started", Parts.Time(job.StartedOn)),
            ("Duration", Of($"{(job.Duration is { } duration ? Parts.Duration(duration) : "–")}")),
            ("Retries", Of($"{job.RetryCounter}")),
            ("Started by", Of($"{job.StartedBy}{(job.IsPreview ? ", preview" : "")}"))
        );

    private Html Stories(JobRow job)
    {
        var attempts = store.Journal.EventsOf(job.JobNumber).GroupBy(one => one.Attempt).ToList();
        return attempts.Count == 0
            ? Of(
                $"""<section class="card"><h2>Story line</h2><p class="empty">Nothing has happened yet.</p></section>"""
            )
            : Of(
                $"""
                <section class="card" aria-labelledby="story-title"><h2 id="story-title">Story line</h2>
                {attempts.Select(attempt => Story(job, attempt.Key, [.. attempt], attempts.Count))}
                <p class="soft">From left to right, as it happened. The longer something took, the wider it is drawn (on a logarithmic scale).</p>
                </section>

                """
            );
    }

    private static Html Story(JobRow job, int attempt, IReadOnlyList<RunEvent> events, int attempts)
    {
        var items = StoryLine.Of(events);
        var title = attempts > 1 ? $"Attempt {attempt} of job {job.JobNumber}" : $"Story of job {job.JobNumber}";
        return Of(
            $"""
            {If(attempts > 1, () => Of($"<h3>Attempt {attempt}</h3>"))}
            {StoryPicture.Draw(items, title, $"story-{attempt}")}
            <details id="words-{attempt}"><summary>In words</summary>{StoryPicture.Words(items)}</details>

            """
        );
    }

    private static Html Log(IReadOnlyList<LogLine> lines) =>
        lines.Count == 0
            ? Of($"""<p class="empty">No lines yet.</p>""")
            : Of(
                $"""<ol class="log">{lines.Select(line => Of($"""<li class="level-{line.TypeName.ToLowerInvariant()}"><span class="log-head">{Parts.Clock(line.LoggedOn)} <span class="level">{line.TypeName}</span></span> <span class="log-text">{line.Message}</span></li>"""))}</ol>"""
            );

    private static Html Result(JobRow job)
    {
        if (job.ResultData.Length == 0)
        {
            return Of(
                $"""<p class="empty">{(job.IsOver ? "None: the processor threw, or never ran, so the website got no result. With WriteBack a failed run returns one." : "None yet.")}</p>"""
            );
        }

        var data = XmlDatasetManager.ConvertXmlToDataset(job.ResultData);
        return Of(
            $"""{data.Tables.Cast<DataTable>().Select(Table)}<details id="xml"><summary>As XML</summary><pre tabindex="0">{job.ResultData}</pre></details>"""
        );
    }

    private static Html Table(DataTable table) =>
        Of(
            $"""
            <h3>{table.TableName}</h3>
            {Parts.Table(
                table.TableName,
                table.Columns.Cast<DataColumn>().Select(column => column.ColumnName),
                table.Rows.Cast<DataRow>().Select(row =>
                    Of(
                        $"<tr>{row.ItemArray.Select(cell => Of($"<td>{Convert.ToString(cell, CultureInfo.InvariantCulture)}</td>"))}</tr>"
                    )
                ),
                "No rows."
            )}

            """
        );
}
