using System.Net.Http;
using Extensions.OrderCancel.Erp.Http;
using Extensions.OrderCancel.Erp.Http.SignIn;
using Extensions.OrderCancel.Job;
using Extensions.OrderCancel.Run;
using Extensions.Tests.Support;

namespace Extensions.Tests.Security;

/// <summary>An ERP in memory: a job run against it takes no time and leaves no socket.</summary>
internal sealed class MemoryErp : HttpMessageHandler
{
    private readonly Func<SentRequest, Task<HttpResponseMessage>> answer;

    public MemoryErp(Func<SentRequest, Task<HttpResponseMessage>> answer)
    {
        this.answer = answer;
    }

    public List<SentRequest> Requests { get; } = new();

    /// <summary>Services of one run alone: nothing is shared with another.</summary>
    /// <param name="clock">Null: every wait is over at once.</param>
    public CancelServices Services(IClock? clock = null) =>
        new()
        {
            Clock = clock ?? new SteppingClock(),
            Jitter = new FixedJitter(),
            Http = new HttpServices(
                new ClientPool((_, _) => new HttpMessageInvoker(this, disposeHandler: false)),
                new TokenCache(),
                new CircuitRegistry()
            ),
        };

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken token)
    {
        var sent = new SentRequest(request);
        this.Requests.Add(sent);
        return this.answer(sent);
    }
}
