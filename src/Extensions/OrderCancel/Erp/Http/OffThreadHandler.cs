#nullable enable
#if !NET5_0_OR_GREATER
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;

namespace Extensions.OrderCancel.Erp.Http
{
    /// <summary>
    /// On .NET Framework, sending begins with name resolution and proxy look-up on the caller's thread, where no deadline
    /// reaches. This moves it off that thread.
    /// </summary>
    internal sealed class OffThreadHandler : DelegatingHandler
    {
        public OffThreadHandler(HttpMessageHandler inner)
            : base(inner) { }

        protected override Task<HttpResponseMessage> SendAsync(
            HttpRequestMessage request,
            CancellationToken cancellationToken
        ) => Task.Run(() => base.SendAsync(request, cancellationToken), cancellationToken);
    }
}
#endif
