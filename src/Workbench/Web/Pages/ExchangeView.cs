using Workbench.Web.Data;
using Workbench.Web.Markup;
using static Workbench.Web.Markup.Html;

namespace Workbench.Web.Pages;

/// <summary>Requests to the ERP and their answers, raw but for the secrets.</summary>
internal static class ExchangeView
{
    public static Html List(IReadOnlyList<Exchange> exchanges, bool withJob = false) =>
        exchanges.Count == 0
            ? Of($"""<p class="empty">Nothing was sent.</p>""")
            : Of(
                $"""<ol class="exchanges">{exchanges.Select((one, i) => Of($"<li>{Show(one, i, withJob)}</li>"))}</ol>"""
            );

    private static Html Show(Exchange exchange, int index, bool withJob)
    {
        var isFault = exchange.Status is null or >= 400;
        var answer = exchange.Status is { } status ? $"{status}" : "no answer";
        return Of(
            $"""
            <details id="exchange-{index}"><summary>{Parts.Clock(
                exchange.StartedOn
            )} <strong>{exchange.Method}</strong> <span class="address">{PathOf(exchange.Url)}</span> {Parts.Badge(
                isFault ? "✕" : "✓",
                answer,
                isFault ? "bad" : "good"
            )} <span class="soft">{Parts.Duration(exchange.Duration)}</span></summary>
            {If(
                withJob,
                () => Of($"""<p><a href="{Paths.Job(exchange.JobNumber)}">Job {exchange.JobNumber}</a></p>""")
            )}
            <pre tabindex="0">{exchange.Method} {exchange.Url}
            {exchange.RequestHeaders}

            {exchange.RequestBody}</pre>
            <pre tabindex="0">{(exchange.Status is null ? exchange.Failure : $"HTTP {exchange.Status}")}
            {exchange.ResponseHeaders}

            {exchange.ResponseBody}</pre></details>

            """
        );
    }

    private static string PathOf(string url) =>
        Uri.TryCreate(url, UriKind.Absolute, out var address) ? address.PathAndQuery : url;
}
