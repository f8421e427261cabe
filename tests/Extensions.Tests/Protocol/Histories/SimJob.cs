using System.Data;
using System.Net.Http;
using Extensions.OrderCancel;
using Extensions.OrderCancel.Erp.Http;
using Extensions.OrderCancel.Erp.Http.Resilience;
using Extensions.OrderCancel.Erp.Http.SignIn;
using Extensions.OrderCancel.Job;
using Extensions.OrderCancel.Protocol;
using Extensions.OrderCancel.Run;
using Insite.WIS.Broker.Plugins;
using Insite.WIS.Broker.WebIntegrationService;

namespace Extensions.Tests.Protocol.Histories;

/// <summary>One run of the job in one simulated process, below the sync bridge.</summary>
internal sealed class SimJob : IIntegrationJobLogger, IJitter
{
    private readonly SimScenario scenario;
    private readonly SimClock clock;
    private readonly TimeSpan start;

    public SimJob(
        SimScenario scenario,
        SimClock clock,
        SimWire wire,
        SimRecord record,
        Func<Outage, IClock, ICircuit>? engine
    )
    {
        this.scenario = scenario;
        this.clock = clock;
        this.Record = record;
        this.start = clock.Elapsed;
        this.Services = new CancelServices
        {
            Clock = clock,
            Jitter = this,
            Http = new HttpServices(
                new ClientPool((_, _) => new HttpMessageInvoker(wire)),
                new TokenCache(),
                new CircuitRegistry(engine)
            ),
        };
        this.Log = new JobRunLog(this, this.Redactor, isDebugEnabled: false);
        this.Job = this.MakeJob();
    }

    public SimRecord Record { get; }

    public CancelServices Services { get; }

    public IntegrationJob Job { get; }

    public Redactor Redactor { get; } = new();

    public JobRunLog Log { get; }

    public int SummaryLines { get; private set; }

    public Task<CancelOutcome>? Work { get; private set; }

    public CancelOutcome Outcome => this.Work!.GetAwaiter().GetResult();

    public TimeSpan EndedAt { get; private set; }

    public TimeSpan Elapsed => this.EndedAt - this.start;

    public bool IsGreen { get; private set; }

    public int OutcomeRows { get; private set; }

    public void Start(Func<SimJob, Task<CancelOutcome>> cancel)
    {
        this.Work = this.TimedAsync(cancel);
    }

    /// <summary>What the job framework gets.</summary>
    public void Report()
    {
        DataSet result;
        try
        {
            result = IntegrationProcessorOrderCancel.Report(this.Outcome, this.Elapsed, this.Log, this.Redactor, false);
            this.IsGreen = true;
        }
        catch (OrderCancelException e)
        {
            result = e.Result;
        }

        this.OutcomeRows = result.Tables[ResultDataSet.TableName]!.Rows.Count;
        this.Record.Note((this.IsGreen ? "green  " : "failed ") + result.Tables[0].Rows[0]["Message"]);
    }

    public void Debug(string message, bool unknown = true) { }

    public void Info(string message, bool unknown = true) => this.SummaryLines++;

    public void Warn(string message, bool unknown = true) => this.SummaryLines++;

    public void Error(string message, bool unknown = true) => this.SummaryLines++;

    public void Fatal(string message, bool unknown = true) => this.SummaryLines++;

    double IJitter.Next() => this.scenario.Random.NextDouble();

    private async Task<CancelOutcome> TimedAsync(Func<SimJob, Task<CancelOutcome>> cancel)
    {
        CancelOutcome outcome = await cancel(this).ConfigureAwait(false);
        this.EndedAt = this.clock.Elapsed;
        return outcome;
    }

    private IntegrationJob MakeJob()
    {
        SimScenario s = this.scenario;
        return new IntegrationJob
        {
            JobNumber = 7,
            JobDefinition = new JobDefinition
            {
                IntegrationConnection = new IntegrationConnection
                {
                    Name = "ERP",
                    TypeName = s.UsesTokens ? "ApiClientCredentialsEndpoint" : "ApiEndpoint",
                    Url = "http://localhost/",
                    LogOn = s.UsesTokens ? "client" : string.Empty,
                    Password = s.UsesTokens ? Support.TestJob.Encrypt("client-secret") : string.Empty,
                    DataSource = "http://localhost/token",
                },
            },
            IntegrationJobParameters = new[]
            {
                Parameter(
                    "CancelSteps",
                    s.HasSteps ? Steps(s.HasVersions)
                        : s.HasLines ? Lines(s.HasVersions)
                        : ""
                ),
                Parameter("ForEach", s.HasLines ? "lines[?(@.open==true)]" : ""),
                Parameter("StatusPartlyCancelled", "PartlyCancelled"),
                Parameter("AlsoCancelStates", s.ResumesParts ? "PartlyCancelled" : ""),
                Parameter("OrderNumber", SimErp.WebNumber),
                Parameter("TimeoutSeconds", s.BudgetSeconds.ToString()),
                Parameter("AttemptTimeoutSeconds", s.AttemptSeconds.ToString()),
                Parameter("MaxAttempts", s.MaxAttempts.ToString()),
                Parameter("SplitOrders", s.CancelsWhatItCan ? "CancelWhatYouCan" : "AllOrNothing"),
                Parameter("RepeatingIsSafe", s.RepeatingIsSafe.ToString()),
                Parameter("ReadsAreConsistent", s.ReadsAreConsistent.ToString()),
            },
        };
    }

    private static string Steps(bool hasVersions) =>
        """[{"url":"orders/{erpKey}/claim","donePath":"claimed","doneValues":"true"},"""
        + """{"url":"orders/{erpKey}/cancel","body":"""
        + Body(hasVersions);

    private static string Lines(bool hasVersions) =>
        """[{"url":"orders/{erpKey}/lines/{line.no}/cancel","body":""" + Body(hasVersions);

    private static string Body(bool hasVersions) => hasVersions ? """{"version":"{version}"}}]""" : "{}}]";

    private static IntegrationJobParameter Parameter(string name, string value) =>
        new()
        {
            Value = value,
            JobDefinitionParameter = new JobDefinitionParameter { Name = name },
        };
}
