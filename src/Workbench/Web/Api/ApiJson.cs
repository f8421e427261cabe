using System.Text.Json;

namespace Workbench.Web.Api;

/// <summary>Answers of the API.</summary>
internal static class ApiJson
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web);

    public static Task WriteAsync(HttpContext context, object body, int status = StatusCodes.Status200OK)
    {
        context.Response.StatusCode = status;
        return context.Response.WriteAsJsonAsync(body, Options, context.RequestAborted);
    }

    public static Task ProblemAsync(HttpContext context, int status, string message) =>
        WriteAsync(context, new { message }, status);
}
