using System.Diagnostics;
using Insite.WIS.Broker.WebIntegrationService;
using Workbench.Jobs;

namespace Extensions.EndToEnd.RealErp;

/// <summary>An ERP, the gate before it, and jobs that go through it.</summary>
internal abstract class ErpStage(IRealErp erp, ErpGate gate, ErpLedger ledger, string name)
{
    public ErpGate Gate => gate;

    public abstract string User { get; set; }

    public abstract string Password { get; set; }

    /// <summary>Whether the next runs have to share the order with somebody who changes it.</summary>
    public bool IsContended { get; set; }

    /// <summary>The path at the end of the connection's Url; null for the ERP's own.</summary>
    public string? Path { get; set; }

    /// <summary>The parameters that set the adapter up, as Name=Value.</summary>
    protected abstract IEnumerable<string> SetUp { get; }

    /// <summary>The connection's type, and its DataSource.</summary>
    protected virtual string TypeName => "ApiEndpoint";

    protected virtual string DataSource => "";

    /// <summary>Further fields of the connection, as Name=Value.</summary>
    protected virtual IReadOnlyList<string> Fields => [];

    /// <summary>The Url of the job's connection.</summary>
    protected Uri Url => Path is null ? gate.Url : new Uri(gate.Url, Path);

    /// <summary>Runs the job that is shipped, through the real processor, and judges it by the books.</summary>
    /// <param name="order">The order number.</param>
    /// <param name="parameters">Further job parameters, as Name=Value.</param>
    public async Task RunAsync(string order, params string[] parameters)
    {
        var before = erp.Find(order);
        var run = await StartAsync(order, parameters);
        await gate.WhenQuietAsync();
        ledger.Add(name, new ErpVerdict(order, before, run, erp.Find(order), IsContended));
    }

    /// <summary>The last run was a check that found each list and field in what the service says about itself.</summary>
    public void IsDescribed()
    {
        var log = ledger.Of(name).Last().Run.Log;
        log.Should()
            .Contain(line => line.Message.StartsWith("Check: $metadata: has each field"), string.Join('\n', log));
    }

    /// <summary>Two jobs about one order, side by side.</summary>
    public async Task RunTwiceAtOnceAsync(string order, params string[] parameters)
    {
        var before = erp.Find(order);
        var runs = await Task.WhenAll(StartAsync(order, parameters), StartAsync(order, parameters));
        await gate.WhenQuietAsync();
        var after = erp.Find(order);
        foreach (var run in runs)
        {
            ledger.Add(name, new ErpVerdict(order, before, run, after, IsContended: false));
        }
    }

    /// <summary>Begins the job about the order in a process of its own, which a test can kill.</summary>
    public Process Begin(string order)
    {
        string[] arguments =
        [
            typeof(JobRunner).Assembly.Location,
            "cancel",
            order,
            "--url",
            Url.AbsoluteUri,
            "--logon",
            User,
            "--type-name",
            TypeName,
            "--data-source",
            DataSource,
            .. Fields.SelectMany(field => new[] { "--connection", field }),
            .. SetUp.SelectMany(parameter => new[] { "--param", parameter }),
        ];
        return Process.Start(
            new ProcessStartInfo("dotnet", arguments)
            {
                RedirectStandardOutput = true,
                Environment = { ["ORDERCANCEL_PASSWORD"] = Password },
            }
        )!;
    }

    private Task<JobRun> StartAsync(string order, string[] parameters)
    {
        var request = new JobRequest(
            order,
            Url.AbsoluteUri,
            User,
            Password,
            TypeName,
            DataSource,
            [.. Fields.Select(text => ParameterValue.Parse(text)!)],
            [
                .. SetUp
                    .Concat(parameters)
                    .Select(text => ParameterValue.Parse(text)!)
                    .GroupBy(one => one.Name)
                    .Select(same => same.Last()),
            ]
        );
        IntegrationJob job = JobFactory.Build(JobDefinitionFile.ReadShipped(), request);
        return Task.Run(() => new JobRunner(_ => { }).Run(job, order));
    }
}
