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

        private readonly ConcurrentDictionary<string, Lazy<HttpMessageInvoker>> clients = new ConcurrentDictionary<
            string,
            Lazy<HttpMessageInvoker>
        >(StringComparer.OrdinalIgnoreCase);

        private readonly Func<Uri, Uri?, HttpMessageInvoker> create;

        public ClientPool(Func<Uri, Uri?, HttpMessageInvoker>? create = null)
        {
            this.create = create ?? Create;
        }

        public HttpMessageInvoker Get(Uri url, Uri? proxy)
        {
            string key = url.GetLeftPart(UriPartial.Authority) + " " + proxy;
            return this.clients.GetOrAdd(key, _ => new Lazy<HttpMessageInvoker>(() => this.create(url, proxy))).Value;
        }

#if NET5_0_OR_GREATER
        private static HttpMessageInvoker Create(Uri url, Uri? proxy) =>
            new HttpMessageInvoker(
                new SocketsHttpHandler
                {
                    AllowAutoRedirect = false,
                    UseCookies = false,
                    AutomaticDecompression = DecompressionMethods.GZip | DecompressionMethods.Deflate,
                    MaxConnectionsPerServer = HttpLimits.MaxConnectionsPerServer,
                    PooledConnectionLifetime = HttpLimits.ConnectionLifetime,
                    ActivityHeadersPropagator = null,
                    Proxy = proxy == null ? null : new WebProxy(proxy),
                }
            );
#else
        private static HttpMessageInvoker Create(Uri url, Uri? proxy)
        {
            // Connections are renewed now and then, so that a moved host name is noticed.
            ServicePointManager.FindServicePoint(url).ConnectionLeaseTimeout = (int)
                HttpLimits.ConnectionLifetime.TotalMilliseconds;
            var handler = new HttpClientHandler
            {
                AllowAutoRedirect = false,
                UseCookies = false,
                AutomaticDecompression = DecompressionMethods.GZip | DecompressionMethods.Deflate,
                MaxConnectionsPerServer = HttpLimits.MaxConnectionsPerServer,
            };
            if (proxy != null)
            {
                handler.Proxy = new WebProxy(proxy);
            }

            return new HttpMessageInvoker(new OffThreadHandler(handler));
        }
#endif
    }
}
