using System.Data;
using System.Globalization;
using System.Net.Http;
using Extensions.OrderCancel;
using Extensions.OrderCancel.Erp.Http;
using Extensions.OrderCancel.Erp.Http.Resilience;
using Extensions.OrderCancel.Erp.Http.SignIn;
using Extensions.OrderCancel.Job;
using Extensions.OrderCancel.Job.Reconcile;
using Extensions.OrderCancel.Run;
using Extensions.OrderCancel.Website.Reconcile;
using Insite.WIS.Broker.Plugins;
using Insite.WIS.Broker.WebIntegrationService;

namespace Extensions.Tests.Protocol.Histories.Reconcile;

/// <summary>One comparison in one simulated process, below the sync bridge.</summary>
internal sealed class FleetJob : IIntegrationJobLogger, IJitter
{
    private readonly FleetScenario scenario;
    private readonly SimClock clock;
    private readonly CancelServices services;
    private readonly Redactor redactor = new();
    private readonly JobRunLog log;

    public FleetJob(FleetScenario scenario, SimClock clock, FleetWire wire, Func<Outage, IClock, ICircuit>? engine)
    {
        this.scenario = scenario;
        this.clock = clock;
        this.Wire = wire;
        this.log = new JobRunLog(this, this.redactor, isDebugEnabled: false);
        this.services = new CancelServices
        {
            Clock = clock,
            Jitter = this,
            Http = new HttpServices(
                new ClientPool((_, _) => new HttpMessageInvoker(wire)),
                new TokenCache(),
                new CircuitRegistry(engine)
            ),
            FindAdapter = _ => new FleetAdapter(scenario),
        };
    }

    public FleetWire Wire { get; }

    public Task<ReconcileReport>? Work { get; private set; }

    public ReconcileReport Report => this.Work!.GetAwaiter().GetResult();

    public TimeSpan Start { get; private set; }

    public TimeSpan End { get; private set; }

    public int FatalLines { get; private set; }

    public void Begin()
    {
        this.Start = this.clock.Elapsed;
        this.Work = this.TimedAsync();
    }

    /// <summary>What the platform passes on to the postprocessor; null where the run failed.</summary>
    public DataSet? Result()
    {
        try
        {
            return IntegrationProcessorOrderCancelReconcile.Report(
                this.Report,
                this.End - this.Start,
                this.log,
                this.redactor
            );
        }
        catch (OrderCancelException)
        {
            return null;
        }
    }

    public void Debug(string message, bool unknown = true) { }

    public void Info(string message, bool unknown = true) { }

    public void Warn(string message, bool unknown = true) { }

    public void Error(string message, bool unknown = true) { }

    public void Fatal(string message, bool unknown = true) => this.FatalLines++;

    double IJitter.Next() => this.scenario.Random.NextDouble();

    private async Task<ReconcileReport> TimedAsync()
    {
        ReconcileReport report = await new ReconcileJob(this.MakeJob(), null, this.services, this.log, this.redactor)
            .RunAsync()
            .ConfigureAwait(false);
        this.End = this.clock.Elapsed;
        return report;
    }

    private IntegrationJob MakeJob()
    {
        List<ListedOrder> listed = this
            .scenario.Orders.Select(order => new ListedOrder(
                order.Truth.Reference,
                "",
                "",
                order.Website.ToString(),
                "2026-03-01",
                order.Website,
                hasGreenRun: false
            ))
            .ToList();
        return new IntegrationJob
        {
            JobNumber = 7,
            InitialData = OrderListWriter.Write(null, listed, ""),
            JobDefinition = new JobDefinition
            {
                IntegrationConnection = new IntegrationConnection
                {
                    Name = "ERP",
                    TypeName = "ApiEndpoint",
                    Url = "http://localhost/",
                },
            },
            IntegrationJobParameters = new[]
            {
                Parameter("TimeoutSeconds", Text(this.scenario.BudgetSeconds)),
                Parameter("Parallel", Text(this.scenario.Parallel)),
                Parameter("RequestsPerMinute", Text(this.scenario.RequestsPerMinute)),
                Parameter("Requeue", "true"),
            },
        };
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static IntegrationJobParameter Parameter(string name, string value) =>
        new()
        {
            Value = value,
            JobDefinitionParameter = new JobDefinitionParameter { Name = name },
        };
}
