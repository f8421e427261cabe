using System.Net;
using System.Net.Http;
using System.Text;

namespace Extensions.Tests.Protocol.Histories;

/// <summary>An answer on its way back.</summary>
internal sealed class SimAnswer
{
    private static readonly string?[] RetryAfters = { null, "1", "3", "0", "-5", "soon", "999999999999", "999", "" };

    private readonly string? location;
    private readonly string? retryAfter;
    private readonly string mediaType;
    private string? range;

    private SimAnswer(
        int statusCode,
        string body,
        string? location = null,
        string? retryAfter = null,
        string mediaType = "application/json"
    )
    {
        this.StatusCode = statusCode;
        this.Body = body;
        this.location = location;
        this.retryAfter = retryAfter;
        this.mediaType = mediaType;
    }

    public int StatusCode { get; }

    public string Body { get; }

    public static SimAnswer Json(int status, string body, string? location = null) => new(status, body, location);

    /// <summary>All that a look-up found; it says that it is all.</summary>
    public static SimAnswer All(string body, int count) =>
        new(200, body) { range = count == 0 ? "orders */0" : $"orders 0-{count - 1}/{count}" };

    public static SimAnswer Status(int status) => new(status, "{}");

    public static SimAnswer Html() => new(200, "<html><body>Please sign in</body></html>", mediaType: "text/html");

    public static SimAnswer Error(Random random) => new(new[] { 500, 502, 503, 504, 408 }[random.Next(5)], "oops");

    public static SimAnswer Busy(int status, Random random, DateTimeOffset now)
    {
        int which = random.Next(RetryAfters.Length + 2);
        string? value =
            which < RetryAfters.Length
                ? RetryAfters[which]
                : now.AddSeconds(which == RetryAfters.Length ? 4 : -4).ToString("r");
        return new(status, "{}", retryAfter: value);
    }

    public static HttpResponseMessage Garbage() => new SimAnswer(200, "{\"id\":\"k1\",\"sta").ToResponse();

    public static HttpResponseMessage Truncated() =>
        new(HttpStatusCode.OK) { Content = new StreamContent(new BrokenStream()) };

    public HttpResponseMessage ToResponse()
    {
        var response = new HttpResponseMessage((HttpStatusCode)this.StatusCode)
        {
            Content = new StringContent(this.Body, Encoding.UTF8, this.mediaType),
        };
        if (this.location != null)
        {
            response.Headers.TryAddWithoutValidation("Location", this.location);
        }

        if (this.range != null)
        {
            response.Content.Headers.TryAddWithoutValidation("Content-Range", this.range);
        }

        if (this.retryAfter != null)
        {
            response.Headers.TryAddWithoutValidation("Retry-After", this.retryAfter);
        }

        return response;
    }

    private sealed class BrokenStream : MemoryStream
    {
        public override int Read(byte[] buffer, int offset, int count) => throw new IOException("cut off");

        public override Task<int> ReadAsync(
            byte[] buffer,
            int offset,
            int count,
            CancellationToken cancellationToken
        ) => throw new IOException("cut off");

#if NET
        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
            throw new IOException("cut off");
#endif
    }
}
