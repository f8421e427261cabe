#nullable enable
using System;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;
using Extensions.OrderCancel.Run;

namespace Extensions.OrderCancel.Erp.Http.SignIn
{
    /// <summary>A bearer token of an OAuth 2 token endpoint. One renewal per run.</summary>
    internal sealed class TokenSignIn : ISignIn
    {
        private readonly TokenRequest request;
        private readonly TokenCache cache;
        private readonly RunContext run;
        private readonly Func<TokenRequest, CancellationToken, Task<AccessToken>> issue;
        private string? current;
        private bool renewed;

        public TokenSignIn(
            TokenRequest request,
            TokenCache cache,
            RunContext run,
            Func<TokenRequest, CancellationToken, Task<AccessToken>> issue
        )
        {
            this.request = request;
            this.cache = cache;
            this.run = run;
            this.issue = issue;
        }

        public async Task ApplyAsync(HttpRequestMessage message, CancellationToken cancellationToken)
        {
            string token = await this
                .cache.GetAsync(
                    this.request.Owner,
                    this.run.Clock,
                    () => this.issue(this.request, cancellationToken),
                    cancellationToken
                )
                .ConfigureAwait(false);
            this.run.Redactor.Add(token);
            this.current = token;
            message.Headers.TryAddWithoutValidation("Authorization", "Bearer " + token);
        }

        public bool Expire()
        {
            if (this.renewed || this.current == null)
            {
                return false;
            }

            this.renewed = true;
            this.cache.Drop(this.request.Owner, this.current);
            return true;
        }
    }
}
