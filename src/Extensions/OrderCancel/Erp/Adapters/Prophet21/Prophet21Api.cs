#nullable enable
using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using Extensions.OrderCancel.Erp.Dialects;
using Extensions.OrderCancel.Erp.Dialects.OData;
using Extensions.OrderCancel.Erp.Http;
using Newtonsoft.Json.Linq;

namespace Extensions.OrderCancel.Erp.Adapters.Prophet21
{
    /// <summary>
    /// What holds for all of Prophet 21's services: a token that is no longer valid is told by 401 or by 403 (H), but 403
    /// also means that the user lacks a right, so it is believed to be the token's fault once, and in a read alone: a
    /// request to cancel is not made twice for a guess.
    /// </summary>
    internal sealed class Prophet21Api
    {
        private readonly Uri baseUrl;
        private readonly Prophet21Settings settings;
        private readonly ErpHttp http;
        private string uiServer;
        private bool hasRenewed;

        public Prophet21Api(ErpConnection connection, Prophet21Settings settings, ErpHttp http)
        {
            this.baseUrl = connection.BaseUrl;
            this.settings = settings;
            this.http = http;
            this.uiServer = settings.UiServerUrl.TrimEnd('/');
        }

        public void LookedThrough(int orders) => this.http.LookedThrough(orders);

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

        /// <summary>All rows that a query of a view brings.</summary>
        /// <exception cref="ErpFaultException">No usable answer, or not all of it.</exception>
        public Task<IReadOnlyList<JToken>> RowsAsync(Url query, CancellationToken cancellationToken) =>
            new ODataPages(
                this.baseUrl,
                request => this.SendAsync(request, OfView, cancellationToken),
                Incomplete
            ).AllAsync(query.Get());

        /// <summary>The transaction API, on the UI server: its address is a parameter, or the router tells it (M).</summary>
        /// <exception cref="ErpFaultException">It cannot be told; nothing that changes anything has been sent.</exception>
        public async Task<Url> TransactionsAsync(CancellationToken cancellationToken)
        {
            try
            {
                this.uiServer =
                    this.uiServer.Length > 0
                        ? this.uiServer
                        : await this.SendAsync(this.settings.RouterUrl.Get(), UiServerIn, cancellationToken)
                            .ConfigureAwait(false);
                return Url.Of($"{Url.Written(this.uiServer)}/{this.settings.TransactionUrl}");
            }
            catch (ErpFaultException fault) when (fault.Kind == ErpFaultKind.Lost || fault.Kind == ErpFaultKind.NoData)
            {
                // The order has not been touched yet.
                throw new ErpFaultException(
                    fault.Kind == ErpFaultKind.Lost ? ErpFaultKind.Unreachable : ErpFaultKind.Misconfigured,
                    "The address of the UI server could not be asked for. " + fault.Message,
                    fault.RetryAfter
                );
            }
        }

        private static ErpAnswer<string> UiServerIn(ErpResponse response)
        {
            string? url = response.IsSuccess ? Answers.Member(response, "Url")?.TrimEnd('/') : null;
            return url == null ? ErpAnswer<string>.NotRecognised : ErpAnswer<string>.Of(url);
        }

        private static ErpAnswer<ErpResponse> OfView(ErpResponse response)
        {
            string words = Prophet21Replies.MessageIn(response.Json());
            if ((response.Status == 400 || response.Status == 404) && words.Length > 0)
            {
                throw ErpFaultException.NoData(
                    $"Prophet 21 cannot answer the query of a view: {words.TrimEnd('.')}. Check the parameters that name views and columns."
                );
            }

            return response.IsSuccess && ODataPages.RowsIn(response) != null
                ? ErpAnswer<ErpResponse>.Of(response)
                : ErpAnswer<ErpResponse>.NotRecognised;
        }

        private static ErpFaultException Incomplete(string why) =>
            ErpFaultException.NoData(
                $"Prophet 21's view answered with a part{(why.Length > 0 ? $" ({why})" : string.Empty)}, and the rest cannot be read. Check parameters OrderView and LineView, and what stands before Prophet 21."
            );

        private bool IsTokensFault(ErpRequest request, ErpResponse response)
        {
            bool first = response.Status == 403 && request.Kind == ErpExchangeKind.Read && !this.hasRenewed;
            this.hasRenewed |= first || response.Status == 401;
            return first;
        }
    }
}
