using System.Globalization;
using static Workbench.Web.Markup.Html;

namespace Workbench.Web.Markup;

/// <summary>What pages have in common: statuses, times, fields and tables.</summary>
internal static class Parts
{
    /// <summary>A job's status: a sign, a word and a colour, never the colour alone.</summary>
    public static Html JobStatus(string status)
    {
        var (sign, tone) = status switch
        {
            "Success" => ("✓", "good"),
            "Failure" => ("✕", "bad"),
            "InProgress" => ("▸", "busy"),
            "Queued" => ("…", "busy"),
            "CancelRequested" => ("◌", "warn"),
            "Canceled" => ("⊘", "calm"),
            _ => ("!", "warn"),
        };
        return Badge(sign, status, tone);
    }

    public static Html Badge(string sign, string text, string tone) =>
        Of($"""<span class="badge {tone}"><span aria-hidden="true">{sign}</span> {text}</span>""");

    /// <summary>Marks what nobody outside of the vendor can know.</summary>
    public static Html Assumed(string what) =>
        Of(
            $"""<span class="assumed"><span class="assumed-mark">assumed</span> <span class="assumed-text">{what}</span></span>"""
        );

    public static Html Time(DateTimeOffset? moment) =>
        moment is { } time
            ? Of($"""<time datetime="{time.ToString("O")}">{Local(time, "yyyy-MM-dd HH:mm:ss")}</time>""")
            : Of($"–");

    public static Html Clock(DateTimeOffset moment) =>
        Of($"""<time datetime="{moment.ToString("O")}">{Local(moment, "HH:mm:ss.fff")}</time>""");

    public static string Date(DateTimeOffset moment) => Local(moment, "yyyy-MM-dd");

    public static string Duration(TimeSpan duration) =>
        duration.TotalSeconds >= 1
            ? duration.TotalSeconds.ToString("0.0", CultureInfo.InvariantCulture) + " s"
            : duration.TotalMilliseconds.ToString("0", CultureInfo.InvariantCulture) + " ms";

    public static string Money(long cents) => (cents / 100m).ToString("$#,##0.00", CultureInfo.InvariantCulture);

    /// <summary>
    /// A table that scrolls by itself on a narrow screen, by touch and by keyboard. A heading that begins with # is over
    /// numbers.
    /// </summary>
    public static Html Table(string caption, IEnumerable<string> headings, IEnumerable<Html> rows, string empty)
    {
        var body = rows.ToList();
        return body.Count == 0
            ? Of($"""<p class="empty">{empty}</p>""")
            : Of(
                $"""
                <div class="scroll" role="region" aria-label="{caption}" tabindex="0"><table>
                <caption class="unseen">{caption}</caption>
                <thead><tr>{headings.Select(Heading)}</tr></thead>
                <tbody>{body}</tbody></table></div>

                """
            );
    }

    private static Html Heading(string heading) =>
        heading.StartsWith('#')
            ? Of($"""<th scope="col" class="number">{heading[1..]}</th>""")
            : Of($"""<th scope="col">{heading}</th>""");

    public static Html Facts(params (string Name, Html Value)[] facts) =>
        Of(
            $"""
            <dl class="facts">{facts.Select(fact => Of($"<div><dt>{fact.Name}</dt><dd>{fact.Value}</dd></div>"))}</dl>

            """
        );

    private static string Local(DateTimeOffset moment, string format) =>
        moment.ToLocalTime().ToString(format, CultureInfo.InvariantCulture);
}
