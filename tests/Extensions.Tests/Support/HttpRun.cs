using System.Net.Http;
using Extensions.OrderCancel.Erp;
using Extensions.OrderCancel.Erp.Http;
using Extensions.OrderCancel.Erp.Http.Resilience;
using Extensions.OrderCancel.Erp.Http.SignIn;
using Extensions.OrderCancel.Run;

namespace Extensions.Tests.Support;

/// <summary>The HTTP stack on a handler in memory, in virtual time; both resilience engines.</summary>
internal sealed class HttpRun
{
    public HttpRun(string engine = "Plain")
    {
        this.Services = new HttpServices(
            new ClientPool((_, _) => new HttpMessageInvoker(this.Handler)),
            new TokenCache(),
            Circuits(engine)
        );
    }

    public static TheoryData<string> Engines =>
#if ORDERCANCEL_POLLY
        new() { "Plain", "Polly" };
#else
        new() { "Plain" };
#endif

    public StubHandler Handler { get; } = new();

    public VirtualClock Clock { get; } = new();

    public RecordedLog Log { get; } = new();

    public Redactor Redactor { get; } = new();

    public HttpServices Services { get; }

    public ErpConnection Connection { get; set; } = new(new Uri("https://erp.example/api")) { Name = "ERP" };

    public Dictionary<string, string> Parameters { get; } = new(StringComparer.OrdinalIgnoreCase);

    public TimeSpan Budget { get; set; } = TimeSpan.FromSeconds(60);

    /// <summary>The sign-in that an adapter would describe; null for the connection's.</summary>
    public ErpSignIn? SignIn { get; set; }

    public RunContext Context { get; private set; } = null!;

    public static CircuitRegistry Circuits(string engine) =>
#if ORDERCANCEL_POLLY
        new(
            engine == "Polly"
                ? (outage, _) => new PollyCircuit(outage)
                : (outage, clock) => new PlainCircuit(outage, clock)
        );
#else
        new((outage, clock) => new PlainCircuit(outage, clock));
#endif

    public ErpHttp NewRun()
    {
        this.Context = new RunContext(
            "job",
            this.Clock,
            new FixedJitter(),
            new Budget(this.Clock, this.Budget),
            this.Log,
            this.Redactor
        );
        var options = new JobOptions(name => this.Parameters.TryGetValue(name, out string? value) ? value : null);
        return new ErpHttp(this.Connection, HttpOptions.Read(options), this.Services, this.Context, this.SignIn);
    }

    /// <summary>The answer's body; only 200 is recognised.</summary>
    public string Send(ErpHttp http, ErpRequest request) =>
        this.Clock.Run(() =>
            http.SendAsync(
                request,
                r => r.Status == 200 ? ErpAnswer<string>.Of(r.Body) : ErpAnswer<string>.NotRecognised,
                CancellationToken.None
            )
        );

    public string Read() => this.Send(this.NewRun(), new ErpRequest(ErpExchangeKind.Read, "GET", "orders/1"));

    public string Write() => this.Send(this.NewRun(), new ErpRequest(ErpExchangeKind.Write, "POST", "orders/1/cancel"));

    /// <summary>The fault that the call ends with.</summary>
    public static ErpFaultException Fault(Func<string> call) => call.Should().Throw<ErpFaultException>().Which;
}
