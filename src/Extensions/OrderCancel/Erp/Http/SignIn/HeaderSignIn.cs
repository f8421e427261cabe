#nullable enable
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;

namespace Extensions.OrderCancel.Erp.Http.SignIn
{
    /// <summary>A header that is the same for each request (Basic, API key).</summary>
    internal sealed class HeaderSignIn : ISignIn
    {
        private readonly HttpExchange exchange;
        private readonly string name;
        private readonly string value;
        private readonly string? what;
        private int uses;

        /// <param name="exchange">The run's.</param>
        /// <param name="name">The header's name; blank for none.</param>
        /// <param name="value">Its value. Secret.</param>
        /// <param name="what">Where the value comes from, to begin a sentence; null: it is the header's.</param>
        public HeaderSignIn(HttpExchange exchange, string name = "", string value = "", string? what = null)
        {
            this.exchange = exchange;
            this.name = name;
            this.value = value;
            this.what = what;
        }

        private string Owner => TokenCache.OwnerOf(this.exchange.Connection.BaseUrl, this.name + ":" + this.value);

        public Task ApplyAsync(HttpRequestMessage message, CancellationToken cancellationToken)
        {
            if (this.name.Length == 0)
            {
                return Task.CompletedTask;
            }

            if (this.uses++ == 0 && this.exchange.Services.Tokens.HasRefusals)
            {
                this.exchange.Services.Tokens.ThrowIfRefused(this.Owner, this.exchange.Run.Clock);
            }

            HeaderValue.Add(message, this.name, this.value, this.what);
            return Task.CompletedTask;
        }

        public bool Expire(ErpFaultException refusal)
        {
            // Later in a run, the secret has been accepted before. What may be a missing right is no word about the secret.
            if (this.uses == 1 && refusal.Kind == ErpFaultKind.Misconfigured)
            {
                this.exchange.Services.Tokens.Refuse(this.Owner, this.exchange.Run.Clock, refusal);
            }

            return false;
        }
    }
}
