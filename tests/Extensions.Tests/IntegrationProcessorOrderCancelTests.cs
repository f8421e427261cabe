using System.Data;
using Extensions.OrderCancel;
using Extensions.OrderCancel.Erp;
using Extensions.OrderCancel.Job;
using Extensions.Tests.Support;
using Insite.WIS.Broker;
using Insite.WIS.Broker.Plugins;
using Insite.WIS.Broker.WebIntegrationService;
using Moq;

namespace Extensions.Tests;

public sealed class IntegrationProcessorOrderCancelTests
{
    private readonly ScriptedErp erp = new();
    private readonly Mock<IIntegrationJobLogger> logger = new();
    private readonly CancelServices services;
    private readonly TestJob test = new("https://erp.example/");

    public IntegrationProcessorOrderCancelTests()
    {
        this.services = new CancelServices
        {
            Clock = new SteppingClock(),
            FindAdapter = _ => new ScriptedAdapter(this.erp, new ErpTraits { LookupIsRead = true }),
        };
        this.test.Services = this.services;
    }

    [Fact]
    public void Execute_WriteBack_ReturnsTheResultOfAFailureAfterTheFatalLine()
    {
        this.test.With("WriteBack", "true").Run();

        this.test.Outcome.Should().Be("NotFound");
        this.test.Failure.Should().BeNull("the postprocessor gets the result");
        this.test.Log.Should().ContainSingle().Which.Should().Be(("Fatal", this.test.Message));
    }

    [Fact]
    public void Execute_WriteBackButTheFatalLineWasNotWritten_Throws()
    {
        this.logger.Setup(l => l.Fatal(It.IsAny<string>(), It.IsAny<bool>())).Throws<TimeoutException>();
        this.test.With("WriteBack", "true");

        Action execute = () => this.ExecuteWithLogger();

        execute.Should().Throw<OrderCancelException>("else nothing would mark the job as failed");
    }

    [Fact]
    public void Execute_LogIsDownMeanwhile_TheOutcomeStandsAndTellsIt()
    {
        this.logger.Setup(l => l.Debug(It.IsAny<string>(), It.IsAny<bool>())).Throws<TimeoutException>();
        this.test.Job.JobDefinition.DebuggingEnabled = true;
        this.erp.Finds(ScriptedErp.Order(ErpOrderState.Open))
            .Answers(CancelReply.Done())
            .Reads(ScriptedErp.Order(ErpOrderState.Cancelled));

        DataRow row = this.ExecuteWithLogger().Tables["OrderCancel"]!.Rows[0];

        row["Outcome"].Should().Be("Cancelled");
        row["Message"].ToString().Should().Contain("Some log lines could not be written (TimeoutException");
    }

    [Fact]
    public void Execute_AdapterCannotBeMade_IsOneFatalLine()
    {
        this.services.FindAdapter = _ => throw new InvalidOperationException("bad\nadapter");

        this.test.Run();

        this.test.Outcome.Should().Be("Misconfigured");
        this.test.Message.Should().Contain("InvalidOperationException: bad adapter");
        this.test.Log.Should().ContainSingle();
    }

    [Fact]
    public void Execute_NullStep_Works()
    {
        this.test.Step = null;

        this.test.Run().Outcome.Should().Be("NotFound");
    }

    [Fact]
    public void Execute_TwoSteps_TheSecondFindsItCancelled()
    {
        this.erp.Finds(ScriptedErp.Order(ErpOrderState.Open))
            .Answers(CancelReply.Done())
            .Reads(ScriptedErp.Order(ErpOrderState.Cancelled));
        this.test.Run().Outcome.Should().Be("Cancelled");

        this.erp.Finds(ScriptedErp.Order(ErpOrderState.Cancelled));
        this.test.Step!.Sequence = 2;
        this.test.Run().Outcome.Should().Be("AlreadyCancelled");
        this.erp.Cancels.Should().Be(1);
    }

    [Theory]
    [InlineData("CustomerRequest=CU|Fraud=FR", "fraud", "Fraud", "FR")]
    [InlineData("CustomerRequest=CU", "Fraud", "Fraud", "Fraud")]
    [InlineData("", "", "CustomerRequest", "CustomerRequest")]
    [InlineData("F=FR", "F", "F", "FR")]
    [InlineData("Fraud=F=R", "Fraud", "Fraud", "F=R")]
    public void Execute_ReasonMap_TellsTheErpItsCode(string map, string reason, string name, string code)
    {
        var orders = new Mock<IErpOrders>();
        CancelReason? told = null;
        orders
            .Setup(o => o.FindAsync(It.IsAny<OrderReference>(), It.IsAny<CancellationToken>()))
            .ReturnsAsync(new[] { ScriptedErp.Order(ErpOrderState.Open) });
        orders
            .Setup(o => o.CancelAsync(It.IsAny<ErpOrder>(), It.IsAny<CancelReason>(), It.IsAny<CancellationToken>()))
            .Callback((ErpOrder _, CancelReason r, CancellationToken _) => told = r)
            .ReturnsAsync(CancelReply.Done());
        orders
            .Setup(o => o.ReadAsync(It.IsAny<ErpOrder>(), It.IsAny<CancellationToken>()))
            .ReturnsAsync(ScriptedErp.Order(ErpOrderState.Cancelled));
        this.services.FindAdapter = _ => new ScriptedAdapter(orders.Object, new ErpTraits { LookupIsRead = true });

        this.test.With("ReasonMap", map).With("CancelReason", reason).Run().Outcome.Should().Be("Cancelled");

        told!.Name.Should().BeEquivalentTo(name);
        told.Code.Should().Be(code);
    }

    [Fact]
    public void Execute_UnderASynchronizationContext_DoesNotDeadlock()
    {
        SynchronizationContext? before = SynchronizationContext.Current;
        var context = new Mock<SynchronizationContext>();
        context.Setup(c => c.CreateCopy()).Returns(context.Object);
        SynchronizationContext.SetSynchronizationContext(context.Object);
        try
        {
            SyncBridge
                .Run(async () =>
                {
                    await Task.Yield();
                    return 7;
                })
                .Should()
                .Be(7);
        }
        finally
        {
            SynchronizationContext.SetSynchronizationContext(before);
        }

        context
            .Invocations.Should()
            .NotContain(
                call => call.Method.Name == "Post" || call.Method.Name == "Send",
                "nothing may need the caller"
            );
    }

    private DataSet ExecuteWithLogger()
    {
        this.services.CreateLogger = (_, _) => this.logger.Object;
        this.test.Job.IntegrationJobParameters = new[]
        {
            Parameter("OrderNumber", "W1001"),
            Parameter("WriteBack", "true"),
        };
        return new IntegrationProcessorOrderCancel(this.services).Execute(
            new SiteConnection(),
            this.test.Job,
            this.test.Step!
        );
    }

    private static IntegrationJobParameter Parameter(string name, string value) =>
        new()
        {
            Value = value,
            JobDefinitionParameter = new JobDefinitionParameter { Name = name },
        };
}
