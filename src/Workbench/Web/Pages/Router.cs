using Microsoft.AspNetCore.Antiforgery;

namespace Workbench.Web.Pages;

/// <summary>Maps addresses to pages.</summary>
internal sealed class Router(IEndpointRouteBuilder routes, IAntiforgery antiforgery)
{
    private readonly Notices notices = new();

    public void Get(string pattern, Func<PageContext, Task> show) =>
        routes.MapGet(pattern, http => show(new PageContext(http, antiforgery, notices)));

    public void Post(string pattern, Func<PageContext, Task> act) =>
        routes.MapPost(pattern, http => act(new PageContext(http, antiforgery, notices)));
}
