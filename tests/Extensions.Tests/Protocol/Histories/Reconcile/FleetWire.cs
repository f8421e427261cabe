using System.Globalization;
using System.Net;
using System.Net.Http;
using System.Net.Sockets;
using System.Text;

namespace Extensions.Tests.Protocol.Histories.Reconcile;

/// <summary>HTTP between one process and the simulated ERP, with all that can go wrong; notes what must never be.</summary>
internal sealed class FleetWire : HttpMessageHandler
{
    // What may befall a read; a refused sign-in ends a run, so it comes seldom.
    private static readonly SimFault[] Faults =
    {
        SimFault.ConnectRefused,
        SimFault.ResetBeforeCommit,
        SimFault.HangBeforeCommit,
        SimFault.TruncatedAfterCommit,
        SimFault.GarbageAfterCommit,
        SimFault.HtmlInstead,
        SimFault.ErrorBeforeCommit,
        SimFault.Unavailable503,
        SimFault.Throttled429,
        SimFault.Throttled429,
        SimFault.Contended,
        SimFault.ForbiddenBeforeCommit,
        SimFault.RedirectAfterCommit,
    };

    private readonly FleetScenario scenario;
    private readonly SimClock clock;
    private readonly FleetErp erp;
    private readonly Action<string> note;
    private readonly Queue<TimeSpan> lastMinute = new();
    private TimeSpan heldUntil;
    private int busy;

    public FleetWire(FleetScenario scenario, SimClock clock, FleetErp erp, Action<string> note)
    {
        this.scenario = scenario;
        this.clock = clock;
        this.erp = erp;
        this.note = note;
    }

    public List<string> Violations { get; } = new();

    public int Requests { get; private set; }

    public bool Failed { get; private set; }

    /// <summary>The process dies at this request; 0 for never.</summary>
    public int DiesAt { get; set; }

    public bool IsDead => this.DiesAt > 0 && this.Requests >= this.DiesAt;

    protected override async Task<HttpResponseMessage> SendAsync(
        HttpRequestMessage request,
        CancellationToken cancellationToken
    )
    {
        this.Begin(request);
        SimFault fault = this.NextFault(request);
        this.Failed |= fault != SimFault.None;
        this.note($"{request.RequestUri!.AbsolutePath} {(fault == SimFault.None ? "" : "[" + fault + "]")}");
        try
        {
            if (this.IsDead)
            {
                await this.clock.Delay(TimeSpan.FromDays(365), cancellationToken);
            }

            if (fault == SimFault.ConnectRefused)
            {
                throw new HttpRequestException("refused", new SocketException((int)SocketError.ConnectionRefused));
            }

            await this.clock.Delay(this.Latency(), cancellationToken);
            HttpResponseMessage answer = await this.AnswerAsync(request, fault, cancellationToken);
            await this.clock.Delay(this.Latency(), cancellationToken);
            this.Hold(answer);
            return answer;
        }
        finally
        {
            this.busy--;
        }
    }

    private void Begin(HttpRequestMessage request)
    {
        this.Requests++;
        this.busy++;
        TimeSpan now = this.clock.Elapsed;
        if (request.Method != HttpMethod.Get)
        {
            this.Violations.Add($"reads only: {request.Method} {request.RequestUri}");
        }

        if (this.busy > this.scenario.Parallel)
        {
            this.Violations.Add($"parallel: {this.busy} requests at a time, allowed {this.scenario.Parallel}");
        }

        if (now < this.heldUntil)
        {
            this.Violations.Add($"hold: a request at {now}, while the ERP asks to wait until {this.heldUntil}");
        }

        this.lastMinute.Enqueue(now);
        while (this.lastMinute.Peek() <= now - TimeSpan.FromMinutes(1))
        {
            this.lastMinute.Dequeue();
        }

        if (this.scenario.RequestsPerMinute > 0 && this.lastMinute.Count > this.scenario.RequestsPerMinute)
        {
            this.Violations.Add($"pace: {this.lastMinute.Count} requests in the minute before {now}");
        }
    }

    private async Task<HttpResponseMessage> AnswerAsync(
        HttpRequestMessage request,
        SimFault fault,
        CancellationToken cancellationToken
    )
    {
        switch (fault)
        {
            case SimFault.None:
                return this.Answer(request.RequestUri!);
            case SimFault.ResetBeforeCommit:
                throw new HttpRequestException("reset", new IOException("reset"));
            case SimFault.HangBeforeCommit:
                await this.clock.Delay(TimeSpan.FromDays(1), cancellationToken);
                throw new HttpRequestException("reset", new IOException("reset"));
            case SimFault.TruncatedAfterCommit:
                return SimAnswer.Truncated();
            case SimFault.GarbageAfterCommit:
                return SimAnswer.Garbage();
            case SimFault.HtmlInstead:
                return SimAnswer.Html().ToResponse();
            case SimFault.ErrorBeforeCommit:
                return SimAnswer.Error(this.scenario.Random).ToResponse();
            case SimFault.Unavailable503:
            case SimFault.Throttled429:
                return this.Busy(fault == SimFault.Throttled429 ? 429 : 503);
            case SimFault.Contended:
                return SimAnswer.Status(409).ToResponse();
            case SimFault.ForbiddenBeforeCommit:
                return SimAnswer.Status(403).ToResponse();
            case SimFault.RedirectAfterCommit:
                return SimAnswer.Json(303, "{}", "/orders/k1").ToResponse();
            case SimFault.SignInExpired:
                return SimAnswer.Status(401).ToResponse();
            default:
                throw new InvalidOperationException($"No play for {fault}.");
        }
    }

    private HttpResponseMessage Answer(Uri url)
    {
        string[] segments = url.AbsolutePath.Trim('/').Split('/').Select(Uri.UnescapeDataString).ToArray();
        string? body =
            segments[0] == "many" ? this.erp.Many(segments[1].Split(','))
            : segments[0] == "find" ? this.erp.Find(segments[1])
            : this.erp.Read(segments[1]);
        return SimAnswer.Json(body == null ? 404 : 200, body ?? "{\"error\":\"gone\"}").ToResponse();
    }

    private HttpResponseMessage Busy(int status)
    {
        var answer = new HttpResponseMessage((HttpStatusCode)status)
        {
            Content = new StringContent("{}", Encoding.UTF8, "application/json"),
        };
        if (this.scenario.Chance(60))
        {
            int seconds = 1 + this.scenario.Random.Next(15);
            answer.Headers.TryAddWithoutValidation("Retry-After", seconds.ToString(CultureInfo.InvariantCulture));
        }

        return answer;
    }

    // From the moment at which the answer reaches the run.
    private void Hold(HttpResponseMessage answer)
    {
        if (answer.Headers.RetryAfter?.Delta is TimeSpan wait)
        {
            TimeSpan until = this.clock.Elapsed + wait;
            this.heldUntil = until > this.heldUntil ? until : this.heldUntil;
        }
    }

    private SimFault NextFault(HttpRequestMessage request)
    {
        string[] names = request
            .RequestUri!.AbsolutePath.Trim('/')
            .Split('/')
            .Skip(1)
            .SelectMany(n => Uri.UnescapeDataString(n).Split(','))
            .ToArray();
        double now = this.clock.Elapsed.TotalSeconds;
        int from = this.scenario.OutageFrom;
        if (this.erp.IsHealthy)
        {
            return SimFault.None;
        }

        return from >= 0 && now >= from && now < from + this.scenario.OutageSeconds ? SimFault.ConnectRefused
            : this.erp.IsPoisoned(names) ? SimFault.Unavailable503
            : !this.scenario.Chance(this.scenario.FaultPercent) ? SimFault.None
            : this.scenario.Chance(1) ? SimFault.SignInExpired
            : Faults[this.scenario.Random.Next(Faults.Length)];
    }

    private TimeSpan Latency() => TimeSpan.FromMilliseconds(this.scenario.Random.Next(2, 100));
}
