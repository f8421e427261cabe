using System.Net.Http;
using System.Net.Sockets;

namespace Extensions.Tests.Protocol.Histories;

/// <summary>HTTP between one process and the simulated ERP, with everything that can go wrong on the way.</summary>
internal sealed class SimWire : HttpMessageHandler
{
    private static readonly SimFault[] Faults = Enum.GetValues(typeof(SimFault))
        .Cast<SimFault>()
        .Where(fault => fault != SimFault.None)
        .ToArray();

    private readonly SimScenario scenario;
    private readonly SimClock clock;
    private readonly SimErp erp;
    private readonly SimRoutes routes;
    private readonly SimRecord record;

    public SimWire(SimScenario scenario, SimClock clock, SimErp erp, SimTokens tokens, SimRecord record)
    {
        this.scenario = scenario;
        this.clock = clock;
        this.erp = erp;
        this.record = record;
        this.routes = new SimRoutes(scenario, erp, tokens, record);
    }

    private bool isDead;

    /// <summary>Called before each exchange; true: the process dies now and the exchange never ends.</summary>
    public Func<int, bool>? DiesAt { get; set; }

    protected override async Task<HttpResponseMessage> SendAsync(
        HttpRequestMessage request,
        CancellationToken cancellationToken
    )
    {
        if (this.isDead)
        {
            await this.HangAsync(forGood: true, cancellationToken);
        }

        int number = ++this.record.Exchanges;
        SimFault fault = this.NextFault();
        string what = request.Method + " " + request.RequestUri!.PathAndQuery;
        this.record.Note(fault == SimFault.None ? what : what + "  [" + fault + "]");
        if (fault == SimFault.ConnectRefused)
        {
            throw new HttpRequestException("refused", new SocketException((int)SocketError.ConnectionRefused));
        }

        string body = string.Empty;
        if (request.Content != null)
        {
            using var sent = new MemoryStream();
            await request.Content.CopyToAsync(sent);
            body = System.Text.Encoding.UTF8.GetString(sent.ToArray());
        }

        await this.clock.Delay(this.Latency(), cancellationToken);
        var exchange = new SimExchange(request, body, number);
        bool dies = this.DiesAt?.Invoke(number) == true;
        if (dies)
        {
            this.isDead = true;
            this.record.Note("process killed");
        }

        return await this.PlayAsync(exchange, dies ? this.DeathAt() : fault, dies, cancellationToken);
    }

    private async Task<HttpResponseMessage> PlayAsync(
        SimExchange exchange,
        SimFault fault,
        bool dies,
        CancellationToken cancellationToken
    )
    {
        this.routes.Arrive(exchange);
        switch (fault)
        {
            case SimFault.ResetBeforeCommit:
                throw Reset();
            case SimFault.HangBeforeCommit:
                return await this.HangAsync(dies, cancellationToken);
            case SimFault.HangAndCommitLater:
                TimeSpan later = TimeSpan.FromMilliseconds(this.scenario.Random.Next(1, 40000));
                this.clock.At(later, () => this.routes.Answer(exchange));
                return await this.HangAsync(dies, cancellationToken);
            case SimFault.HtmlInstead:
                return this.Deliver(exchange, SimAnswer.Html());
            case SimFault.ErrorBeforeCommit:
                return this.Deliver(exchange, SimAnswer.Error(this.scenario.Random));
            case SimFault.Unavailable503:
                return this.Deliver(exchange, SimAnswer.Busy(503, this.scenario.Random, this.clock.UtcNow));
            case SimFault.Throttled429:
                this.routes.TurnAway(exchange);
                return this.Deliver(exchange, SimAnswer.Busy(429, this.scenario.Random, this.clock.UtcNow));
            case SimFault.SignInExpired:
                this.routes.TurnAway(exchange);
                return this.Deliver(exchange, SimAnswer.Status(401));
            case SimFault.ForbiddenBeforeCommit:
                this.routes.TurnAway(exchange);
                return this.Deliver(exchange, SimAnswer.Status(403));
            case SimFault.Contended:
                this.routes.TurnAway(exchange);
                return this.Deliver(exchange, SimAnswer.Status(409));
            default:
                return await this.PlayAfterCommitAsync(exchange, fault, dies, cancellationToken);
        }
    }

    private async Task<HttpResponseMessage> PlayAfterCommitAsync(
        SimExchange exchange,
        SimFault fault,
        bool dies,
        CancellationToken cancellationToken
    )
    {
        SimAnswer answer = this.routes.Answer(exchange);
        switch (fault)
        {
            case SimFault.ResetAfterCommit:
                throw Reset();
            case SimFault.HangAfterCommit:
                return await this.HangAsync(dies, cancellationToken);
            case SimFault.TruncatedAfterCommit:
                return SimAnswer.Truncated();
            case SimFault.GarbageAfterCommit:
                return SimAnswer.Garbage();
            case SimFault.RedirectAfterCommit:
                return this.Deliver(exchange, SimAnswer.Json(303, "{}", "/orders/k1"));
            case SimFault.ErrorAfterCommit:
                return this.Deliver(exchange, SimAnswer.Error(this.scenario.Random));
            case SimFault.None:
                this.routes.Delivered(exchange, answer);
                return this.Deliver(exchange, answer);
            default:
                throw new InvalidOperationException($"No play for {fault}.");
        }
    }

    private HttpResponseMessage Deliver(SimExchange exchange, SimAnswer answer)
    {
        this.record.Note($"  -> {answer.StatusCode} {answer.Body}");
        return answer.ToResponse();
    }

    private async Task<HttpResponseMessage> HangAsync(bool forGood, CancellationToken cancellationToken)
    {
        await this.clock.Delay(TimeSpan.FromDays(forGood ? 365 : 1), cancellationToken);
        throw Reset();
    }

    private SimFault DeathAt() => this.scenario.Chance(70) ? SimFault.HangAfterCommit : SimFault.HangBeforeCommit;

    private SimFault NextFault()
    {
        bool faulty = !this.erp.IsHealthy && this.scenario.Chance(this.scenario.FaultPercent);
        return faulty ? Faults[this.scenario.Random.Next(Faults.Length)] : SimFault.None;
    }

    private TimeSpan Latency() => TimeSpan.FromMilliseconds(this.scenario.Random.Next(5, 200));

    private static HttpRequestException Reset() =>
        new("reset", new IOException("reset", new SocketException((int)SocketError.ConnectionReset)));
}
