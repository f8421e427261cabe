using Extensions.OrderCancel.Erp;
using Extensions.OrderCancel.Erp.Http;
using Extensions.Tests.Support;

namespace Extensions.Tests.Erp.Http.SignIn;

/// <summary>Each kind of sign-in, seen from the wire.</summary>
public sealed class ConnectionSignInTests
{
    private const string Token = "{\"access_token\":\"abc123\",\"expires_in\":3600}";

    private const string NotTriedAgain = "It is not tried again within a minute of a refusal.";

    private readonly HttpRun run = new();

    [Theory]
    [InlineData("", "", "")]
    [InlineData("ApiEndpoint", "", "")]
    [InlineData("apiendpoint", "me", "Basic bWU6cGFzcw==")]
    public void Create_ApiEndpoint_IsBasicWhereThereIsAUser(string type, string user, string header)
    {
        this.Connect(type, user, "pass");
        this.run.Handler.Answers(200);

        this.run.Read();

        this.run.Handler.Authorizations.Should().Equal(header);
        if (header.Length > 0)
        {
            this.run.Redactor.Redact(header).Should().Be("Basic ***");
        }
    }

    [Fact]
    public void Create_ApiKeyEndpoint_SendsTheKeyInTheNamedHeader()
    {
        this.Connect("ApiKeyEndpoint", "", "key-1");
        this.run.Parameters["ApiKeyHeader"] = "X-Token";
        string? sent = null;
        this.run.Handler.Does(
            (request, _) =>
            {
                sent = string.Join(",", request.Headers.GetValues("X-Token"));
                return Task.FromResult(StubHandler.Response(200, ""));
            }
        );

        this.run.Read();

        sent.Should().Be("key-1");
    }

    [Theory]
    [InlineData("key-1")]
    [InlineData(" key-1\r\n")]
    public void Create_ApiKeyWithAFormat_SendsTheKeyInsideIt(string key)
    {
        this.Connect("ApiKeyEndpoint", "", key);
        this.run.Parameters["ApiKeyHeader"] = "Authorization";
        this.run.Parameters["ApiKeyFormat"] = "Bearer {key}";
        this.run.Handler.Answers(200);

        this.run.Read();

        this.run.Handler.Authorizations.Should().Equal("Bearer key-1");
    }

    [Theory]
    [InlineData("key-1\r\n", true)]
    [InlineData(" key-1", true)]
    [InlineData("key-1\r\nX-Admin: 1", false)]
    [InlineData("key\n1", false)]
    public void Create_ApiKeyWithALineBreak_IsTrimmedOrRefused(string key, bool isSent)
    {
        this.Connect("ApiKeyEndpoint", "", key);
        var sent = new List<string>();
        this.run.Handler.Does(
            (request, _) =>
            {
                sent.Add(string.Join("|", request.Headers.GetValues("X-Api-Key")));
                return Task.FromResult(StubHandler.Response(200, "fine"));
            }
        );

        if (isSent)
        {
            this.run.Read();
            sent.Should().Equal("key-1");
            return;
        }

        ErpFaultException fault = HttpRun.Fault(this.run.Read);
        fault.Kind.Should().Be(ErpFaultKind.Misconfigured);
        fault.Message.Should().StartWith("The field Password of connection").And.NotContain("key");
        sent.Should().BeEmpty();
    }

    [Theory]
    [InlineData("abc123\\r\\n", true)]
    [InlineData("abc\\r\\nX-Admin: 1", false)]
    public void ApplyAsync_TokenWithALineBreak_IsTrimmedOrRefused(string token, bool isSent)
    {
        this.Connect("ApiClientCredentialsEndpoint", "me", "pass");
        this.run.Handler.Answers(200, Token.Replace("abc123", token)).Answers(200, "fine");

        if (isSent)
        {
            this.run.Read().Should().Be("fine");
            this.run.Handler.Authorizations.Should().Equal("", "Bearer abc123");
            return;
        }

        HttpRun.Fault(this.run.Read).Message.Should().StartWith("The access token has a line break inside");
        this.run.Handler.Requests.Should().HaveCount(1, "only the token was asked for");
    }

    [Theory]
    [InlineData(
        "ApiClientCredentialsEndpoint",
        "grant_type=client_credentials&client_id=me&client_secret=pass&scope=s%20t&resource=res"
    )]
    [InlineData(
        "ApiRopcEndpoint",
        "grant_type=password&client_id=me&client_secret=pass&scope=s%20t&resource=res&username=user&password=word"
    )]
    [InlineData(
        "SXeApi",
        "grant_type=password&client_id=sxe&client_secret=hush&scope=s%20t&resource=res&username=user&password=word"
    )]
    public void Create_TokenKinds_PostTheFormOfTheirGrantOnce(string type, string form)
    {
        this.Connect(type, "me", "pass");
        this.run.Connection.Client = "res";
        this.run.Parameters["TokenScope"] = "s t";
        this.run.Handler.Answers(200, Token).Answers(200, "fine");

        this.run.Read().Should().Be("fine");
        this.run.Read().Should().Be("fine");

        this.run.Handler.Bodies.Should().Equal(form);
        this.run.Handler.Requests.Should()
            .Equal(
                "POST https://login.example/token",
                "GET https://erp.example/api/orders/1",
                "GET https://erp.example/api/orders/1"
            );
        this.run.Handler.Authorizations.Should().Equal("", "Bearer abc123", "Bearer abc123");
        this.run.Redactor.Redact("abc123").Should().Be("***");
    }

    [Theory]
    [InlineData("ApiClientCredentialsEndpoint", "grant_type=client_credentials")]
    [InlineData("ApiRopcEndpoint", "grant_type=password&username=user&password=word")]
    public void Create_ClientAuthBasic_SendsIdAndSecretEncodedInTheHeaderAlone(string type, string form)
    {
        // The secret is the example of RFC 6749, appendix B.
        this.Connect(type, "a:b", " %&+£€");
        this.run.Parameters["TokenClientAuth"] = "Basic";
        this.run.Handler.Answers(200, Token).Answers(200, "fine");

        this.run.Read().Should().Be("fine");

        const string Encoded = "a%3Ab:+%25%26%2B%C2%A3%E2%82%AC";
        string credential = Convert.ToBase64String(System.Text.Encoding.ASCII.GetBytes(Encoded));
        this.run.Handler.Bodies.Should().Equal(form);
        this.run.Handler.Authorizations.Should().Equal("Basic " + credential, "Bearer abc123");
        this.run.Redactor.Redact(credential).Should().Be("***");
    }

    [Fact]
    public void ApplyAsync_TokenRevoked_SignsInOnceMoreForARead()
    {
        this.Connect("ApiClientCredentialsEndpoint", "me", "pass");
        this.run.Handler.Answers(200, Token)
            .Answers(401)
            .Answers(200, Token.Replace("abc", "def"))
            .Answers(200, "fine");

        this.run.Read().Should().Be("fine");
        this.run.Handler.Authorizations.Should().Equal("", "Bearer abc123", "", "Bearer def123");
    }

    [Fact]
    public void ApplyAsync_RefusedTwice_IsMisconfigured()
    {
        this.Connect("ApiClientCredentialsEndpoint", "me", "pass");
        this.run.Handler.Answers(200, Token).Answers(401).Answers(200, Token).Answers(401);

        HttpRun.Fault(this.run.Read).Kind.Should().Be(ErpFaultKind.Misconfigured);
        this.run.Handler.Requests.Should().HaveCount(4);
    }

    [Fact]
    public void ApplyAsync_RevokedBeforeAWrite_LeavesTheSecondRequestToTheProtocol()
    {
        this.Connect("ApiClientCredentialsEndpoint", "me", "pass");
        this.run.Handler.Answers(200, Token).Answers(401);

        HttpRun.Fault(this.run.Write).Kind.Should().Be(ErpFaultKind.SignInExpired);
        this.run.Context.Traffic.WritesSent.Should().Be(1);
    }

    [Fact]
    public void ApplyAsync_TokenEndpointHangs_NothingReachedTheErp()
    {
        this.Connect("ApiClientCredentialsEndpoint", "me", "pass");
        this.run.Handler.Hangs();

        ErpFaultException fault = HttpRun.Fault(this.run.Write);

        fault.Kind.Should().Be(ErpFaultKind.Unreachable);
        fault.Message.Should().Contain("Sign-in: ").And.Contain("login.example");
        this.run.Handler.Requests.Should().OnlyContain(r => r.Contains("login.example"));
    }

    [Fact]
    public void ApplyAsync_AnotherRunHangsAtTheTokenEndpoint_IsWaitedForWithinOneAttemptAndNamed()
    {
        this.Connect("ApiClientCredentialsEndpoint", "me", "pass");
        this.run.Handler.Hangs();
        ErpHttp first = this.run.NewRun();
        this.run.Parameters["AttemptTimeoutSeconds"] = "3";
        ErpHttp second = this.run.NewRun();
        var request = new ErpRequest(ErpExchangeKind.Read, "GET", "x");
        Task<string> Send(ErpHttp http) =>
            http.SendAsync(request, r => ErpAnswer<string>.Of(r.Body), CancellationToken.None);

        ErpFaultException fault = HttpRun.Fault(() =>
            this.run.Clock.Run(() =>
            {
                _ = Send(first);
                return Send(second);
            })
        );

        fault.Kind.Should().Be(ErpFaultKind.Unreachable);
        fault.Message.Should().Be("Sign-in: waited 3 s for another run's sign-in, which has not ended.");
        this.run.Clock.Elapsed.Should().Be(TimeSpan.FromSeconds(3 + 0.25 + 3 + 0.5 + 3));
        this.run.Handler.Requests.Should().HaveCount(1);
    }

    [Theory]
    [InlineData("ApiClientCredentialsEndpoint", 400)]
    [InlineData("ApiClientCredentialsEndpoint", 401)]
    [InlineData("ApiEndpoint", 401)]
    [InlineData("ApiKeyEndpoint", 401)]
    public void ApplyAsync_SignInRefused_IsRememberedForAMinute(string type, int status)
    {
        this.Connect(type, "me", "wrong");
        this.run.Handler.Answers(status, "{\"error\":\"invalid_client\"}");

        for (int i = 0; i < 20; i++)
        {
            HttpRun.Fault(this.run.Read).Kind.Should().Be(ErpFaultKind.Misconfigured);
        }

        this.run.Handler.Requests.Should().HaveCount(1, "an account that is tried often is locked");
        HttpRun.Fault(this.run.Read).Message.Should().Contain($"HTTP {status}").And.EndWith(NotTriedAgain);
        this.run.Clock.Advance(TimeSpan.FromSeconds(60));
        HttpRun.Fault(this.run.Read).Message.Should().NotContain(NotTriedAgain);
        this.run.Handler.Requests.Should().HaveCount(2);

        this.run.Connection.Password = "another";
        HttpRun.Fault(this.run.Read).Message.Should().NotContain(NotTriedAgain);
        this.run.Handler.Requests.Should().HaveCount(3);
    }

    [Fact]
    public void ApplyAsync_HeaderRefusedLaterInARun_IsNotRemembered()
    {
        this.Connect("ApiEndpoint", "me", "pass");
        this.run.Handler.Answers(200, "fine").Answers(401).Answers(200, "fine");
        ErpHttp http = this.run.NewRun();
        this.run.Send(http, new ErpRequest(ErpExchangeKind.Read, "GET", "orders"));
        HttpRun.Fault(() => this.run.Send(http, new ErpRequest(ErpExchangeKind.Read, "GET", "orders/1")));

        this.run.Read().Should().Be("fine", "the secret has just been accepted");
    }

    [Theory]
    [InlineData("None", "")]
    [InlineData("Basic", "Basic ")]
    public void Create_ParameterSignIn_WinsOverTheConnectionsType(string signIn, string start)
    {
        this.Connect("Odd", "me", "pass");
        this.run.Parameters["SignIn"] = signIn;
        this.run.Handler.Answers(200);

        this.run.Read();

        this.run.Handler.Authorizations[0].Should().StartWith(start);
    }

    [Theory]
    [InlineData("Odd", "", "", "Choose ApiEndpoint")]
    [InlineData("ApiKeyEndpoint", "", "", "its field Password")]
    [InlineData("ApiClientCredentialsEndpoint", "", "x", "its field LogOn")]
    [InlineData("ApiClientCredentialsEndpoint", "x", "", "its field Password")]
    [InlineData("ApiRopcEndpoint", "x", "x", "its field GatewayHost", "GatewayHost")]
    [InlineData("ApiRopcEndpoint", "x", "x", "its field GatewayService", "GatewayService")]
    [InlineData("SXeApi", "x", "x", "its field DataSource", "DataSource")]
    [InlineData("SXeApi", "x", "x", "DataSource must be", "DataSource", "login")]
    [InlineData("SXeApi", "x", "x", "DataSource must be", "DataSource", "ftp://login")]
    [InlineData("SXeApi", "x", "x", "DataSource holds a user", "DataSource", "https://a:b@login.example/token")]
    [InlineData("SXeApi", "x", "x", "plain http", "DataSource", "http://login.example/token")]
    public void Create_FieldMissing_NamesConnectionAndField(
        string type,
        string user,
        string password,
        string text,
        string? field = null,
        string value = ""
    )
    {
        this.Connect(type, user, password);
        if (field != null)
        {
            typeof(ErpConnection).GetProperty(field)!.SetValue(this.run.Connection, value);
        }

        Action create = () => this.run.NewRun();

        create
            .Should()
            .Throw<ErpFaultException>()
            .Where(e => e.Message.Contains(text) && e.Kind == ErpFaultKind.Misconfigured);
    }

    private void Connect(string type, string user, string password)
    {
        ErpConnection connection = this.run.Connection;
        connection.TypeName = type;
        connection.LogOn = user;
        connection.Password = password;
        connection.DataSource = "https://login.example/token";
        connection.GatewayHost = "user";
        connection.GatewayService = "word";
        connection.MessageServerHost = "sxe";
        connection.MessageServerService = "hush";
    }
}
