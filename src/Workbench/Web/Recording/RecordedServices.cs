using Extensions.OrderCancel.Erp;
using Extensions.OrderCancel.Erp.Http;
using Extensions.OrderCancel.Erp.Http.SignIn;
using Extensions.OrderCancel.Job;

namespace Workbench.Web.Recording;

/// <summary>
/// What one process of the integration service shares between its runs, and what a run gets of it: the module's own
/// services, watched. <see cref="Restart"/> forgets tokens and circuits, as a restart of the real service does.
/// </summary>
internal sealed class RecordedServices
{
    private volatile State state = new(new TokenCache(), new CircuitRegistry());

    public void Restart() => state = new State(new TokenCache(), new CircuitRegistry());

    public CancelServices For(RunRecorder recorder)
    {
        var shared = state;
        // The clients behind are those of the module, so connections are shared between runs as ever.
        var clients = new ClientPool(
            (url, proxy) => new HttpMessageInvoker(new RecordingHandler(ClientPool.Shared.Get(url, proxy), recorder))
        );
        return new CancelServices
        {
            Clock = new RecordingClock(recorder),
            Http = new HttpServices(clients, shared.Tokens, shared.Circuits),
            FindAdapter = name => new RecordingAdapter(ErpAdapterRegistry.Find(name), recorder),
        };
    }

    private sealed record State(TokenCache Tokens, CircuitRegistry Circuits);
}
