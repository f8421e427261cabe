using Extensions.OrderCancel.Run;
using Extensions.Tests.Support;

namespace Extensions.Tests.Erp.Adapters.Rest;

/// <summary>
/// Mode=Check makes the requests of a cancellation from the order that it has read: what a real run would only stumble
/// over is to be mended before. The mirror of <see cref="RestLinesTests"/>, whose runs send them.
/// </summary>
public sealed class RestStepsCheckTests
{
    private const string Reject =
        """CancelSteps=[{"method":"PATCH","url":"items(order='{erpKey}',item='{line.no}')","headers":{"If-Match":"{line.@odata.etag}"},"body":{"reason":"{reasonCode}"}}""";

    [Fact]
    public void Check_Lines_ShowsTheRequestOfEachThatIsLeft()
    {
        var erp = new SalesOrderErp(3);
        erp.Reject(1, "50");

        TestJob job = Check(erp);

        job.Outcome.Should().Be("Previewed", job.Message);
        Requests(job)
            .Should()
            .Equal(
                "Check: Request (PATCH /items(order='1',item='0')): can be made, with 15 characters of application/json, headers If-Match.",
                "Check: Request (PATCH /items(order='1',item='2')): can be made, with 15 characters of application/json, headers If-Match."
            );
    }

    [Fact]
    public void Check_ManyLines_ShowsTheFirstAndHowManyMore()
    {
        TestJob job = Check(new SalesOrderErp(5));

        job.IsGreen.Should().BeTrue();
        Requests(job).Should().HaveCount(4);
        Requests(job)[3].Should().Be("Check: Request: 2 more like these.");
    }

    [Theory]
    [InlineData(3, "ForEach=lines[?(@.reason=='')]", "ForEach")]
    [InlineData(3, "ForEach=items[?(@.rejection=='')]", "ForEach")]
    [InlineData(3, "ForEach=items[?(@.no==9)]", "nothing is left to send")]
    [InlineData(6, "MaxLines=5", "MaxLines")]
    [InlineData(2, Reject + ",{\"url\":\"orders/{erpKey}/close\",\"donePath\":\"closedOn\"}]", "donePath \"closedOn\"")]
    [InlineData(2, "CancelSteps=[{\"url\":\"items({line.position})\"}]", "{line.position}")]
    [InlineData(
        2,
        "CancelSteps=[{\"url\":\"items({line.no})\",\"headers\":{\"Content-Length\":\"1\"}}]",
        "Content-Length"
    )]
    public void Check_RequestsThatARealRunCannotSend_AreToBeMended(int items, string parameter, string named)
    {
        TestJob job = Check(new SalesOrderErp(items), parameter);

        job.Outcome.Should().Be("Misconfigured");
        job.Log.Should()
            .ContainSingle(line => line.Message.Contains("To mend: "))
            .Which.Message.Should()
            .Contain(named);
        job.Message.Should().Contain("Request: ");
    }

    [Fact]
    public void Check_ALineWithoutTheVersionThatIsSent_IsToBeMended()
    {
        TestJob job = Check(new SalesOrderErp(3) { Unversioned = 2 });

        job.Outcome.Should().Be("Misconfigured");
        Requests(job).Should().ContainSingle().Which.Should().Contain("{line.@odata.etag}");
    }

    [Theory]
    [InlineData("50")]
    [InlineData("")]
    public void Check_OrderThatWouldNotBeAsked_MakesNone(string reason)
    {
        var erp = new SalesOrderErp(1) { Delivered = reason.Length == 0 ? 0 : -1 };
        erp.Reject(0, reason);

        TestJob job = Check(erp);

        job.Outcome.Should().Be("Previewed", job.Message);
        Requests(job).Should().BeEmpty();
    }

    private static TestJob Check(SalesOrderErp erp, params string[] parameters)
    {
        using var door = new FakeHttp(); // a check looks whether the address takes a connection, in real time
        erp.Url = door.Url;
        erp.Clock = SystemClock.Instance;
        TestJob job = erp.Run(
            parameters.Concat(new[] { "Mode=Check", "AttemptTimeoutSeconds=25", "TimeoutSeconds=600" }).ToArray()
        );
        erp.Writes.Should().BeEmpty();
        return job;
    }

    private static List<string> Requests(TestJob job) =>
        job.Log.Select(line => line.Message).Where(line => line.StartsWith("Check: Request")).ToList();
}
