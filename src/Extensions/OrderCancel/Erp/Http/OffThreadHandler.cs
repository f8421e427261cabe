#nullable enable
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;
#if NETFRAMEWORK
using System.Net;
#endif

namespace Extensions.OrderCancel.Erp.Http
{
    /// <summary>
    /// Sending begins with the look-up of the proxy (and, on .NET Framework, of the name) on the caller's thread, where no
    /// deadline reaches. This moves it off that thread, and sets what .NET Framework's handler cannot be told.
    /// </summary>
    internal sealed class OffThreadHandler : DelegatingHandler
    {
        public OffThreadHandler(HttpMessageHandler inner)
            : base(inner) { }

        protected override Task<HttpResponseMessage> SendAsync(
            HttpRequestMessage request,
            CancellationToken cancellationToken
        ) =>
            Task.Run(
                () =>
                {
#if NETFRAMEWORK
                    this.Prepare(request);
#endif
                    return base.SendAsync(request, cancellationToken);
                },
                cancellationToken
            );

#if NETFRAMEWORK
        private void Prepare(HttpRequestMessage request)
        {
            // Connections are renewed now and then, so that a moved host name is noticed. The runtime drops a service
            // point that is idle, and its lease with it.
            ServicePoint point = ServicePointManager.FindServicePoint(
                request.RequestUri,
                (this.InnerHandler as HttpClientHandler)?.Proxy ?? WebRequest.DefaultWebProxy
            );
            point.ConnectionLeaseTimeout = (int)HttpLimits.ConnectionLifetime.TotalMilliseconds;

            if (request.Content?.Headers.ContentLength == 0)
            {
                // HttpWebRequest may send a request again whose body has no bytes, when a kept-alive connection dies.
                request.Headers.ConnectionClose = true;
                bool isRefused = request.Method == HttpMethod.Get || request.Method == HttpMethod.Head;
                request.Content = isRefused ? null : request.Content;
            }
        }
#endif
    }
}
