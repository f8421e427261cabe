using Extensions.EndToEnd.Tryton.Erp;
using Insite.WIS.Broker.WebIntegrationService;
using Workbench.Jobs;

namespace Extensions.EndToEnd.Tryton.Cases;

/// <summary>The ERP in its seeded state, the gate before it, and jobs that go through it.</summary>
internal sealed class TrytonStage(TrytonErp erp, TrytonGate gate, TrytonLedger ledger, string name)
{
    public TrytonErp Erp => erp;

    public TrytonGate Gate => gate;

    public string User { get; set; } = TrytonSetting.User;

    public string Password { get; set; } = TrytonSetting.Password;

    /// <summary>Whether the next runs have to share the sale with somebody who changes it.</summary>
    public bool IsContended { get; set; }

    /// <summary>The database at the end of the connection's Url; null for the one there is.</summary>
    public string? Path { get; set; }

    /// <summary>Runs the job that is shipped, through the real processor, and judges it by the books.</summary>
    /// <param name="order">The order number.</param>
    /// <param name="parameters">Further job parameters, as Name=Value.</param>
    public async Task RunAsync(string order, params string[] parameters)
    {
        var before = erp.Books.Find(order);
        var run = await StartAsync(order, parameters);
        await gate.WhenQuietAsync();
        ledger.Add(name, new TrytonVerdict(order, before, run, erp.Books.Find(order), IsContended));
    }

    /// <summary>Two jobs about one order, side by side.</summary>
    public async Task RunTwiceAtOnceAsync(string order, params string[] parameters)
    {
        var before = erp.Books.Find(order);
        var runs = await Task.WhenAll(StartAsync(order, parameters), StartAsync(order, parameters));
        await gate.WhenQuietAsync();
        var after = erp.Books.Find(order);
        foreach (var run in runs)
        {
            ledger.Add(name, new TrytonVerdict(order, before, run, after, IsContended: false));
        }
    }

    private Task<JobRun> StartAsync(string order, string[] parameters)
    {
        var url = Path is null ? gate.Url : new Uri(gate.Url, Path);
        var request = new JobRequest(
            order,
            url.AbsoluteUri,
            User,
            Password,
            "ApiEndpoint",
            "",
            [],
            [new ParameterValue("ErpAdapter", "Tryton"), .. parameters.Select(text => ParameterValue.Parse(text)!)]
        );
        IntegrationJob job = JobFactory.Build(JobDefinitionFile.ReadShipped(), request);
        return Task.Run(() => new JobRunner(_ => { }).Run(job, order));
    }
}
