using Extensions.Tests.Support;

namespace Extensions.Tests.Erp;

/// <summary>A small adapter of a partner, found by its name and run against the sample ERP.</summary>
[Collection(SampleErpCollection.Name)]
public sealed class AcmeAdapterTests : IAsyncLifetime
{
    private readonly SampleErpProcess erp;

    public AcmeAdapterTests(SampleErpProcess erp)
    {
        this.erp = erp;
    }

    public Task InitializeAsync() => this.erp.ResetAsync();

    public Task DisposeAsync() => Task.CompletedTask;

    [Theory]
    [InlineData("W1001", "Cancelled")]
    [InlineData("W1002", "Refused")]
    [InlineData("W1004", "Refused")]
    [InlineData("W1007", "Ambiguous")]
    [InlineData("W1008", "AlreadyCancelled")]
    [InlineData("W1009", "Cancelled")]
    [InlineData("W1010", "Refused")]
    [InlineData("W9999", "NotFound")]
    public async Task Execute_WithAPartnersAdapter_EndsAsItsStateAsks(string order, string outcome)
    {
        TestJob job = new TestJob(this.erp.Url.AbsoluteUri, order).With("ErpAdapter", "acme").Run();

        job.Outcome.Should().Be(outcome, job.Message);
        (await this.erp.CancelArrivalsAsync(order)).Should().Be(job.RequestsSent);
    }
}
