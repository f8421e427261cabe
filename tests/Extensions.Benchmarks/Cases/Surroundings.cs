using System.Net.Http;
using Extensions.OrderCancel.Erp.Http;
using Extensions.OrderCancel.Erp.Http.SignIn;
using Extensions.OrderCancel.Job;

namespace Extensions.Benchmarks.Cases;

/// <summary>Surroundings like those of a new process: no open connection, no token, a closed circuit.</summary>
internal static class Surroundings
{
    public static CancelServices Fresh(HttpMessageHandler? handler = null)
    {
        var pool = handler == null ? new ClientPool() : new ClientPool((_, _) => new HttpMessageInvoker(handler));
        return new CancelServices { Http = new HttpServices(pool, new TokenCache(), new CircuitRegistry()) };
    }
}
