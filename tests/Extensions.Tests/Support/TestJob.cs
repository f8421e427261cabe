using System.Data;
using Extensions.OrderCancel;
using Extensions.OrderCancel.Job;
using Insite.Common.Helpers;
using Insite.WIS.Broker;
using Insite.WIS.Broker.WebIntegrationService;

namespace Extensions.Tests.Support;

/// <summary>One run of the job as the platform would start it, with everything it logged.</summary>
internal sealed class TestJob
{
    private readonly List<IntegrationJobParameter> runParameters = new();

    public TestJob(string? url, string? orderNumber = "W1001")
    {
        this.Connection = new IntegrationConnection
        {
            Name = "ERP",
            TypeName = "ApiEndpoint",
            Url = url,
            LogOn = string.Empty,
            Password = string.Empty,
        };
        this.Job = new IntegrationJob
        {
            Id = Guid.NewGuid(),
            JobNumber = 1,
            JobDefinition = new JobDefinition { Name = "OrderCancel", IntegrationConnection = this.Connection },
        };
        this.Step = new JobDefinitionStep { Sequence = 1, JobDefinition = this.Job.JobDefinition };
        if (orderNumber != null)
        {
            this.With("OrderNumber", orderNumber);
        }
    }

    public IntegrationConnection Connection { get; }

    public IntegrationJob Job { get; }

    public JobDefinitionStep? Step { get; set; }

    public CancelServices? Services { get; set; }

    public List<(string Level, string Message)> Log { get; } = new();

    public OrderCancelException? Failure { get; private set; }

    public DataRow Result { get; private set; } = null!;

    public DataTable ErpOrders { get; private set; } = null!;

    public string Outcome => (string)this.Result["Outcome"];

    public string Reasons => (string)this.Result["Reasons"];

    public string Message => (string)this.Result["Message"];

    public int RequestsSent => (int)this.Result["RequestsSent"];

    public bool IsGreen => this.Failure == null;

    public TestJob With(string parameter, string? value)
    {
        this.runParameters.Add(
            new IntegrationJobParameter
            {
                Value = value,
                JobDefinitionParameter = new JobDefinitionParameter { Name = parameter },
            }
        );
        return this;
    }

#pragma warning disable CS0612, CS0618 // the platform offers no other way
    public static string Encrypt(string text) => EncryptionHelper.EncryptAes(text);
#pragma warning restore CS0612, CS0618

    /// <summary>The job with all its parameters, as a processor gets it.</summary>
    public IntegrationJob Prepare()
    {
        this.Job.IntegrationJobParameters = this.runParameters.ToArray();
        return this.Job;
    }

    public TestJob Run()
    {
        var site = new SiteConnection { LogSink = (level, message) => this.Log.Add((level, message)) };
        IntegrationProcessorOrderCancel processor = this.Services == null ? new() : new(this.Services);
        DataSet result;
        try
        {
            result = processor.Execute(site, this.Prepare(), this.Step!);
        }
        catch (OrderCancelException e)
        {
            this.Failure = e;
            result = e.Result;
        }

        this.Result = result.Tables["OrderCancel"]!.Rows[0];
        this.ErpOrders = result.Tables["OrderCancelErpOrder"]!;
        return this;
    }
}
