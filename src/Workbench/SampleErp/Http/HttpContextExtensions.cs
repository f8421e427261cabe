using System.Text;
using System.Text.Json;

namespace Workbench.SampleErp.Http;

internal static class HttpContextExtensions
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    public static async Task<ReadOnlyMemory<byte>> ReadBodyAsync(this HttpContext context)
    {
        using var body = new MemoryStream();
        await context.Request.Body.CopyToAsync(body, context.RequestAborted);
        return body.ToArray();
    }

    public static Task WriteAsync(this HttpContext context, Answer answer)
    {
        var headers = context.Response.Headers;
        context.Response.StatusCode = answer.Status;
        headers.Location = answer.Location;
        headers.ContentRange = answer.ContentRange;
        headers.RetryAfter = answer.RetryAfter;
        headers.WWWAuthenticate = answer.SignInScheme;
        return SendAsync(context, "application/json", JsonSerializer.SerializeToUtf8Bytes(answer.Body, Json));
    }

    public static Task WriteAsync(this HttpContext context, string contentType, string text) =>
        SendAsync(context, contentType, Encoding.UTF8.GetBytes(text));

    private static async Task SendAsync(HttpContext context, string contentType, byte[] body)
    {
        context.Response.ContentType = contentType;
        // Kestrel refuses both for answers that have no body.
        if (context.Response.StatusCode is not (StatusCodes.Status204NoContent or StatusCodes.Status304NotModified))
        {
            context.Response.ContentLength = body.Length;
            await context.Response.Body.WriteAsync(body);
        }
    }
}
