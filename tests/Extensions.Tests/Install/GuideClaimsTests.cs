using Extensions.Tests.Support;

namespace Extensions.Tests.Install;

/// <summary>What the guides tell a reader to try, tried.</summary>
[Collection(SampleErpCollection.Name)]
public sealed class GuideClaimsTests : IAsyncLifetime
{
    private readonly SampleErpProcess erp;

    public GuideClaimsTests(SampleErpProcess erp)
    {
        this.erp = erp;
    }

    public Task InitializeAsync() => this.erp.ResetAsync();

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public void Install_DryRun_LogsALineThatBeginsWithPreviewed()
    {
        TestJob job = new TestJob(this.erp.Url.AbsoluteUri).With("DryRun", "true").Run();

        job.Log.Should().ContainSingle().Which.Message.Should().StartWith("Previewed: ");
        foreach (string guide in new[] { "install-cloud.md", "install-wis.md" })
        {
            new Guide(guide).FlatText.Should().Contain("line that begins with `Previewed:`");
        }
    }

    [Fact]
    public async Task Scale_OneRun_CostsFourExchangesAndOneLine()
    {
        int before = await this.erp.ArrivalsAsync();

        TestJob job = new TestJob(this.erp.Url.AbsoluteUri).Run();

        job.IsGreen.Should().BeTrue();
        job.Log.Should().ContainSingle();
        (await this.erp.ArrivalsAsync() - before).Should().Be(4);
        new Guide("scale.md")
            .Text.Should()
            .Contain("1 look-up, 1 read by the key and 1 read-back")
            .And.Contain("| 1 | 3, more with");
    }

    [Fact]
    public void Configure_UrlWhereNobodyListens_LogsALineThatBeginsWithUnavailable()
    {
        const string Url = "https://localhost:9";
        TestJob job = new TestJob(Url).Run();

        job.Log.Should().ContainSingle().Which.Message.Should().StartWith("Unavailable: ");
        new Guide("configure.md").Text.Should().Contain("`" + Url + "`").And.Contain("`Unavailable:`");
    }

    [Fact]
    public void Configure_OrderThatDoesNotExist_FailsTheJob() =>
        new TestJob(this.erp.Url.AbsoluteUri, "W9999").Run().IsGreen.Should().BeFalse();

    [Fact]
    public void Configure_ApiEndpointWithoutLogOn_SignsInNotAtAll()
    {
        new TestJob(this.erp.Url.AbsoluteUri).Run().Outcome.Should().Be("Cancelled");
        Row("ApiEndpoint").Should().Contain("not at all while `LogOn` is blank");
    }

    [Theory]
    [InlineData("ApiKeyEndpoint", "Password")]
    [InlineData("ApiClientCredentialsEndpoint", "LogOn")]
    [InlineData("ApiRopcEndpoint", "GatewayHost")]
    [InlineData("SXeApi", "GatewayHost")]
    public void Configure_ConnectionWithoutItsFields_NamesAFieldOfTheTable(string typeName, string field)
    {
        var job = new TestJob(this.erp.Url.AbsoluteUri);
        job.Connection.TypeName = typeName;
        job.Run();

        job.Outcome.Should().Be("Misconfigured");
        job.Message.Should().Contain($"needs its field {field} ");
        Row(typeName).Should().Contain(field);
    }

    private static string Row(string typeName) =>
        string.Join(" ", new Guide("configure.md").TableRows().Single(row => row[0] == typeName));
}
