using System.Collections.Concurrent;
using System.Net.Http.Headers;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Newtonsoft.Json.Linq;

namespace Extensions.EndToEnd.Tryton.Erp;

/// <summary>
/// The way to the ERP, with a gate on it: requests and answers pass unchanged, are counted, and a test can act between
/// them. Where the ERP cannot be reached, the connection is cut.
/// </summary>
internal sealed class TrytonGate : IAsyncDisposable
{
    private static readonly string[] Changes = ["model.sale.sale.draft", "model.sale.sale.cancel"];

    private readonly TrytonErp erp;
    private readonly WebApplication app;
    private readonly HttpClient client = new(new SocketsHttpHandler { PooledConnectionLifetime = TimeSpan.Zero });
    private readonly ConcurrentDictionary<string, Act> acts = new();
    private readonly ConcurrentDictionary<Task, bool> open = new();
    private int writes;

    private TrytonGate(TrytonErp erp)
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
    public delegate Task<TrytonGateReply?> Act(Func<Task<TrytonGateReply?>> pass);

    public Uri Url => new(app.Urls.Single() + erp.Url.AbsolutePath);

    /// <summary>Requests to change a sale that the ERP has received.</summary>
    public int Writes => Volatile.Read(ref writes);

    public static async Task<TrytonGate> OpenAsync(TrytonErp erp)
    {
        var gate = new TrytonGate(erp);
        await gate.app.StartAsync();
        return gate;
    }

    /// <summary>Acts on the next call of this method of <c>sale.sale</c>, and on no other.</summary>
    public void Once(string method, Act act)
    {
        var used = 0;
        Each(method, pass => Interlocked.Exchange(ref used, 1) == 0 ? act(pass) : pass());
    }

    /// <summary>Acts on each call of this method of <c>sale.sale</c> from now on, also on several at a time.</summary>
    public void Each(string method, Act act) => acts[$"model.sale.sale.{method}"] = act;

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
        var method = JObject.Parse(System.Text.Encoding.UTF8.GetString(body))["method"]!.ToString();
        Task<TrytonGateReply?> Pass() => ForwardAsync(context.Request, method, body);
        var reply = acts.TryGetValue(method, out var act) ? await act(Pass) : await Pass();
        if (reply is null)
        {
            context.Abort();
            return;
        }

        context.Response.StatusCode = reply.Status;
        context.Response.ContentType = reply.ContentType;
        context.Response.ContentLength = reply.Body.Length;
        await context.Response.Body.WriteAsync(reply.Body);
    }

    private async Task<TrytonGateReply?> ForwardAsync(HttpRequest request, string method, byte[] body)
    {
        if (!erp.IsUp)
        {
            return null;
        }

        using var message = new HttpRequestMessage(HttpMethod.Post, new Uri(erp.Url, request.Path));
        message.Content = new ByteArrayContent(body);
        message.Content.Headers.ContentType = MediaTypeHeaderValue.Parse(request.ContentType!);
        message.Headers.TryAddWithoutValidation("Authorization", request.Headers.Authorization.ToString());
        try
        {
            using var answer = await client.SendAsync(message);
            var content = await answer.Content.ReadAsByteArrayAsync();
            if (Changes.Contains(method))
            {
                Interlocked.Increment(ref writes);
            }

            return new TrytonGateReply((int)answer.StatusCode, $"{answer.Content.Headers.ContentType}", content);
        }
        catch (HttpRequestException)
        {
            return null;
        }
    }
}
