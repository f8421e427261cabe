using Extensions.Tests.Support;

namespace Extensions.Tests.Job;

/// <summary>Mode=Check against services that describe themselves, or tell more in a read than in a look-up.</summary>
public sealed class CheckServiceTests
{
    private const string Row = """{"id":"K1","number":"E1","reference":"W1001","status":"Open","version":"1"}""";

    private const string Order =
        """{"id":"K1","number":"E1","reference":"W1001","status":"Open","version":"1","lines":[{"shipped":0}]}""";

    private const string Model = """
        <Edmx><Schema>
          <EntityType Name="Order">
            <Property Name="id"/><Property Name="number"/><Property Name="reference"/><Property Name="customerNumber"/>
            <Property Name="status"/><Property Name="version"/><NavigationProperty Name="lines"/>
          </EntityType>
          <EntityContainer><EntitySet Name="Orders" EntityType="Sales.Order"/></EntityContainer>
        </Schema></Edmx>
        """;

    private const string Filter = "Orders?$filter=reference eq '{orderNumber}'";

    // A round trip is an exchange, or a connection that is opened.
    [Theory]
    [InlineData(Filter, 2)]
    [InlineData("Orders?reference={orderNumber}", 1)]
    public void Execute_Check_TakesAtMostTwoRoundTripsMoreThanADryRun(string findUrl, int more)
    {
        int dryRun = RoundTrips(findUrl, "DryRun", "true");
        int check = RoundTrips(findUrl, "Mode", "Check");

        check.Should().Be(dryRun + more).And.BeLessThanOrEqualTo(dryRun + 2);
    }

    [Fact]
    public void Execute_ReadIsAtTheWrongAddressAndTheListTellsLess_OneRowNamesTheRead()
    {
        using var service = new FakeHttp(
            FakeHttp.Answer(200, $"[{Row}]"),
            FakeHttp.Answer(404, """{"error":"nothing there"}"""),
            FakeHttp.Answer(200, $"[{Row}]")
        );

        TestJob job = Job(service, "Orders?reference={orderNumber}").With("Mode", "Check").Run();

        job.Outcome.Should().Be("Misconfigured");
        job.Log.Should()
            .ContainSingle(line => line.Message.Contains("To mend: "))
            .Which.Message.Should()
            .StartWith("Check: Read")
            .And.Contain("ReadUrl");
    }

    [Fact]
    public void Execute_LookUpByAFieldThatTheServiceHasNot_TellsItsWordsAndTheField()
    {
        using var service = new FakeHttp(
            FakeHttp.Answer(400, """{"error":"Property ref is not known."}"""),
            FakeHttp.Answer(200, Model, "application/xml")
        );

        TestJob job = Job(service, "Orders?$filter=number eq 'E1' or ref eq '{orderNumber}'")
            .With("Mode", "Check")
            .Run();

        job.Message.Should().Contain("Property ref is not known").And.Contain("FindUrl");
        job.Log.Should()
            .ContainSingle(line => line.Message.StartsWith("Check: $metadata"))
            .Which.Message.Should()
            .Contain("no field ref in Orders. Check parameter FindUrl")
            .And.NotContain("no field number");
    }

    [Theory]
    [InlineData("StatusPath", "state", "StatusPath")]
    [InlineData("KeyPath", "key", "KeyPath")]
    public void Execute_AnOrderWithoutAPart_NamesTheParameterOfThatPart(string parameter, string path, string named)
    {
        using var service = new FakeHttp(FakeHttp.Answer(200, $"[{Row}]"));

        TestJob job = Job(service, "Orders").With(parameter, path).With("Mode", "Check").Run();

        job.Message.Should().Contain(named);
        new[] { "StatusPath", "KeyPath" }.Count(job.Message.Contains).Should().Be(1);
    }

    private static int RoundTrips(string findUrl, string parameter, string value)
    {
        using var service = new FakeHttp(
            FakeHttp.Answer(200, $"[{Row}]"),
            FakeHttp.Answer(200, Order),
            FakeHttp.Answer(200, Model, "application/xml")
        );

        Job(service, findUrl).With(parameter, value).Run().IsGreen.Should().BeTrue();

        return service.Requests.Count + service.Connections;
    }

    private static TestJob Job(FakeHttp service, string findUrl) =>
        new TestJob(service.Url).With("FindUrl", findUrl).With("FulfilledPath", "lines[*].shipped");
}
