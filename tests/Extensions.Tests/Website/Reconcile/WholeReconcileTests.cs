using Extensions.Tests.Job.Reconcile;
using Extensions.Tests.Support;
using Insite.Common.Helpers;

namespace Extensions.Tests.Website.Reconcile;

/// <summary>A comparison as the platform runs it: list, ask the ERP over sockets, queue. The data sets travel as XML.</summary>
[Collection(SampleErpCollection.Name)]
public sealed class WholeReconcileTests : IAsyncLifetime
{
    private readonly SampleErpProcess erp;
    private readonly ReconcileSite site = new();

    public WholeReconcileTests(SampleErpProcess erp)
    {
        this.erp = erp;
    }

    public Task InitializeAsync() => this.erp.ResetAsync();

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public void Run_OrdersOfEachKind_QueuesExactlyTheOpenOnes()
    {
        this.site.WithOrder("W1001", "E5001")
            .WithOrder("W1002", "", "CancellationRequested")
            .WithOrder("W1003", "E5003")
            .WithOrder("W1004", "E5004")
            .WithOrder("W1008", "E5009", "CancellationRequested");

        this.Run();

        this.site.Queued.Should().BeEquivalentTo("W1001", "W1002");
        this.site.Website.Reported.Select(row => row.Status)
            .Should()
            .Equal("Cancelled", "CancellationRequested", "Cancelled", "Cancelled", "Cancelled");
        this.site.Log.Only("Fatal")
            .Should()
            .StartWith("OpenInErp, ShippedInErp: 5 orders: 0 in step, 2 open in the ERP");
    }

    [Fact]
    public void Run_FiveThousandOrders_TakesTenStatementsOnTheWebsite()
    {
        using var down = new FakeHttp(FakeHttp.Answer(401, "{}"));
        for (int i = 0; i < 5000; i++)
        {
            this.site.WithOrder("W" + i, "E" + i, i % 2 == 0 ? "Cancelled" : "CancellationRequested", daysAgo: i % 30);
        }

        this.site.List();
        ReconcileProcess process = new ReconcileProcess(down.Url)
            .With("WriteBack", "true")
            .Run(this.site.Job.InitialData);
        this.site.After(process.Result);

        this.site.Listed.Should().HaveCount(5000);
        this.site.Website.Statements.Should().BeLessThanOrEqualTo(10).And.BeGreaterThan(2);
    }

    private void Run()
    {
        this.site.List();
        ReconcileProcess process = new ReconcileProcess(this.erp.Url.AbsoluteUri)
            .With("Requeue", "true")
            .With("WriteBack", "true")
            .Run(this.site.Job.InitialData);
        process.Failure.Should().BeNull("the postprocessor gets the result");
        this.site.After(XmlDatasetManager.ConvertXmlToDataset(XmlDatasetManager.ConvertDatasetToXml(process.Result)));
    }
}
