using Extensions.OrderCancel.Job;
using Extensions.OrderCancel.Protocol.Reconcile;
using Extensions.Tests.Support;

namespace Extensions.Tests.Job.Reconcile;

/// <summary>Whole comparisons over sockets: each verdict, on each engine.</summary>
[Collection(SampleErpCollection.Name)]
public sealed class ReconcileJobTests : IAsyncLifetime
{
    private readonly SampleErpProcess erp;

    public ReconcileJobTests(SampleErpProcess erp)
    {
        this.erp = erp;
    }

    public static TheoryData<string> Engines => HttpRun.Engines;

    public Task InitializeAsync() => this.erp.ResetAsync();

    public Task DisposeAsync() => Task.CompletedTask;

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task Execute_SeededOrders_GetTheVerdictOfTheirState(string engine)
    {
        var expected = new Dictionary<string, string>
        {
            ["W1001"] = "OpenInErp",
            ["W1002"] = "OpenInErp",
            ["W1003"] = "InFulfilmentInErp",
            ["W1004"] = "ShippedInErp",
            ["W1005"] = "ShippedInErp",
            ["W1006"] = "NotTold",
            ["W1007"] = "InFulfilmentInErp",
            ["W1008"] = "InStep",
            ["W1011"] = "Ambiguous",
            ["W1012"] = "NotTold",
            ["W1013"] = "ShippedInErp",
            ["W1014"] = "NotTold",
            ["W1015"] = "ShippedInErp",
            ["W9999"] = "NotInErp",
        };
        ReconcileProcess process = this.Process(engine);
        foreach (string number in expected.Keys)
        {
            process.List(number);
        }

        process.Run();

        expected.Keys.ToDictionary(number => number, process.VerdictOf).Should().Equal(expected);
        process.Failure.Should().NotBeNull("FailOn has open and shipped orders by default");
        process.Log[process.Log.Count - 1].Should().Be(("Fatal", process.Message));
        process
            .Message.Should()
            .StartWith(
                "14 orders: 1 in step, 2 open in the ERP, 2 in fulfilment in the ERP, 4 shipped or invoiced in the ERP, 1 not in the ERP, 1 ambiguous, 3 not told. Time: "
            );
        process
            .Rows.Single(row => (string)row["WebOrderNumber"] == "W1006")["Reason"]
            .Should()
            .Be("ERP order E5006 is Locked (\"Locked\").");
        foreach (string number in expected.Keys)
        {
            (await this.erp.CancelArrivalsAsync(number)).Should().Be(0, "a comparison cancels nothing");
        }
    }

    [Theory]
    [MemberData(nameof(Engines))]
    public void Execute_OrderThatWaitsOnTheWebsite_IsCancelledInTheErpOnly(string engine)
    {
        ReconcileProcess process = this.Process(engine)
            .List("W1008", WebsiteSide.Requested)
            .List("W1001", WebsiteSide.Open)
            .Run();

        process.VerdictOf("W1008").Should().Be("CancelledInErpOnly");
        process.VerdictOf("W1001").Should().Be("InStep");
        process.Failure.Should().BeNull();
        process.Log[process.Log.Count - 1].Level.Should().Be("Info");
    }

    [Theory]
    [MemberData(nameof(Engines))]
    public void Execute_RefusedSignIn_AsksNothingMoreAndSaysSo(string engine)
    {
        using var refusing = new FakeHttp(FakeHttp.Answer(401, "{}"));
        ReconcileProcess process = this.Process(engine, refusing.Url).With("Parallel", "2");
        process.With("SignIn", "Basic");
        process.Test.Connection.LogOn = "user";
        process.Test.Connection.Password = TestJob.Encrypt("wrong");
        for (int i = 0; i < 100; i++)
        {
            process.List("W" + i);
        }

        process.Run();

        process.Counts["NotAsked"].Should().Be("100");
        process.Failure.Should().NotBeNull();
        process.Message.Should().StartWith("100 orders: 0 in step, 100 not asked. Not asked: ").And.Contain("password");
        refusing.Requests.Count.Should().BeLessThan(5);
    }

    [Fact]
    public void Execute_WebPagesInsteadOfData_FailsThoughFailOnIsNone()
    {
        using var portal = new FakeHttp(FakeHttp.Answer(200, "<html>Sign in</html>", "text/html"));

        ReconcileProcess process = this.Process("Polly", portal.Url)
            .With("FailOn", "None")
            .List("W1001")
            .List("W1002")
            .Run();

        process.Counts["NotTold"].Should().Be("2");
        process.Failure.Should().NotBeNull("the ERP told nothing of any order");
        process.Log[process.Log.Count - 1].Should().Be(("Fatal", process.Message));
    }

    [Fact]
    public void Execute_OrderByItsErpNumber_IsAskedByThat()
    {
        ReconcileProcess process = this.Process().List("W1001", erp: "E5001").List("W1002", erp: "E9999").Run();

        process.VerdictOf("W1001").Should().Be("OpenInErp");
        process.VerdictOf("W1002").Should().Be("NotInErp");
    }

    [Fact]
    public void Execute_FailOnNone_IsGreenWithOrdersOutOfStep()
    {
        ReconcileProcess process = this.Process().List("W1001").With("FailOn", "None").Run();

        process.Failure.Should().BeNull();
        process.Log.Select(line => line.Level).Should().Equal("Info", "Info");
        process
            .Log[0]
            .Message.Should()
            .Be(
                "OpenInErp: order W1001 (\"Cancelled\" on the website) is open in the ERP: ERP order E5001 is \"Open\"."
            );
        process.Message.Should().EndWith("Next: run OrderCancel for what is open, or this job with Requeue=true.");
    }

    [Theory]
    [InlineData(
        "W1008",
        "false",
        "set the status on the website of what is cancelled in the ERP only, or run this job with WriteBack=true for what waits for it"
    )]
    [InlineData("W1008", "true", "the postprocessor writes the status of what waits for its cancellation")]
    [InlineData("W9999", "false", "find out why the ERP does not have what is not in it")]
    public void Execute_VerdictThatNobodyQueuesFor_SaysWhatIsNext(string number, string writeBack, string next)
    {
        ReconcileProcess process = this.Process()
            .List(number, WebsiteSide.Requested)
            .With("WriteBack", writeBack)
            .Run();

        process.Message.Should().EndWith($"Next: {next}.");
    }

    [Fact]
    public void Execute_WithAPostprocessor_LeavesTheFailureToIt()
    {
        ReconcileProcess process = this.Process().List("W1001").With("Requeue", "true").Run();

        process.Failure.Should().BeNull();
        process.Counts["Fails"].Should().Be("OpenInErp");
        process.Counts["Requeue"].Should().Be("true");
    }

    [Fact]
    public void Execute_MoreThanMaxReportLines_SaysHowManyMore()
    {
        ReconcileProcess process = this.Process()
            .List("W1001")
            .List("W1002")
            .List("W1004")
            .With("MaxReportLines", "1")
            .Run();

        process.Log.Should().HaveCount(3);
        process.Log[1].Message.Should().Be("And 2 more out of step: see the result.");
        process.Rows.Should().HaveCount(3);
    }

    [Fact]
    public void Execute_NumbersOfTheRun_NeedNoPreprocessor()
    {
        ReconcileProcess process = this.Process().With("OrderNumbers", "W1001, W1008|W1001;;W9999").Run();

        process.Message.Should().StartWith("3 orders: 1 in step, 1 open in the ERP, 1 not in the ERP.");
    }

    private ReconcileProcess Process(string engine = "Plain", string? url = null)
    {
        CancelServices services = TcpServices.Create(circuits: HttpRun.Circuits(engine));
        return new ReconcileProcess(url ?? this.erp.Url.AbsoluteUri, services);
    }
}
