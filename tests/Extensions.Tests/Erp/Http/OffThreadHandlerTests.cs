using System.Net;
using System.Net.Http;
using System.Text;
using Extensions.OrderCancel.Erp.Http;

namespace Extensions.Tests.Erp.Http;

/// <summary>What lies between the module and the runtime's own handler.</summary>
public sealed class OffThreadHandlerTests
{
    private static readonly Uri Url = new("https://erp.example/orders");

    [Fact]
    public async Task SendAsync_LookUpBlocksItsThread_ReturnsAtOnce()
    {
        using var proxyIsFound = new ManualResetEventSlim();
        using var client = new HttpMessageInvoker(
            new OffThreadHandler(new Inner(_ => proxyIsFound.Wait(TimeSpan.FromSeconds(30))))
        );
        using var request = new HttpRequestMessage(HttpMethod.Get, Url);

        Task<HttpResponseMessage> sending = client.SendAsync(request, CancellationToken.None);

        sending.IsCompleted.Should().BeFalse("a deadline begins to count when this call has come back");
        proxyIsFound.Set();
        (await sending).StatusCode.Should().Be(HttpStatusCode.OK);
    }

    [Fact]
    public void NewHandler_EachRuntime_LeavesTheCallersThreadWhereSendingBlocksAndLimitsConnecting()
    {
        using HttpMessageHandler handler = ClientPool.NewHandler(new Uri("http://proxy.example"));

        HttpMessageHandler? inner = (handler as OffThreadHandler)?.InnerHandler;
#if NET5_0_OR_GREATER
        bool blocks = OperatingSystem.IsWindows();
        (inner != null).Should().Be(blocks, "only there does sending begin with a look-up that blocks");
        inner ??= handler;
        SocketsHttpHandler sockets = inner.Should().BeOfType<SocketsHttpHandler>().Subject;
        sockets.ConnectTimeout.Should().Be(HttpLimits.ConnectTimeout);
        sockets.Proxy!.GetProxy(Url).Should().Be(new Uri("http://proxy.example"));
#else
        inner.Should().BeOfType<HttpClientHandler>().Which.Proxy.GetProxy(Url).Should().Be("http://proxy.example");
#endif
    }

#if !NET5_0_OR_GREATER
    [Theory]
    [InlineData("POST", "", true, true)]
    [InlineData("DELETE", "", true, true)]
    [InlineData("GET", "", true, false)]
    [InlineData("HEAD", "", true, false)]
    [InlineData("POST", "{}", false, true)]
    [InlineData("GET", null, false, false)]
    public async Task SendAsync_ContentWithoutBytes_ClosesItsConnection(
        string method,
        string? body,
        bool closes,
        bool hasContent
    )
    {
        bool? closed = null;
        bool? carried = null;
        void See(HttpRequestMessage message)
        {
            closed = message.Headers.ConnectionClose == true;
            carried = message.Content != null;
        }

        using var client = new HttpMessageInvoker(new OffThreadHandler(new Inner(See)));
        using var request = new HttpRequestMessage(new HttpMethod(method), Url)
        {
            Content = body == null ? null : new StringContent(body, Encoding.UTF8),
        };

        await client.SendAsync(request, CancellationToken.None);

        closed.Should().Be(closes);
        carried.Should().Be(hasContent, "this runtime refuses to send a GET with content");
    }

    [Theory]
    [InlineData(null)]
    [InlineData("http://127.0.0.1:9/")]
    public async Task SendAsync_EachRequest_SetsTheLeaseWhereItsConnectionsAre(string? proxyUrl)
    {
        var url = new Uri(proxyUrl == null ? "http://127.0.0.1:9/" : "http://erp.example/");
        Uri? proxy = proxyUrl == null ? null : new Uri(proxyUrl);
        using var client = new HttpMessageInvoker(ClientPool.NewHandler(proxy));

        for (int i = 0; i < 2; i++)
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, url);
            Func<Task> send = () => client.SendAsync(request, CancellationToken.None);
            await send.Should().ThrowAsync<HttpRequestException>("nobody listens there");

            ServicePoint point = ServicePointManager.FindServicePoint(
                url,
                proxy == null ? WebRequest.DefaultWebProxy : new WebProxy(proxy)
            );
            point.ConnectionLeaseTimeout.Should().Be((int)HttpLimits.ConnectionLifetime.TotalMilliseconds);
            point.ConnectionLeaseTimeout = Timeout.Infinite; // as one that was dropped and made anew
        }
    }
#endif

    private sealed class Inner : HttpMessageHandler
    {
        private readonly Action<HttpRequestMessage> see;

        public Inner(Action<HttpRequestMessage> see)
        {
            this.see = see;
        }

        protected override Task<HttpResponseMessage> SendAsync(
            HttpRequestMessage request,
            CancellationToken cancellationToken
        )
        {
            this.see(request);
            return Task.FromResult(new HttpResponseMessage(HttpStatusCode.OK));
        }
    }
}
