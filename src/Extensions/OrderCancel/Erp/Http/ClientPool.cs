#nullable enable
using System;
using System.Collections.Concurrent;
using System.Net;
using System.Net.Http;

namespace Extensions.OrderCancel.Erp.Http
{
    /// <summary>One client per ERP host and proxy, for the life of the process: no new connection per run.</summary>
    internal sealed class ClientPool
    {
        public static readonly ClientPool Shared = new ClientPool();

        // What blocks is the look-up of the proxy on Windows, and on .NET Framework that of the name.
        private static readonly bool LooksUpOnItsThread =
#if NETFRAMEWORK
            true;
#else
        OperatingSystem.IsWindows();
#endif

        private readonly ConcurrentDictionary<string, Lazy<HttpMessageInvoker>> clients = new ConcurrentDictionary<
            string,
            Lazy<HttpMessageInvoker>
        >(StringComparer.Ordinal);

        private readonly Func<Uri, Uri?, HttpMessageInvoker> create;

        public ClientPool(Func<Uri, Uri?, HttpMessageInvoker>? create = null)
        {
            this.create = create ?? Create;
        }

        public HttpMessageInvoker Get(Uri url, Uri? proxy)
        {
            string key = url.GetLeftPart(UriPartial.Authority) + " " + proxy?.AbsoluteUri;
            return this.clients.TryGetValue(key, out Lazy<HttpMessageInvoker>? client)
                ? client.Value
                : this.clients.GetOrAdd(key, this.NewClient(url, proxy)).Value;
        }

        private Lazy<HttpMessageInvoker> NewClient(Uri url, Uri? proxy) =>
            new Lazy<HttpMessageInvoker>(() => this.create(url, proxy));

        private static HttpMessageInvoker Create(Uri url, Uri? proxy) => new HttpMessageInvoker(NewHandler(proxy));

        /// <summary>The runtime's own handler, as it is used here.</summary>
        internal static HttpMessageHandler NewHandler(Uri? proxy)
        {
#if NET5_0_OR_GREATER
            var handler = new SocketsHttpHandler
            {
                ActivityHeadersPropagator = null,
                ConnectTimeout = HttpLimits.ConnectTimeout,
                PooledConnectionLifetime = HttpLimits.ConnectionLifetime,
#else
            var handler = new HttpClientHandler
            {
#endif
                AllowAutoRedirect = false,
                UseCookies = false,
                MaxConnectionsPerServer = HttpLimits.MaxConnectionsPerServer,
            };
            if (proxy != null)
            {
                handler.Proxy = new WebProxy(proxy);
            }

            return LooksUpOnItsThread ? new OffThreadHandler(handler) : (HttpMessageHandler)handler;
        }
    }
}
