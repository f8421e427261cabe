using Microsoft.AspNetCore.Antiforgery;
using Microsoft.Extensions.Primitives;
using Workbench.Web.Markup;

namespace Workbench.Web.Pages;

/// <summary>One request for a page, and the ways to answer it.</summary>
internal sealed class PageContext(HttpContext http, IAntiforgery antiforgery, Notices notices)
{
    private View? view;

    public View View => view ??= new View(antiforgery.GetAndStoreTokens(http).RequestToken!, Said());

    public HttpContext Http => http;

    /// <summary>A part of the address; empty where it is missing.</summary>
    public string Route(string name) => http.Request.RouteValues[name] as string ?? "";

    public int Number(string name) => int.TryParse(Route(name), out var number) ? number : 0;

    public Guid Id(string name) => Guid.TryParse(Route(name), out var id) ? id : Guid.Empty;

    public string? Query(string name) => NullIfEmpty(http.Request.Query[name]);

    /// <summary>A field of the form, trimmed; empty where it is missing.</summary>
    public string Field(string name) => http.Request.Form[name].ToString().Trim();

    /// <summary>All values of a field that may be there more than once.</summary>
    public IEnumerable<string> Fields(string name) => http.Request.Form[name].OfType<string>();

    public bool Flag(string name) => Field(name) == "true";

    public Task ShowAsync(Page page, int status = StatusCodes.Status200OK) =>
        WriteAsync(Layout.Whole(page, View), status);

    /// <summary>A part of a page, for a page that follows a run; says when there is nothing more to follow.</summary>
    public Task ShowPartAsync(Html part, bool isOver)
    {
        http.Response.Headers["X-Live"] = isOver ? "over" : "goes-on";
        return WriteAsync(part, StatusCodes.Status200OK);
    }

    /// <summary>A file to keep.</summary>
    public Task WriteFileAsync(string name, string text)
    {
        http.Response.ContentType = Path.GetExtension(name) switch
        {
            ".csv" => "text/csv; charset=utf-8",
            ".json" => "application/json",
            _ => "text/html; charset=utf-8",
        };
        http.Response.Headers.ContentDisposition = $"attachment; filename={name}";
        return http.Response.WriteAsync(text, http.RequestAborted);
    }

    public Task NotFoundAsync(string what) =>
        ShowAsync(
            new Page("Not found", "", Html.Of($"<h1>Not found</h1><p>{what}</p>")),
            StatusCodes.Status404NotFound
        );

    /// <summary>Back to a page after something was done, so that a reload does not do it again.</summary>
    public Task Done(string path, string text) => Go(path, new Notice(text, IsProblem: false));

    public Task Failed(string path, string text) => Go(path, new Notice(text, IsProblem: true));

    private Task Go(string path, Notice notice)
    {
        var (address, anchor) = path.Split('#') is [var before, var after] ? (before, "#" + after) : (path, "");
        var joint = address.Contains('?', StringComparison.Ordinal) ? '&' : '?';
        http.Response.StatusCode = StatusCodes.Status303SeeOther;
        http.Response.Headers.Location = $"{address}{joint}{Notices.Query}={notices.Keep(notice)}{anchor}";
        return Task.CompletedTask;
    }

    private Notice? Said() => notices.Take(Query(Notices.Query));

    private async Task WriteAsync(Html html, int status)
    {
        http.Response.StatusCode = status;
        http.Response.ContentType = "text/html; charset=utf-8";
        await http.Response.WriteAsync(html.ToString(), http.RequestAborted);
    }

    private static string? NullIfEmpty(StringValues value) =>
        string.IsNullOrWhiteSpace(value) ? null : value.ToString();
}
