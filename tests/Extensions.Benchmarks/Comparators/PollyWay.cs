using System.Net.Http;
using Extensions.Benchmarks.Cases;
using Polly;

namespace Extensions.Benchmarks.Comparators;

/// <summary>Raw with what Polly's own pages recommend: a timeout for each try, two retries, a circuit breaker.</summary>
internal static class PollyWay
{
    public static RawWay Create(HttpClient client)
    {
        var retry = Policy<HttpResponseMessage>
            .Handle<HttpRequestException>()
            .OrResult(response => (int)response.StatusCode >= 500)
            .WaitAndRetryAsync(2, number => TimeSpan.FromSeconds(Math.Pow(2, number)));
        var breaker = Policy<HttpResponseMessage>
            .Handle<HttpRequestException>()
            .OrResult(response => (int)response.StatusCode >= 500)
            .CircuitBreakerAsync(5, TimeSpan.FromSeconds(30));
        var timeout = Policy.TimeoutAsync<HttpResponseMessage>(TimeSpan.FromSeconds(10));
        var all = Policy.WrapAsync(retry, breaker, timeout);
        return new RawWay(client, "raw + Polly", send: one => all.ExecuteAsync(one));
    }
}
