using Extensions.OrderCancel;
using Extensions.Tests.Support;
using Newtonsoft.Json.Linq;

namespace Extensions.Tests.Website;

/// <summary>Whole jobs against the sample ERP: preprocessor, processor and postprocessor.</summary>
[Collection(SampleErpCollection.Name)]
public sealed class WholeJobTests : IAsyncLifetime
{
    private readonly SampleErpProcess erp;

    public WholeJobTests(SampleErpProcess erp)
    {
        this.erp = erp;
    }

    public Task InitializeAsync() => this.erp.ResetAsync();

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task Run_OpenOrder_ShowsItCancelled()
    {
        FakeWebsite website = await this.WebsiteWithAsync("W1002");

        WholeJob job = new WholeJob(website, this.erp.Url, "W1002").Run();

        job.Job.Outcome.Should().Be("Cancelled");
        job.IsGreen.Should().BeTrue();
        job.Post.PlacedStatus.Should().Be("Cancelled");
        job.Post.ReportedStatuses.Should().Equal("Cancelled");
        website.Events.Should().Equal("Begin", "Save", "Commit");
    }

    [Fact]
    public async Task Run_OrderCancelledBefore_ShowsItCancelled()
    {
        FakeWebsite website = await this.WebsiteWithAsync("W1008");

        WholeJob job = new WholeJob(website, this.erp.Url, "W1008").Run();

        job.Job.Outcome.Should().Be("AlreadyCancelled");
        job.Post.PlacedStatus.Should().Be("Cancelled");
    }

    [Fact]
    public async Task Run_ShippedOrder_ShowsTheErpStatusAgain()
    {
        FakeWebsite website = (await this.WebsiteWithAsync("W1004")).WithMapping("Shipped");

        WholeJob job = new WholeJob(website, this.erp.Url, "W1004").Run();

        job.Job.Outcome.Should().Be("Refused");
        job.IsGreen.Should().BeFalse();
        job.Post.PlacedStatus.Should().Be("Shipped");
        job.Post.ReportedStatuses.Should().Equal("Shipped");
        job.Post.Log.Only("Fatal").Should().StartWith("Refused: ").And.Contain("Shipped");
    }

    [Fact]
    public async Task Run_SplitOrderOfOneCustomer_NeedsNoPromiseOfTheErp()
    {
        FakeWebsite website = (await this.WebsiteWithAsync("W1007")).WithMapping("InFulfilment", "Open");
        TestJob alone = new TestJob(this.erp.Url.AbsoluteUri, "W1007").With("WebReferenceUnique", "false").Run();
        var job = new WholeJob(website, this.erp.Url, "W1007");
        job.Job.With("WebReferenceUnique", "false");

        job.Run();

        alone.Outcome.Should().Be("Ambiguous");
        job.Job.Outcome.Should().Be("Refused");
        job.Post.ReportedStatuses.Should().Equal("InFulfilment", "Open");
        job.Post.Log.Only("Warn").Should().Contain("W1007").And.Contain("Refused Status");
    }

    [Fact]
    public async Task Run_SplitOrderCancelledInPart_LeavesTheStatusAlone()
    {
        FakeWebsite website = await this.WebsiteWithAsync("W1007");
        var job = new WholeJob(website, this.erp.Url, "W1007");
        job.Job.With("SplitOrders", "CancelWhatYouCan");

        job.Run();

        job.Job.Outcome.Should().Be("PartlyCancelled");
        job.IsGreen.Should().BeFalse();
        job.Post.ReportedStatuses.Should().OnlyContain(status => status == FakeWebsite.Requested);
        website.Events.Should().BeEmpty();
    }

    [Fact]
    public async Task Run_ErpNumberUnderTheDefaultKind_CancelsTheOrderOfThatNumber()
    {
        FakeWebsite website = await this.WebsiteWithAsync("W1002");

        WholeJob job = new WholeJob(website, this.erp.Url, website.Reported[0].ErpOrderNumber).Run();

        job.Job.Outcome.Should().Be("Cancelled");
        job.Post.PlacedStatus.Should().Be("Cancelled");
    }

    [Fact]
    public async Task Run_OrderOfAnotherCustomerInTheErp_IsNotCancelled()
    {
        FakeWebsite website = new FakeWebsite().WithPlaced("W1002", customer: "C999");

        WholeJob job = new WholeJob(website, this.erp.Url, "W1002").Run();

        job.Job.Outcome.Should().Be("Ambiguous");
        job.Post.PlacedStatus.Should().Be(FakeWebsite.Requested);
        (await this.erp.CancelArrivalsAsync("W1002")).Should().Be(0);
    }

    [Fact]
    public async Task Run_NumberOfTwoOrders_SendsNothing()
    {
        FakeWebsite website = new FakeWebsite().WithPlaced("W1001").WithReported("W1016", "W1001", customer: "C103");
        var job = new WholeJob(website, this.erp.Url, "W1001");

        job.Invoking(j => j.Run()).Should().Throw<OrderCancelException>().WithMessage("Ambiguous*W1001*W1016*");

        (await this.erp.CancelArrivalsAsync("W1001")).Should().Be(0);
        (await this.erp.CancelArrivalsAsync("W1016")).Should().Be(0);
    }

    [Fact]
    public async Task Run_DryRun_ChangesNothing()
    {
        FakeWebsite website = await this.WebsiteWithAsync("W1002");
        var job = new WholeJob(website, this.erp.Url, "W1002");
        job.Job.With("DryRun", "true");

        job.Run();

        job.Job.Outcome.Should().Be("Previewed");
        job.IsGreen.Should().BeTrue();
        job.Post.PlacedStatus.Should().Be(FakeWebsite.Requested);
        website.Events.Should().BeEmpty();
    }

    [Fact]
    public void Run_ErpThatIsDown_LeavesTheStatusAlone()
    {
        using var closed = new TcpClosedPort();
        FakeWebsite website = new FakeWebsite().WithPlaced("W1001").WithReported("W1001", "E1");

        WholeJob job = new WholeJob(website, new Uri(closed.Url), "W1001").Run();

        job.Job.Outcome.Should().Be("Unavailable");
        job.IsGreen.Should().BeFalse();
        job.Post.Log.Only("Fatal").Should().StartWith("Unavailable: ");
        job.Post.ReportedStatuses.Should().Equal(FakeWebsite.Requested);
        website.Events.Should().BeEmpty();
    }

    [Fact]
    public async Task Run_Twice_EndsTheSame()
    {
        FakeWebsite website = await this.WebsiteWithAsync("W1002");
        new WholeJob(website, this.erp.Url, "W1002").Run();

        WholeJob again = new WholeJob(website, this.erp.Url, "W1002").Run();

        again.Job.Outcome.Should().Be("AlreadyCancelled");
        again.Post.PlacedStatus.Should().Be("Cancelled");
        website.Events.Count(e => e == "Save").Should().Be(1);
    }

    // The website as a refresh and a shopper's request left it.
    private async Task<FakeWebsite> WebsiteWithAsync(string reference)
    {
        FakeWebsite website = new FakeWebsite().WithPlaced(reference);
        foreach (JToken order in await this.erp.OrdersAsync(reference))
        {
            website.WithReported(reference, (string)order["number"]!, customer: (string)order["customerNumber"]!);
        }

        return website;
    }
}
