using Extensions.Tests.Support;

namespace Extensions.Tests.Job;

/// <summary>Sign-in over sockets, against sample ERPs that insist on it.</summary>
public sealed class SignInJobTests
{
    private const string Secret = "right-secret";
    private const string Word = "right-word";

    [Fact]
    public async Task Execute_Basic_LetsTheRightPasswordIn()
    {
        await RunAsync(
            new[] { "--sign-in basic", "--user me", "--user-password " + Word },
            async erp =>
            {
                Job(erp, "ApiEndpoint", "me", Word).Run().Outcome.Should().Be("Cancelled");
                Job(erp, "ApiEndpoint", "me", Word, "W1002")
                    .With("SignIn", "Basic")
                    .Run()
                    .Outcome.Should()
                    .Be("Cancelled");
                TestJob wrong = Job(erp, "ApiEndpoint", "me", "wrong-word", "W1009").Run();
                wrong.Outcome.Should().Be("Misconfigured");
                wrong
                    .Message.Should()
                    .Contain("HTTP 401")
                    .And.Contain("connection \"ERP\"")
                    .And.NotContain("wrong-word");
                Job(erp, "ApiEndpoint", "", "", "W1009").Run().Outcome.Should().Be("Misconfigured");
                (await erp.CancelArrivalsAsync("W1009")).Should().Be(0);
            }
        );
    }

    // The answers are those of the sample ERP's API, behind a login as order systems have it.
    [Fact]
    public void Execute_Json_SendsTheTokenThatTheLoginGaveAndLogsNoSecret()
    {
        const string Password = "p\"w\\d-4711";
        const string Token = "tok.9f8e7d6c5b4a";
        static string Order(string status) =>
            $"{{\"id\":\"K1\",\"number\":\"E1\",\"reference\":\"W1001\",\"status\":\"{status}\",\"fulfilled\":false,\"version\":\"1\"}}";
        using var erp = new FakeHttp(
            FakeHttp.Answer(200, $"{{\"session\":{{\"token\":\"{Token}\",\"seconds\":3600}}}}"),
            FakeHttp.Answer(200, $"[{Order("Open")}]"),
            FakeHttp.Answer(200, Order("Open")),
            FakeHttp.Answer(200, Order("Cancelled"))
        );
        TestJob job = new TestJob(erp.Url)
            .With("SignIn", "Json")
            .With("SignInUrl", "auth/login")
            .With("TokenPath", "session.token")
            .With("TokenLifetimePath", "session.seconds");
        job.Job.JobDefinition.DebuggingEnabled = true;
        job.Connection.LogOn = "web";
        job.Connection.Password = TestJob.Encrypt(Password);

        job.Run();

        job.Outcome.Should().Be("Cancelled", job.Message);
        erp.Requests.Should().HaveCount(5);
        erp.Requests[0].Should().StartWith("POST /auth/login ").And.Contain("\"password\":\"p\\\"w\\\\d-4711\"");
        erp.Requests.Skip(1).Should().OnlyContain(request => request.Contains("Authorization: Bearer " + Token));
        job.Log.Should().HaveCountGreaterThan(4, "debug lines are written");
        job.Log.Should().NotContain(line => line.Message.Contains(Token) || line.Message.Contains("4711"));
    }

    // Acumatica's own session needs user and password; a sign-in that the admin has named does not.
    [Fact]
    public void Execute_SignInIsNamed_TheAdaptersOwnIsNotAskedFor()
    {
        using var erp = new FakeHttp(FakeHttp.Answer(200, "[]"));
        TestJob job = new TestJob(erp.Url).With("ErpAdapter", "Acumatica").With("SignIn", "None");
        job.Connection.LogOn = "";
        job.Connection.Password = TestJob.Encrypt("");

        job.Run();

        job.Outcome.Should().Be("NotFound", job.Message);
        erp.Requests.Should().ContainSingle().Which.Should().StartWith("GET /entity/");
    }

    [Fact]
    public async Task Execute_ApiKey_LetsTheRightKeyIn()
    {
        await RunAsync(
            new[] { "--sign-in api-key", "--api-key " + Secret },
            async erp =>
            {
                Job(erp, "ApiKeyEndpoint", "", Secret).Run().Outcome.Should().Be("Cancelled");
                TestJob wrong = Job(erp, "ApiKeyEndpoint", "", "wrong-key", "W1002").Run();
                wrong.Outcome.Should().Be("Misconfigured");
                wrong.Message.Should().NotContain("wrong-key");
                (await erp.CancelArrivalsAsync("W1002")).Should().Be(0);
            }
        );
    }

    [Fact]
    public async Task Execute_TokenKinds_SignInOnceAndAgainWhenRevoked()
    {
        await RunAsync(
            new[]
            {
                "--sign-in oauth",
                "--client-id me",
                "--client-secret " + Secret,
                "--user user",
                "--user-password " + Word,
            },
            async erp =>
            {
                Job(erp, "ApiClientCredentialsEndpoint", "me", Secret).Run().Outcome.Should().Be("Cancelled");
                Job(erp, "ApiRopcEndpoint", "me", Secret, "W1002").Run().Outcome.Should().Be("Cancelled");
                TestJob sxe = Job(erp, "SXeApi", "other", "unused", "W1009");
                sxe.Connection.MessageServerHost = "me";
                sxe.Connection.MessageServerService = TestJob.Encrypt(Secret);
                sxe.Run().Outcome.Should().Be("Cancelled");

                int arrived = await erp.ArrivalsAsync();
                Job(erp, "ApiClientCredentialsEndpoint", "me", Secret, "W1008").Run().IsGreen.Should().BeTrue();
                (await erp.ArrivalsAsync()).Should().Be(arrived + 2, "the token is kept from run to run");

                await erp.RevokeTokensAsync();
                Job(erp, "ApiClientCredentialsEndpoint", "me", Secret, "W1016").Run().Outcome.Should().Be("Cancelled");
                (await erp.CancelArrivalsAsync("W1016")).Should().Be(1);

                TestJob wrong = Job(erp, "ApiClientCredentialsEndpoint", "me", "wrong-secret", "W1001").Run();
                wrong.Outcome.Should().Be("Misconfigured");
                wrong.Message.Should().Contain("issued no token").And.Contain("invalid_client");
                wrong.Message.Should().NotContain("wrong-secret");
            }
        );
    }

    [Fact]
    public void Execute_TokenEndpointDown_IsUnavailableAndNothingReachesTheErp()
    {
        using var erp = new FakeHttp(FakeHttp.Answer(200, "[]"));
        using var closed = new TcpClosedPort();
        var job = new TestJob(erp.Url);
        job.Connection.TypeName = "ApiClientCredentialsEndpoint";
        job.Connection.LogOn = "me";
        job.Connection.Password = TestJob.Encrypt(Secret);
        job.Connection.DataSource = closed.Url + "token";

        job.Run().Outcome.Should().Be("Unavailable");

        job.Message.Should().Contain("No connection to 127.0.0.1").And.NotContain(Secret);
        erp.Requests.Should().BeEmpty();
    }

    private static async Task RunAsync(string[] arguments, Func<SampleErpProcess, Task> act)
    {
        var erp = new SampleErpProcess(arguments);
        await erp.InitializeAsync();
        try
        {
            await act(erp);
        }
        finally
        {
            await erp.DisposeAsync();
        }
    }

    private static TestJob Job(SampleErpProcess erp, string type, string user, string password, string order = "W1001")
    {
        var job = new TestJob(erp.Url.AbsoluteUri, order);
        job.Connection.TypeName = type;
        job.Connection.LogOn = user;
        job.Connection.Password = password.Length == 0 ? string.Empty : TestJob.Encrypt(password);
        job.Connection.DataSource = new Uri(erp.Url, "token").AbsoluteUri;
        job.Connection.GatewayHost = "user";
        job.Connection.GatewayService = TestJob.Encrypt(Word);
        return job;
    }
}
