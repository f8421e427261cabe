using System.Net.Http;
using Extensions.OrderCancel.Erp;
using Extensions.OrderCancel.Erp.Http;
using Extensions.OrderCancel.Erp.Http.SignIn;
using Extensions.OrderCancel.Job;

namespace Extensions.Tests.Support;

/// <summary>A whole job run on a scripted ERP, or on the REST adapter over HTTP in memory; no real time, no network.</summary>
internal sealed class ScriptedJob
{
    public ScriptedJob()
    {
        this.Services = new CancelServices
        {
            Clock = new SteppingClock(),
            Jitter = new FixedJitter(),
            Http = new HttpServices(
                new ClientPool((_, _) => new HttpMessageInvoker(this.Handler)),
                new TokenCache(),
                new CircuitRegistry()
            ),
        };
        this.Test = this.NewTest();
    }

    public StubHandler Handler { get; } = new();

    public CancelServices Services { get; }

    public TestJob Test { get; private set; }

    /// <summary>A script of reads begins after the request: the look-up counts as the first read.</summary>
    public static string Run(
        Action<ScriptedErp> script,
        Action<TestJob>? set = null,
        ErpTraits? traits = null,
        string? order = "W1001"
    )
    {
        var job = new ScriptedJob();
        var erp = new ScriptedErp();
        script(erp);
        traits ??= new ErpTraits { WebReferenceUnique = true };
        traits.LookupIsRead = true;
        job.Services.FindAdapter = _ => new ScriptedAdapter(erp, traits);
        job.Test = job.NewTest(order);
        set?.Invoke(job.Test);
        return job.Test.Run().Message;
    }

    public static string Http(Action<StubHandler> script, Action<TestJob>? set = null, int runs = 1)
    {
        var job = new ScriptedJob();
        script(job.Handler);
        for (int run = 0; run < runs; run++)
        {
            job.Test = job.NewTest();
            set?.Invoke(job.Test);
            job.Test.Run();
        }

        return job.Test.Message;
    }

    private TestJob NewTest(string? order = "W1001") =>
        new("https://erp.example/api", order) { Services = this.Services };
}
