#nullable enable
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;

namespace Extensions.OrderCancel.Erp.Http.SignIn
{
    /// <summary>A fixed header (Basic, API key), or none.</summary>
    internal sealed class HeaderSignIn : ISignIn
    {
        private readonly string? name;
        private readonly string value;
        private readonly string what;

        public HeaderSignIn()
        {
            this.value = string.Empty;
            this.what = string.Empty;
        }

        /// <param name="name">The header's name.</param>
        /// <param name="value">Its value. Secret.</param>
        /// <param name="what">Where the value comes from, to begin a sentence.</param>
        public HeaderSignIn(string name, string value, string what)
        {
            this.name = name;
            this.value = value;
            this.what = what;
        }

        public Task ApplyAsync(HttpRequestMessage message, CancellationToken cancellationToken)
        {
            if (this.name != null)
            {
                HeaderValue.Add(message, this.name, this.value, this.what);
            }

            return Task.CompletedTask;
        }

        public bool Expire() => false;
    }
}
