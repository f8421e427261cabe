using Extensions.OrderCancel.Erp.Http;
using Extensions.OrderCancel.Erp.Http.SignIn;
using Extensions.OrderCancel.Job;
using Extensions.Tests.Support;

namespace Extensions.Tests.Job;

/// <summary>Whole job runs over sockets against servers that are no ERP, or one that does not let us in.</summary>
public sealed class FaultJobTests
{
    private const string SignInPage = "<!DOCTYPE html><html><body>Please sign in</body></html>";

    [Theory]
    [InlineData(200, SignInPage, "text/html", "Misconfigured", "web page", 1)]
    [InlineData(401, "", "text/plain", "Misconfigured", "HTTP 401", 1)]
    [InlineData(403, "{}", "application/json", "Misconfigured", "HTTP 403", 1)]
    [InlineData(404, "not here", "text/plain", "Misconfigured", "HTTP 404", 1)]
    [InlineData(404, SignInPage, "text/html", "Misconfigured", "web page", 1)]
    [InlineData(400, "{}", "application/json", "Misconfigured", "HTTP 400", 1)]
    [InlineData(500, "boom", "text/plain", "Unavailable", "HTTP 500", 3)]
    [InlineData(200, "{\"cut\":", "application/json", "Unavailable", "cut off", 3)]
    [InlineData(200, "[{\"id\":\"\",\"reference\":\"W1001\"}]", "application/json", "Misconfigured", "KeyPath", 1)]
    [InlineData(
        200,
        "[{\"id\":\"1\",\"status\":\"Open\",\"fulfilled\":false}]",
        "application/json",
        "Misconfigured",
        "ReferencePath",
        1
    )]
    [InlineData(200, "[{\"id\":\"1\",\"number\":\"E1\"}]", "application/json", "Misconfigured", "StatusPath", 1)]
    public void Execute_UselessAnswer_SaysWhatCameAndWhatToCheck(
        int status,
        string body,
        string type,
        string outcome,
        string text,
        int requests
    )
    {
        using var erp = new FakeHttp(FakeHttp.Answer(status, body, type));

        Run(erp.Url, outcome).Should().Contain(text).And.NotContain("Please sign in");
        erp.Requests.Should().HaveCount(requests).And.OnlyContain(r => r.StartsWith("GET "));
    }

    [Fact]
    public void Execute_PatternTakesTooLongOnTheAnswerToTheRequest_IsReadBackAndTold()
    {
        const string open =
            "{\"id\":\"1\",\"number\":\"E1\",\"reference\":\"W1001\",\"status\":\"Open\",\"fulfilled\":false}";
        using var erp = new FakeHttp(
            FakeHttp.Answer(200, "[" + open + "]"),
            FakeHttp.Answer(200, open),
            FakeHttp.Answer(200, "{\"note\":\"" + new string('a', 60) + "!\"}"),
            FakeHttp.Answer(200, open),
            FakeHttp.Answer(200, open.Replace("Open", "Cancelled"))
        );

        TestJob job = new TestJob(erp.Url).With("RefusedPattern", "(a|aa)+$").Run();

        job.Outcome.Should().Be("Cancelled", job.Message);
        job.Message.Should().Contain("RefusedPattern takes too long");
        job.RequestsSent.Should().Be(1);
    }

    [Theory]
    [InlineData(301)]
    [InlineData(302)]
    [InlineData(307)]
    [InlineData(308)]
    public void Execute_Redirect_IsNotFollowed(int status)
    {
        using var elsewhere = new FakeHttp(FakeHttp.Answer(200, "[]"));
        using var erp = new FakeHttp(FakeHttp.Answer(status, headers: "Location: " + elsewhere.Url));

        Run(erp.Url, "Misconfigured").Should().Contain("redirect").And.Contain("Url");
        elsewhere.Requests.Should().BeEmpty();
    }

    [Fact]
    public void Execute_ClosedPort_IsUnavailable()
    {
        using var closed = new TcpClosedPort();

        Run(closed.Url, "Unavailable").Should().Contain("No connection to 127.0.0.1");
    }

    [Fact]
    public void Execute_UnknownHost_IsUnavailable()
    {
        Run("https://no-such-host.invalid/", "Unavailable").Should().Contain("No connection to no-such-host.invalid");
    }

    [Fact]
    public void Execute_Throttled_WaitsAsToldWithinTheBudget()
    {
        using var erp = new FakeHttp(FakeHttp.Answer(429, headers: "Retry-After: 0"), FakeHttp.Answer(200, "[]"));

        Run(erp.Url, "NotFound");
        erp.Requests.Should().HaveCount(2);
    }

    [Fact]
    public void Execute_ThrottledForLong_EndsNow()
    {
        using var erp = new FakeHttp(FakeHttp.Answer(429, headers: "Retry-After: 3600"));

        Run(erp.Url, "Unavailable").Should().Contain("It asks to wait 3600 s.");
        erp.Requests.Should().HaveCount(1);
    }

    [Fact]
    public void Execute_AnswerToTheCancelIsLost_IsReadBackAndSentOnce()
    {
        const string Order =
            "{\"id\":\"1\",\"number\":\"E1\",\"reference\":\"W1001\",\"status\":\"Open\",\"fulfilled\":false}";
        using var erp = new FakeHttp(
            FakeHttp.Answer(200, "[" + Order + "]"),
            FakeHttp.Answer(200, Order),
            string.Empty,
            FakeHttp.Answer(200, Order.Replace("Open", "Cancelled"))
        );
        TestJob job = Job(erp.Url).Run();

        job.Outcome.Should().Be("Cancelled");
        job.RequestsSent.Should().Be(1);
        erp.Requests.Select(r => r.Substring(0, r.IndexOf(" HTTP", StringComparison.Ordinal)))
            .Should()
            .Equal("GET /orders?reference=W1001", "GET /orders/1", "POST /orders/1/cancel", "GET /orders/1");
        erp.Requests[2].Should().Contain("Content-Length: ").And.NotContain("Expect:").And.NotContain("chunked");
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Execute_Debugging_TracesEachExchangeElseOneLine(bool debugging)
    {
        const string Order =
            "{\"id\":\"1\",\"number\":\"E1\",\"reference\":\"W1001\",\"status\":\"Open\",\"fulfilled\":false}";
        using var erp = new FakeHttp(
            FakeHttp.Answer(200, "[" + Order + "]"),
            FakeHttp.Answer(200, Order),
            FakeHttp.Answer(200, "{}"),
            FakeHttp.Answer(200, Order.Replace("Open", "Cancelled"))
        );
        TestJob job = Job(erp.Url);
        job.Job.JobDefinition.DebuggingEnabled = debugging;
        job.Run();

        job.Outcome.Should().Be("Cancelled");
        job.Log.Last().Should().Be(("Info", job.Message));
        if (!debugging)
        {
            job.Log.Should().ContainSingle();
            return;
        }

        string[] lines = job.Log.Where(l => l.Level == "Debug").Select(l => l.Message).ToArray();
        lines[0].Should().MatchRegex("^GET /orders\\?reference=W1001: HTTP 200, 80 characters, \\d+ ms\\.$");
        lines[1].Should().MatchRegex("^GET /orders/1: HTTP 200, 78 characters, \\d+ ms\\.$");
        lines[2].Should().StartWith("Guard: ERP order E1 is Open");
        lines[3].Should().MatchRegex("^POST /orders/1/cancel: HTTP 200, 2 characters, \\d+ ms\\.$");
        lines[4].Should().MatchRegex("^GET /orders/1: HTTP 200, \\d+ characters, \\d+ ms\\.$");
        job.Log.Should().HaveCount(6);
    }

    [Fact]
    public void Execute_ConnectionIsDebugging_TracesToo()
    {
        using var erp = new FakeHttp(FakeHttp.Answer(200, "[]"));
        TestJob job = Job(erp.Url);
        job.Connection.DebuggingEnabled = true;

        job.Run().Log.Should().Contain(l => l.Level == "Debug");
    }

    [Fact]
    public void Execute_GreenRunWithAllThatCanBeSaid_WritesThreeLines()
    {
        const string Order =
            "{\"id\":\"1\",\"number\":\"E1\",\"reference\":\"W1001\",\"status\":\"Cancelled\",\"fulfilled\":false}";
        using var proxy = new FakeHttp(FakeHttp.Answer(200, "[" + Order + "]"), FakeHttp.Answer(200, Order));
        TestJob job = Job("http://erp.example/")
            .With("AllowInsecureHttp", "true")
            .With("Proxy", proxy.Url)
            .With("Misspelt", "x")
            .With("Unheard", "of")
            .With("CancelBody2", "}")
            .Run();

        job.Outcome.Should().Be("AlreadyCancelled");
        job.Log.Select(l => l.Level).Should().Equal("Info", "Warn", "Info");
        job.Log[0].Message.Should().Contain(": Misspelt, Unheard.");
        job.Log[1].Message.Should().Contain("plain http to erp.example");
        proxy.Requests.Should().HaveCount(2).And.OnlyContain(r => r.StartsWith("GET http://erp.example/orders"));
    }

    // No other run's circuit or token may show through.
    private static TestJob Job(string url) =>
        new(url)
        {
            Services = new CancelServices
            {
                Jitter = new FixedJitter { Value = 0 },
                Http = new HttpServices(ClientPool.Shared, new TokenCache(), new CircuitRegistry()),
            },
        };

    private static string Run(string url, string outcome)
    {
        TestJob job = Job(url).Run();

        job.Outcome.Should().Be(outcome);
        job.RequestsSent.Should().Be(0);
        job.Failure!.Message.Should().Be(job.Message);
        job.Failure.InnerException.Should().BeNull();
        job.Log.Should().ContainSingle().Which.Should().Be(("Fatal", job.Message));
        return job.Message;
    }
}
