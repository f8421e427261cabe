using Extensions.Tests.Support;

namespace Extensions.Tests.Job;

/// <summary>Whole job runs over sockets, one for each order of the sample ERP.</summary>
[Collection(SampleErpCollection.Name)]
public sealed class SampleErpJobTests : IAsyncLifetime
{
    private readonly SampleErpProcess erp;

    public SampleErpJobTests(SampleErpProcess erp)
    {
        this.erp = erp;
    }

    public Task InitializeAsync() => this.erp.ResetAsync();

    public Task DisposeAsync() => Task.CompletedTask;

    [Theory]
    [InlineData("W1001", "Cancelled", "", 1)]
    [InlineData("W1002", "Cancelled", "", 1)]
    [InlineData("W1003", "Refused", "InFulfilment", 0)]
    [InlineData("W1004", "Refused", "Shipped", 0)]
    [InlineData("W1005", "Refused", "Invoiced", 0)]
    [InlineData("W1006", "Refused", "Locked", 0)]
    [InlineData("W1007", "Refused", "InFulfilment", 0)]
    [InlineData("W1008", "AlreadyCancelled", "", 0)]
    [InlineData("W1009", "Cancelled", "", 1)]
    [InlineData("W1010", "Refused", "RefusedByErp", 1)]
    [InlineData("W1011", "Ambiguous", "", 0)]
    [InlineData("W1012", "Refused", "UnknownState", 0)]
    [InlineData("W1013", "Refused", "PartlyShipped", 0)]
    [InlineData("W1014", "Refused", "Closed", 0)]
    [InlineData("W1015", "CancelledTooLate", "", 0)]
    [InlineData("W1016", "Cancelled", "", 1)]
    [InlineData("W9999", "NotFound", "", 0)]
    [InlineData("W100", "NotFound", "", 0)]
    public async Task Execute_SeededOrder_EndsAsItsStateAsks(string order, string outcome, string reasons, int cancels)
    {
        TestJob job = new TestJob(this.erp.Url.AbsoluteUri, order).Run();

        job.Outcome.Should().Be(outcome);
        job.Reasons.Should().Be(reasons);
        job.RequestsSent.Should().Be(cancels);
        (await this.erp.CancelArrivalsAsync(order)).Should().Be(cancels);
        job.IsGreen.Should().Be(outcome is "Cancelled" or "AlreadyCancelled");
        job.Log.Should().ContainSingle().Which.Level.Should().Be(job.IsGreen ? "Info" : "Fatal");
        job.Log[0].Message.Should().Be(job.Message).And.Contain(order);
    }

    [Fact]
    public async Task Execute_SplitOrder_CancelsWhatItCanWhenAsked()
    {
        TestJob job = new TestJob(this.erp.Url.AbsoluteUri, "W1007").With("SplitOrders", "CancelWhatYouCan").Run();

        job.Outcome.Should().Be("PartlyCancelled");
        (await this.erp.OrdersAsync("W1007"))
            .Select(o => (string)o["status"]!)
            .Should()
            .Equal("InFulfilment", "Cancelled");
    }

    [Fact]
    public async Task Execute_DryRun_SendsNothing()
    {
        TestJob job = new TestJob(this.erp.Url.AbsoluteUri).With("DryRun", "true").Run();

        job.Outcome.Should().Be("Previewed");
        job.IsGreen.Should().BeTrue();
        job.Message.Should().Contain("would be cancelled");
        (await this.erp.CancelArrivalsAsync("W1001")).Should().Be(0);
    }

    [Fact]
    public async Task Execute_PreviewJob_SendsNothing()
    {
        var job = new TestJob(this.erp.Url.AbsoluteUri);
        job.Job.IsPreview = true;
        job.Run();

        job.Outcome.Should().Be("Previewed");
        (await this.erp.CancelArrivalsAsync("W1001")).Should().Be(0);
    }

    [Fact]
    public void Execute_SecondRun_FindsItAlreadyCancelled()
    {
        new TestJob(this.erp.Url.AbsoluteUri).Run().Outcome.Should().Be("Cancelled");
        new TestJob(this.erp.Url.AbsoluteUri).Run().Outcome.Should().Be("AlreadyCancelled");
    }

    [Fact]
    public async Task Execute_ErpNumber_FindsTheOrderOfThatErpNumberAlone()
    {
        TestJob job = new TestJob(this.erp.Url.AbsoluteUri, "W1001").With("OrderNumberKind", "Erp").Run();

        job.Outcome.Should().Be("Cancelled");
        job.ErpOrders.Rows.Count.Should().Be(1);
        (await this.erp.OrdersAsync("W1016"))[0]["status"]!.ToString().Should().Be("Cancelled");
        (await this.erp.OrdersAsync("W1001"))[0]["status"]!.ToString().Should().Be("Open");
    }
}
