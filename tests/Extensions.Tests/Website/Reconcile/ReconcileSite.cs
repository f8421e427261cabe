using System.Data;
using Extensions.OrderCancel.Job.Reconcile;
using Extensions.OrderCancel.Website;
using Extensions.OrderCancel.Website.Reconcile;
using Extensions.Tests.Support;
using Insite.Common.Helpers;
using Insite.Data.Entities;

namespace Extensions.Tests.Website.Reconcile;

/// <summary>The website's side of a comparison: list, then queue and write back. Its clock says 2 January 2026.</summary>
internal sealed class ReconcileSite
{
    public static readonly Guid OrderCancelId = new("00000000-0000-0000-0000-000000000001");
    public static readonly Guid OrderNumberId = new("00000000-0000-0000-0000-000000000002");
    public static readonly Guid ReconcileId = new("00000000-0000-0000-0000-000000000003");

    private readonly List<IntegrationJobParameter> parameters = new();
    private readonly Dictionary<string, string> settings = new();

    public ReconcileSite()
    {
        this.OrderCancel = new JobDefinition
        {
            Id = OrderCancelId,
            Name = "Order Cancel",
            StandardJobName = "OrderCancel",
            JobDefinitionParameters = new List<JobDefinitionParameter>
            {
                new() { Id = OrderNumberId, Name = "OrderNumber" },
            },
        };
        this.Reconcile = new JobDefinition
        {
            Id = ReconcileId,
            Name = "OrderCancelReconcile",
            JobDefinitionParameters = new List<JobDefinitionParameter>(),
        };
        this.Website.Definitions.AddRange(new[] { this.OrderCancel, this.Reconcile });
    }

    public FakeWebsite Website { get; } = new();

    public VirtualClock Clock { get; } = new();

    public WebsiteJobLog Log { get; } = new();

    public JobDefinition OrderCancel { get; }

    public JobDefinition Reconcile { get; }

    public IntegrationJob Job { get; } = new() { InitialData = "", JobDefinitionId = ReconcileId };

    public Action<JobPostprocessorOrderCancelReconcile> Prepare { get; set; } = _ => { };

    public IReadOnlyList<DataRow> Listed => this.Table("OrderCancelReconcile");

    public IEnumerable<string> ListedNumbers =>
        this.Listed.Select(row => (string)row["WebOrderNumber"] + "/" + (string)row["ErpOrderNumber"]);

    public string ContinueFrom => (string)this.Table("OrderCancelReconcileList").Single()["ContinueFrom"];

    public IEnumerable<string> Queued =>
        this
            .Website.Runs.Where(run => run.Status == "Queued")
            .Select(run => run.IntegrationJobParameters.Single().Value);

    private OrderCancelSettings Settings =>
        new() { ValueSource = name => this.settings.TryGetValue(name, out string? value) ? value : null! };

    public ReconcileSite With(string parameter, string value)
    {
        this.parameters.Add(
            new IntegrationJobParameter
            {
                Value = value,
                JobDefinitionParameter = new JobDefinitionParameter { Name = parameter },
            }
        );
        return this;
    }

    public ReconcileSite WithDefault(string parameter, string value)
    {
        this.Reconcile.JobDefinitionParameters.Add(
            new JobDefinitionParameter { Name = parameter, DefaultValue = value }
        );
        return this;
    }

    public ReconcileSite WithSetting(string setting, string value)
    {
        this.settings[setting] = value;
        return this;
    }

    public ReconcileSite WithOrder(
        string web,
        string erp,
        string status = "Cancelled",
        int daysAgo = 1,
        string customer = "C100"
    )
    {
        this.Website.Reported.Add(
            new OrderHistory
            {
                WebOrderNumber = web,
                ErpOrderNumber = erp,
                CustomerNumber = customer,
                Status = status,
                OrderDate = VirtualClock.Start.Date.AddDays(-daysAgo),
            }
        );
        return this;
    }

    /// <summary>A run of OrderCancel; null hours: it has not ended.</summary>
    public ReconcileSite WithRun(string number, string status, double? hoursAgo = 0, Guid? job = null)
    {
        this.Website.Runs.Add(
            new IntegrationJob
            {
                JobDefinitionId = job ?? OrderCancelId,
                Status = status,
                EndDateTime = hoursAgo == null ? null : VirtualClock.Start.AddHours(-hoursAgo.Value),
                IntegrationJobParameters = new List<IntegrationJobParameter>
                {
                    new() { JobDefinitionParameterId = OrderNumberId, Value = number },
                },
            }
        );
        return this;
    }

    public ReconcileSite List()
    {
        this.Job.IntegrationJobParameters = this.parameters;
        var preprocessor = new JobPreprocessorOrderCancelReconcile(this.Website, this.Settings, this.Clock)
        {
            JobLogger = this.Log,
            IntegrationJob = this.Job,
        };
        preprocessor.Execute().Should().BeSameAs(this.Job);
        return this;
    }

    public ReconcileSite After(DataSet? result, CancellationToken token = default)
    {
        var postprocessor = new JobPostprocessorOrderCancelReconcile(this.Website, this.Settings, this.Clock)
        {
            JobLogger = this.Log,
            IntegrationJob = this.Job,
        };
        this.Prepare(postprocessor);
        postprocessor.Execute(result!, token);
        return this;
    }

    private List<DataRow> Table(string name) =>
        XmlDatasetManager.ConvertXmlToDataset(this.Job.InitialData).Tables[name]!.Rows.Cast<DataRow>().ToList();
}
