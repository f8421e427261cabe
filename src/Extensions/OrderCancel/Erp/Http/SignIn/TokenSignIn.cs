#nullable enable
using System;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;

namespace Extensions.OrderCancel.Erp.Http.SignIn
{
    /// <summary>A token in a header, shared by all runs of its owner. One renewal per run.</summary>
    internal sealed class TokenSignIn : ISignIn
    {
        private readonly HttpExchange exchange;
        private readonly ErpRequest request;
        private readonly Uri url;
        private readonly Func<ErpResponse, AccessToken> read;
        private readonly TokenHeader header;
        private readonly string owner;
        private string? current;
        private bool renewed;

        /// <param name="exchange">The run's.</param>
        /// <param name="request">Asks for a token. Secret.</param>
        /// <param name="url">Its address.</param>
        /// <param name="read">Reads the token from the answer, or throws.</param>
        /// <param name="header">Carries the token.</param>
        public TokenSignIn(
            HttpExchange exchange,
            ErpRequest request,
            Uri url,
            Func<ErpResponse, AccessToken> read,
            TokenHeader header
        )
        {
            this.exchange = exchange;
            this.request = request;
            this.url = url;
            this.read = read;
            this.header = header;
            this.owner = TokenCache.OwnerOf(url, request);
        }

        public async Task ApplyAsync(HttpRequestMessage message, CancellationToken cancellationToken)
        {
            this.current = await this
                .exchange.Services.Tokens.GetAsync(
                    this.owner,
                    this.exchange.Run.Clock,
                    this.exchange.Limit,
                    () => this.exchange.SignInAsync(this.request, this.url, this.read, cancellationToken),
                    cancellationToken
                )
                .ConfigureAwait(false);
            this.header.Add(message, this.current, this.exchange.Run.Redactor);
        }

        public bool Expire(ErpFaultException refusal)
        {
            if (this.renewed || this.current == null)
            {
                return false;
            }

            this.renewed = true;
            this.exchange.Services.Tokens.Drop(this.owner, this.current);
            return true;
        }
    }
}
