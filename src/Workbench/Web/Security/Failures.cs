namespace Workbench.Web.Security;

/// <summary>Says in plain text what went wrong, and nothing of where: an unexpected error must not look like an empty page.</summary>
internal static class Failures
{
    public static async Task AnswerAsync(HttpContext context, RequestDelegate next)
    {
        try
        {
            await next(context);
        }
        catch (BadHttpRequestException e) when (!context.Response.HasStarted)
        {
            await WriteAsync(context, e.StatusCode, e.Message);
        }
#pragma warning disable CA1031 // The last resort of every request.
        catch (Exception e) when (!context.Response.HasStarted && !context.RequestAborted.IsCancellationRequested)
#pragma warning restore CA1031
        {
            await WriteAsync(
                context,
                StatusCodes.Status500InternalServerError,
                $"The workbench failed: {e.GetType().Name}: {e.Message}"
            );
        }
    }

    private static Task WriteAsync(HttpContext context, int status, string text)
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = "text/plain; charset=utf-8";
        return context.Response.WriteAsync(text);
    }
}
