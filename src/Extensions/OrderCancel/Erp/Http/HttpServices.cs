#nullable enable
using Extensions.OrderCancel.Erp.Http.Resilience;
using Extensions.OrderCancel.Erp.Http.SignIn;

namespace Extensions.OrderCancel.Erp.Http
{
    /// <summary>What all runs of a process share. Tests make their own.</summary>
    internal sealed class HttpServices
    {
        public static readonly HttpServices Shared = new HttpServices(
            ClientPool.Shared,
            TokenCache.Shared,
            CircuitRegistry.Shared,
            DefaultResilience()
        );

        public HttpServices(ClientPool clients, TokenCache tokens, CircuitRegistry circuits, IResilience resilience)
        {
            this.Clients = clients;
            this.Tokens = tokens;
            this.Circuits = circuits;
            this.Resilience = resilience;
        }

        public ClientPool Clients { get; }

        public TokenCache Tokens { get; }

        public CircuitRegistry Circuits { get; }

        public IResilience Resilience { get; }

        public static IResilience DefaultResilience() =>
#if ORDERCANCEL_POLLY
            new PollyResilience();
#else
            new PlainResilience();
#endif
    }
}
