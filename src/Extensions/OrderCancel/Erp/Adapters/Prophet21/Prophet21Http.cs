#nullable enable
using System;
using System.Threading;
using System.Threading.Tasks;
using Extensions.OrderCancel.Erp.Http;

namespace Extensions.OrderCancel.Erp.Adapters.Prophet21
{
    /// <summary>
    /// What holds for all of Prophet 21's services: a token that is no longer valid is told by 401 or by 403 (H), but 403
    /// also means that the user lacks a right, so it is believed to be the token's fault once, and in a read alone: a
    /// request to cancel is not made twice for a guess.
    /// </summary>
    internal sealed class Prophet21Http
    {
        private readonly ErpHttp http;
        private bool hasRenewed;

        public Prophet21Http(ErpHttp http)
        {
            this.http = http;
        }

        public Task<T> SendAsync<T>(
            ErpRequest request,
            Func<ErpResponse, ErpAnswer<T>> classify,
            CancellationToken cancellationToken
        ) =>
            this.http.SendAsync(
                request,
                response => this.IsTokensFault(request, response) ? ErpAnswer<T>.SignInExpired : classify(response),
                cancellationToken
            );

        private bool IsTokensFault(ErpRequest request, ErpResponse response)
        {
            bool first = response.Status == 403 && request.Kind == ErpExchangeKind.Read && !this.hasRenewed;
            this.hasRenewed |= first || response.Status == 401;
            return first;
        }
    }
}
