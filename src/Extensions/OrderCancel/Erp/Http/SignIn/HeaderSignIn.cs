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
        private readonly string? value;

        public HeaderSignIn(string? name = null, string? value = null)
        {
            this.name = name;
            this.value = value;
        }

        public Task ApplyAsync(HttpRequestMessage message, CancellationToken cancellationToken)
        {
            if (this.name != null)
            {
                message.Headers.TryAddWithoutValidation(this.name, this.value);
            }

            return Task.CompletedTask;
        }

        public bool Expire() => false;
    }
}
