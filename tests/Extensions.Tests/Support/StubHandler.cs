using System.Net;
using System.Net.Http;
using System.Text;

namespace Extensions.Tests.Support;

/// <summary>Answers HTTP requests in memory, on the caller's thread; the last entry of the script repeats.</summary>
internal sealed class StubHandler : HttpMessageHandler
{
    private readonly Queue<Func<HttpRequestMessage, CancellationToken, Task<HttpResponseMessage>>> script = new();

    /// <summary>Each request as "METHOD url".</summary>
    public List<string> Requests { get; } = new();

    public List<string> Bodies { get; } = new();

    public List<string> Authorizations { get; } = new();

    public StubHandler Answers(int status, string body = "{}", string? retryAfter = null, string? type = null) =>
        this.Does((_, _) => Task.FromResult(Response(status, body, retryAfter, type)));

    public StubHandler Fails(Func<Exception> make) =>
        this.Does((_, _) => Task.FromException<HttpResponseMessage>(make()));

    /// <summary>Forgets what is left of the script.</summary>
    public StubHandler Forget()
    {
        this.script.Clear();
        return this;
    }

    /// <summary>Never answers, and ignores its token.</summary>
    public StubHandler Hangs() => this.Does((_, _) => new TaskCompletionSource<HttpResponseMessage>().Task);

    public StubHandler Does(Func<HttpRequestMessage, CancellationToken, Task<HttpResponseMessage>> answer)
    {
        this.script.Enqueue(answer);
        return this;
    }

    public static HttpResponseMessage Response(int status, string body, string? retryAfter = null, string? type = null)
    {
        var response = new HttpResponseMessage((HttpStatusCode)status)
        {
            Content = new StringContent(body, Encoding.UTF8, type ?? "application/json"),
        };
        if (retryAfter != null)
        {
            response.Headers.TryAddWithoutValidation("Retry-After", retryAfter);
        }

        return response;
    }

    protected override async Task<HttpResponseMessage> SendAsync(
        HttpRequestMessage request,
        CancellationToken cancellationToken
    )
    {
        this.Requests.Add(request.Method + " " + request.RequestUri!.AbsoluteUri);
        this.Authorizations.Add(string.Join(",", Values(request, "Authorization")));
        // As a connection does: the body is taken before an answer comes. A connection that fails never takes it.
        Func<HttpRequestMessage, CancellationToken, Task<HttpResponseMessage>> next =
            this.script.Count > 1 ? this.script.Dequeue() : this.script.Peek();
        Task<HttpResponseMessage> answer = next(request, cancellationToken);
        if (request.Content != null && !answer.IsFaulted)
        {
            using var taken = new MemoryStream();
            await request.Content.CopyToAsync(taken).ConfigureAwait(false);
            this.Bodies.Add(Encoding.UTF8.GetString(taken.ToArray()));
        }

        return await answer.ConfigureAwait(false);
    }

    private static IEnumerable<string> Values(HttpRequestMessage request, string name) =>
        request.Headers.TryGetValues(name, out IEnumerable<string>? values) ? values : Array.Empty<string>();
}
