using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Logging;

namespace Extensions.EndToEnd.RealErp;

/// <summary>
/// The way to the ERP, with a gate on it: requests and answers pass unchanged, are counted, and a test can act between
/// them. Where the ERP cannot be reached, the connection is cut.
/// </summary>
internal sealed class ErpGate : IAsyncDisposable
{
    private static readonly string[] OfOneHop =
    [
        "Host",
        "Connection",
        "Keep-Alive",
        "Transfer-Encoding",
        "Content-Length",
    ];

    private readonly IRealErp erp;
    private readonly WebApplication app;
    private readonly HttpClient client = new(
        new SocketsHttpHandler
        {
            PooledConnectionLifetime = TimeSpan.Zero,
            AllowAutoRedirect = false,
            UseCookies = false,
        }
    );
    private readonly ConcurrentDictionary<string, Act> acts = new();
    private readonly ConcurrentDictionary<Task, bool> open = new();
    private int writes;

    private ErpGate(IRealErp erp)
    {
        this.erp = erp;
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        app = builder.Build();
        app.Run(TrackAsync);
    }

    /// <param name="pass">Lets the request through; null when the ERP cannot be reached.</param>
    /// <returns>What the caller gets; null cuts the connection.</returns>
    public delegate Task<ErpGateReply?> Act(Func<Task<ErpGateReply?>> pass);

    public Uri Url => new(app.Urls.Single() + erp.Url.AbsolutePath);

    /// <summary>Requests to change an order that the ERP has received.</summary>
    public int Writes => Volatile.Read(ref writes);

    public static async Task<ErpGate> OpenAsync(IRealErp erp)
    {
        var gate = new ErpGate(erp);
        await gate.app.StartAsync();
        return gate;
    }

    /// <summary>Acts on the next request for this operation, and on no other.</summary>
    public void Once(string operation, Act act) => At(operation, 1, act);

    /// <summary>Acts on one request for this operation, the next being the first, and on no other.</summary>
    public void At(string operation, int number, Act act)
    {
        var seen = 0;
        Each(operation, pass => Interlocked.Increment(ref seen) == number ? act(pass) : pass());
    }

    /// <summary>Acts on each request for this operation from now on, also on several at a time.</summary>
    public void Each(string operation, Act act) => acts[operation] = act;

    /// <summary>Nothing is on its way any more. The ERP may answer long after a caller has stopped waiting.</summary>
    public async Task WhenQuietAsync()
    {
        foreach (var exchange in open.Keys)
        {
            await exchange.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing); // its caller was told
        }
    }

    public async ValueTask DisposeAsync()
    {
        await app.DisposeAsync();
        client.Dispose();
    }

    private async Task TrackAsync(HttpContext context)
    {
        var exchange = PassAsync(context);
        open[exchange] = true;
        try
        {
            await exchange;
        }
        finally
        {
            open.TryRemove(exchange, out _);
        }
    }

    private async Task PassAsync(HttpContext context)
    {
        using var buffer = new MemoryStream();
        await context.Request.Body.CopyToAsync(buffer);
        var body = buffer.ToArray();
        var operation = erp.OperationOf(context.Request, body);
        Task<ErpGateReply?> Pass() => ForwardAsync(context, operation, body);
        var reply = acts.TryGetValue(operation, out var act) ? await act(Pass) : await Pass();
        if (reply is null)
        {
            context.Abort();
            return;
        }

        context.Response.StatusCode = reply.Status;
        foreach (var (name, values) in reply.Headers)
        {
            context.Response.Headers[name] = values;
        }

        if (reply.Body.Length > 0)
        {
            await context.Response.Body.WriteAsync(reply.Body);
        }
    }

    private async Task<ErpGateReply?> ForwardAsync(HttpContext context, string operation, byte[] body)
    {
        if (!erp.IsUp)
        {
            return null;
        }

        using var message = ToErp(context, body);
        try
        {
            using var answer = await client.SendAsync(message);
            var content = await answer.Content.ReadAsByteArrayAsync();
            if (erp.Changes.Contains(operation))
            {
                Interlocked.Increment(ref writes);
            }

            var headers = answer
                .Headers.Concat(answer.Content.Headers)
                .Where(header => !OfOneHop.Contains(header.Key, StringComparer.OrdinalIgnoreCase))
                .ToDictionary(header => header.Key, header => header.Value.ToArray());
            return new ErpGateReply((int)answer.StatusCode, headers, content);
        }
        catch (HttpRequestException)
        {
            return null;
        }
    }

    private HttpRequestMessage ToErp(HttpContext context, byte[] body)
    {
        var target = context.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget;
        var message = new HttpRequestMessage(new HttpMethod(context.Request.Method), new Uri(erp.Url, target))
        {
            Content = new ByteArrayContent(body),
        };
        foreach (var (name, values) in context.Request.Headers)
        {
            if (
                !OfOneHop.Contains(name, StringComparer.OrdinalIgnoreCase)
                && !message.Headers.TryAddWithoutValidation(name, (IEnumerable<string?>)values)
            )
            {
                message.Content.Headers.TryAddWithoutValidation(name, (IEnumerable<string?>)values);
            }
        }

        return message;
    }
}
