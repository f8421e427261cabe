#nullable enable
using System;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;
using Extensions.OrderCancel.Run;

namespace Extensions.OrderCancel.Erp.Http.SignIn
{
    /// <summary>A token in the Authorization header. One renewal per run.</summary>
    internal sealed class TokenSignIn : ISignIn
    {
        private readonly string owner;
        private readonly string scheme;
        private readonly TokenCache cache;
        private readonly RunContext run;
        private readonly TimeSpan patience;
        private readonly Func<CancellationToken, Task<AccessToken>> issue;
        private string? current;
        private bool renewed;

        public TokenSignIn(
            string owner,
            string scheme,
            TokenCache cache,
            RunContext run,
            TimeSpan patience,
            Func<CancellationToken, Task<AccessToken>> issue
        )
        {
            this.owner = owner;
            this.scheme = scheme;
            this.cache = cache;
            this.run = run;
            this.patience = patience;
            this.issue = issue;
        }

        public async Task ApplyAsync(HttpRequestMessage message, CancellationToken cancellationToken)
        {
            string issued = await this
                .cache.GetAsync(
                    this.owner,
                    this.run.Clock,
                    this.run.Budget.Cap(this.patience),
                    () => this.issue(cancellationToken),
                    cancellationToken
                )
                .ConfigureAwait(false);
            this.current = issued;
            string token = HeaderValue.Of(issued, "The access token");
            this.run.Redactor.Add(token);
            HeaderValue.Add(message, "Authorization", this.scheme + " " + token, "The scheme of the access token");
        }

        public bool Expire()
        {
            if (this.renewed || this.current == null)
            {
                return false;
            }

            this.renewed = true;
            this.cache.Drop(this.owner, this.current);
            return true;
        }
    }
}
