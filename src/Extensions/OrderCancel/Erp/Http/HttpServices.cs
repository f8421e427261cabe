#nullable enable
using Extensions.OrderCancel.Erp.Http.SignIn;

namespace Extensions.OrderCancel.Erp.Http
{
    /// <summary>What all runs of a process share. Tests make their own.</summary>
    internal sealed class HttpServices
    {
        public static readonly HttpServices Shared = new HttpServices(
            ClientPool.Shared,
            TokenCache.Shared,
            CircuitRegistry.Shared
        );

        public HttpServices(ClientPool clients, TokenCache tokens, CircuitRegistry circuits)
        {
            this.Clients = clients;
            this.Tokens = tokens;
            this.Circuits = circuits;
        }

        public ClientPool Clients { get; }

        public TokenCache Tokens { get; }

        public CircuitRegistry Circuits { get; }
    }
}
