using Microsoft.AspNetCore.Antiforgery;

namespace Workbench.Web.Security;

/// <summary>Lets nothing change anything without this workbench's own token: forms carry it as a field, scripts as a header.</summary>
internal sealed class ForgeryGate(IAntiforgery antiforgery)
{
    public async Task CheckAsync(HttpContext context, RequestDelegate next)
    {
        if (await antiforgery.IsRequestValidAsync(context))
        {
            await next(context);
            return;
        }

        context.Response.StatusCode = StatusCodes.Status400BadRequest;
        context.Response.ContentType = "text/plain; charset=utf-8";
        await context.Response.WriteAsync(
            "The request has no valid antiforgery token. Load the page again; docs/workbench.md says how scripts get one."
        );
    }
}
