using System.Net.Http;

namespace Extensions.Tests.Security;

/// <summary>One request as it left the module.</summary>
internal sealed class SentRequest
{
    public SentRequest(HttpRequestMessage message)
    {
        this.Method = message.Method.Method;
        this.Url = message.RequestUri!;
        this.Headers = message.Headers.SelectMany(h => h.Value.Select(value => (h.Key, value))).ToList();
        this.Message = message;
    }

    public string Method { get; }

    public Uri Url { get; }

    public IReadOnlyList<(string Name, string Value)> Headers { get; }

    public HttpRequestMessage Message { get; }

    public bool IsRead => this.Method == "GET";

    /// <summary>Takes the body from the request, as a connection does that sends it.</summary>
    public string TakeBody() => this.Message.Content?.ReadAsStringAsync().GetAwaiter().GetResult() ?? string.Empty;
}
