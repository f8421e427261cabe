using System.Net;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Text;

namespace Extensions.Benchmarks.Measuring;

/// <summary>The ERP as a handler that answers at once: what is left is what the client side computes.</summary>
internal sealed class MemoryErp : HttpMessageHandler
{
    private const string KeyPrefix = "E-";

    private static readonly MediaTypeHeaderValue Json = MediaTypeHeaderValue.Parse("application/json; charset=utf-8");

    private readonly HashSet<string> cancelled = new(StringComparer.Ordinal);

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellation)
    {
        var path = request.RequestUri!.AbsolutePath;
        var query = request.RequestUri.Query;
        string json;
        if (query.Length > 0)
        {
            json = "[" + Order(query.Substring(query.IndexOf('=') + 1), isCancelled: false) + "]";
        }
        else if (request.Method == HttpMethod.Post)
        {
            var number = path.Split('/')[2].Substring(KeyPrefix.Length);
            lock (cancelled)
            {
                cancelled.Add(number);
            }

            json = Order(number, isCancelled: true);
        }
        else
        {
            var number = path.Split('/')[2].Substring(KeyPrefix.Length);
            lock (cancelled)
            {
                json = Order(number, cancelled.Remove(number));
            }
        }

        return Task.FromResult(Answer(json, request));
    }

    private static HttpResponseMessage Answer(string json, HttpRequestMessage request)
    {
        var content = new ByteArrayContent(Encoding.UTF8.GetBytes(json));
        content.Headers.ContentType = Json;
        var response = new HttpResponseMessage(HttpStatusCode.OK) { Content = content, RequestMessage = request };
        response.Headers.TryAddWithoutValidation("Date", "Tue, 24 Nov 2026 08:00:00 GMT");
        return response;
    }

    private static string Order(string number, bool isCancelled) =>
        "{\"id\":\""
        + KeyPrefix
        + number
        + "\",\"number\":\"SO-"
        + number
        + "\",\"reference\":\""
        + number
        + "\",\"customerNumber\":\"C1001\",\"status\":\""
        + (isCancelled ? "Cancelled" : "Open")
        + "\",\"fulfilled\":false,\"version\":\"1\"}";
}
