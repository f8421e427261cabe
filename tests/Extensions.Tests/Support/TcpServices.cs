using Extensions.OrderCancel.Erp.Http;
using Extensions.OrderCancel.Erp.Http.SignIn;
using Extensions.OrderCancel.Job;
using Extensions.OrderCancel.Run;

namespace Extensions.Tests.Support;

/// <summary>The surroundings of a process of its own: real clock, real sockets, nothing shared with other tests.</summary>
internal static class TcpServices
{
    public static CancelServices Create(IClock? clock = null, CircuitRegistry? circuits = null) =>
        new()
        {
            Clock = clock ?? SystemClock.Instance,
            Http = new HttpServices(new ClientPool(), new TokenCache(), circuits ?? new CircuitRegistry()),
        };
}
