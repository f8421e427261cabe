using System.Text;
using System.Text.RegularExpressions;
using Extensions.Tests.Conventions;
using Extensions.Tests.Erp.Http.Sockets;
using Extensions.Tests.Support;

namespace Extensions.Tests.Job;

/// <summary>Mode=Check over sockets: what it says of a set-up that is right, and of near misses, and that it only looks.</summary>
[Collection(SampleErpCollection.Name)]
public sealed class CheckJobTests : IAsyncLifetime
{
    private static readonly (string Order, string Parameter, string Value)[] Cases =
    {
        ("W1001", "StatusOpen", "Open"),
        ("W1001", "ReadUrl", "order/{erpKey}"),
        ("W1001", "FulfilledPath", "shipments.done"),
        ("W1001", "StatusPath", "state"),
        ("W1001", "StatusOpen", "Opened"),
        ("W1001", "ReferencePath", "ref"),
        ("W1001", "VersionPath", "etag"),
        ("W1001", "OrdersPath", "data"),
        ("W1001", "CancelUrl", "https://other.example/orders/{erpKey}/cancel"),
        ("W1004", "StatusOpen", "Open"),
        ("W1008", "StatusOpen", "Open"),
        ("W1011", "StatusOpen", "Open"),
        ("W9999", "StatusOpen", "Open"),
    };

    private readonly SampleErpProcess erp;

    public CheckJobTests(SampleErpProcess erp)
    {
        this.erp = erp;
    }

    public Task InitializeAsync() => this.erp.ResetAsync();

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task Execute_Checks_SayWhatIsApprovedAndSendNothing()
    {
        var said = new StringBuilder();
        foreach ((string order, string parameter, string value) in Cases)
        {
            var job = new TestJob(this.erp.Url.AbsoluteUri, order).With("Mode", "Check").With(parameter, value);
            Say(said, job.Run(), $"{order} with {parameter}={value}");
            (await this.erp.CancelArrivalsAsync(order)).Should().Be(0);
        }

        foreach (string header in new[] { CsrfErp.Header, "x-crsf-token" })
        {
            using var guarded = new CsrfErp();
            TestJob job = CsrfJob.Of(guarded, "Basic", "Mode=Check", "CsrfHeader=" + header);
            Say(
                said,
                (await CsrfJob.RunAsync(job)),
                $"W1001 at an ERP that wants a write token, with CsrfHeader={header}"
            );
            guarded.Requests.Should().OnlyContain(request => request.Method == "GET");
        }

        string text = Regex.Replace(said.ToString(), @"port \d+", "port 80");
        ApprovedFile.Matches(
            Regex.Replace(text, @"Time: \d+\.\d s", "Time: 0.0 s"),
            "an admin mends the set-up by these words.",
            "tests",
            "Extensions.Tests",
            "Job",
            "approved-checks.txt"
        );
    }

    [Theory]
    [InlineData("FulfilledPath", "shipments.done")]
    [InlineData("StatusOpen", "Opened")]
    [InlineData("ReadUrl", "order/{erpKey}")]
    [InlineData("ReferencePath", "ref")]
    public void Execute_OneThingIsWrong_OneRowNamesIt(string parameter, string value)
    {
        TestJob job = new TestJob(this.erp.Url.AbsoluteUri).With("Mode", "Check").With(parameter, value).Run();

        job.Outcome.Should().Be("Misconfigured");
        job.Log.Should().ContainSingle(line => line.Message.Contains("To mend: "));
    }

    [Fact]
    public async Task Execute_TokenIsNotToBeHadNow_IsNotProved()
    {
        using var guarded = new CsrfErp { OnFetch = () => TcpAnswer.Error(503, "Busy.") };

        TestJob job = await CsrfJob.RunAsync(CsrfJob.Of(guarded, "Basic", "Mode=Check"));

        job.IsGreen.Should().BeFalse();
        Told(job, "Write token").Should().Contain("not given").And.Contain("To mend: ").And.Contain("503");
    }

    // One thing is to be mended: whether the ERP would give a token is not asked with a key that it refuses.
    [Fact]
    public async Task Execute_SignInIsRefused_AsksForNoToken()
    {
        using var guarded = new CsrfErp();

        TestJob job = await CsrfJob.RunAsync(CsrfJob.Of(guarded, "None", "Mode=Check"));

        job.Log.Should().ContainSingle(line => line.Message.Contains("To mend: "));
        guarded.Fetches.Should().BeEmpty();
    }

    [Fact]
    public void Execute_KeyIsRefused_SaysSoInTheLookUp()
    {
        using var refusing = new FakeHttp(FakeHttp.Answer(401, "{}"));

        TestJob job = new TestJob(refusing.Url).With("Mode", "Check").Run();

        job.Outcome.Should().Be("Misconfigured");
        Told(job, "Look-up").Should().Contain("HTTP 401").And.Contain("To mend: ").And.Contain("user, password");
    }

    [Theory]
    [InlineData("number", true)]
    [InlineData("nummer", false)]
    public void Execute_ODataService_IsAskedForItsFields(string numberPath, bool isThere)
    {
        const string Model =
            "<Edmx><Schema><EntityType Name=\"Order\"><Property Name=\"id\"/><Property Name=\"number\"/>"
            + "<Property Name=\"reference\"/><Property Name=\"customerNumber\"/><Property Name=\"status\"/>"
            + "<Property Name=\"fulfilled\"/><Property Name=\"version\"/></EntityType>"
            + "<EntityContainer><EntitySet Name=\"Orders\" EntityType=\"Sales.Order\"/></EntityContainer></Schema></Edmx>";
        const string Order =
            "{\"id\":\"K1\",\"number\":\"E1\",\"reference\":\"W1001\",\"status\":\"Open\",\"fulfilled\":false,\"version\":\"1\"}";
        using var service = new FakeHttp(
            FakeHttp.Answer(200, "[" + Order + "]"),
            FakeHttp.Answer(200, Order),
            FakeHttp.Answer(200, Model)
        );

        TestJob job = new TestJob(service.Url)
            .With("Mode", "Check")
            .With("FindUrl", "sales/Orders?$filter=reference eq '{orderNumber}'")
            .With("NumberPath", numberPath)
            .Run();

        service.Requests.Should().HaveCount(3);
        service.Requests[2].Should().Contain("sales/$metadata");
        job.IsGreen.Should().Be(isThere);
        Told(job, "$metadata").Contains("no field nummer in Orders. Check parameter NumberPath").Should().Be(!isThere);
    }

    [Theory]
    [InlineData("-", true, "not checked")]
    [InlineData("nowhere", false, "leads to nothing")]
    public void Execute_FulfilmentIsNotChecked_IsNothingToMend(string path, bool isGreen, string told)
    {
        TestJob job = new TestJob(this.erp.Url.AbsoluteUri).With("Mode", "Check").With("FulfilledPath", path).Run();

        job.IsGreen.Should().Be(isGreen);
        Told(job, "Shipped or invoiced").Should().Contain(told);
    }

    [Fact]
    public void Execute_RequestHoldsThePassword_ShowsItNot()
    {
        const string Password = "Zebra-Quartz-71";
        TestJob job = new TestJob(this.erp.Url.AbsoluteUri)
            .With("Mode", "Check")
            .With("CancelUrl", "orders/{erpKey}/cancel?by={connection.Password}")
            .With("ExtraHeaders", "X-By: {connection.Password}");
        job.Connection.LogOn = "web";
        job.Connection.Password = TestJob.Encrypt(Password);

        job.Run();

        Told(job, "Request").Should().Contain("/orders/o1/cancel?by=").And.Contain("headers X-By");
        job.Log.Should().NotContain(line => line.Message.Contains(Password));
        job.IsGreen.Should().BeTrue(job.Message);
    }

    // W1007 is two ERP orders, the second of which is in fulfilment.
    [Fact]
    public void Execute_SecondOrderHasAStatusOfNoMeaning_IsNamedToo()
    {
        TestJob job = new TestJob(this.erp.Url.AbsoluteUri, "W1007")
            .With("Mode", "Check")
            .With("StatusInFulfilment", "Picking")
            .Run();

        job.Outcome.Should().Be("Misconfigured");
        job.Log.Should().ContainSingle(line => line.Message.Contains("To mend: Find out what"));
    }

    private static void Say(StringBuilder said, TestJob job, string what)
    {
        said.Append($"{what}: {(job.IsGreen ? "green" : "red")}\n");
        job.Log.ForEach(line => said.Append($"  {line.Level} {line.Message}\n"));
    }

    private static string Told(TestJob job, string what) =>
        job.Log.Should().ContainSingle(line => line.Message.StartsWith($"Check: {what}")).Which.Message;
}
