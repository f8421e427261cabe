using System.Net.Http;
using Extensions.OrderCancel.Erp;
using Extensions.OrderCancel.Erp.Http;
using Extensions.Tests.Support;

namespace Extensions.Tests.Erp.Http.SignIn;

/// <summary>The sign-in Json, seen from the wire.</summary>
public sealed class JsonSignInTests
{
    private readonly HttpRun run = new();
    private readonly List<string> cookies = new();
    private readonly List<string> keys = new();

    public JsonSignInTests()
    {
        this.run.Connection.LogOn = "me";
        this.run.Connection.Password = "pass";
        this.run.Parameters["SignIn"] = "Json";
        this.run.Parameters["SignInUrl"] = "auth/login";
    }

    [Fact]
    public void Start_TokenInTheBody_IsSharedByRuns()
    {
        this.run.Parameters["TokenPath"] = "data.token";
        this.Answers(200, "{\"data\":{\"token\":\"token-1\"}}").Answers(200, "a").Answers(200, "b");

        this.run.Read().Should().Be("a");
        this.run.Read().Should().Be("b");

        this.run.Handler.Requests.First().Should().Be("POST https://erp.example/api/auth/login");
        this.run.Handler.Bodies.Should().Equal("{\"username\":\"me\",\"password\":\"pass\"}");
        this.run.Handler.Authorizations.Should().Equal("", "Bearer token-1", "Bearer token-1");
        this.run.Redactor.Redact("token-1").Should().Be("***");
    }

    [Fact]
    public void Start_TokenInAHeader_GoesIntoTheNamedHeader()
    {
        this.run.Parameters["TokenPath"] = "header:x-auth-token";
        this.run.Parameters["TokenHeader"] = "X-Key: Key {token}!";
        this.Answers(200, "{}", ("x-auth-token", "token-1")).Answers(200, "a");

        this.run.Read().Should().Be("a");

        this.keys.Should().Equal("", "Key token-1!");
        this.run.Handler.Authorizations.Should().Equal("", "");
    }

    [Fact]
    public void Start_NoTokenPath_IsASessionOfEachRun()
    {
        this.Answers(200, "{}", ("Set-Cookie", "sid=session-number-1; Path=/"))
            .Answers(200, "a")
            .Answers(200, "{}", ("Set-Cookie", "sid=session-number-2; Path=/"))
            .Answers(200, "b");

        this.run.Read().Should().Be("a");
        this.run.Read().Should().Be("b");

        this.cookies.Should().Equal("", "sid=session-number-1", "", "sid=session-number-2");
        this.run.Redactor.Redact("session-number-2").Should().Be("***");
        this.run.Context.Budget.Remaining.Should().Be(this.run.Budget, "nothing is kept for a sign-out that cannot be");
    }

    [Fact]
    public void Start_Unauthorised_SignsInOnceMoreAndThenEnds()
    {
        this.run.Parameters["TokenPath"] = "token";
        this.Answers(200, "{\"token\":\"token-1\"}")
            .Answers(401, "")
            .Answers(200, "{\"token\":\"token-2\"}")
            .Answers(401, "");

        HttpRun.Fault(this.run.Read).Kind.Should().Be(ErpFaultKind.Misconfigured);

        this.run.Handler.Authorizations.Should().Equal("", "Bearer token-1", "", "Bearer token-2");
    }

    [Theory]
    [InlineData("30", 15)]
    [InlineData("\"600\"", 540)]
    [InlineData("null", 240)]
    public void Start_Lifetime_RenewsTheTokenBeforeItEnds(string lifetime, int seconds)
    {
        this.run.Parameters["TokenPath"] = "token";
        this.run.Parameters["TokenLifetimePath"] = "ttl";
        this.Answers(200, "{\"token\":\"token-1\",\"ttl\":" + lifetime + "}")
            .Answers(200, "a")
            .Answers(200, "b")
            .Answers(200, "{\"token\":\"token-2\"}")
            .Answers(200, "c");

        this.run.Read();
        this.run.Clock.Advance(TimeSpan.FromSeconds(seconds - 1));
        this.run.Read().Should().Be("b");
        this.run.Clock.Advance(TimeSpan.FromSeconds(1));
        this.run.Read().Should().Be("c");
    }

    [Theory]
    [InlineData(200)]
    [InlineData(500)]
    public void Start_SignOutUrl_EachRunSignsOutItsOwnToken(int status)
    {
        this.run.Parameters["TokenPath"] = "token";
        this.run.Parameters["SignOutUrl"] = "auth/logout";
        this.Answers(200, "{\"token\":\"token-1\"}").Answers(status == 200 ? 200 : 404, "a").Answers(204, "");
        ErpHttp first = this.run.NewRun();
        Action read = () => this.Read(first);
        if (status == 200)
        {
            read.Should().NotThrow();
        }
        else
        {
            read.Should().Throw<ErpFaultException>();
        }

        this.run.Clock.Run(first.SignOutAsync);
        this.run.Handler.Forget();
        this.Answers(200, "{\"token\":\"token-2\"}").Answers(200, "b");
        this.Read(this.run.NewRun()).Should().Be("b");

        this.run.Handler.Requests[2].Should().Be("POST https://erp.example/api/auth/logout");
        this.run.Handler.Authorizations.Should().Equal("", "Bearer token-1", "Bearer token-1", "", "Bearer token-2");
    }

    // DELETE as Medusa wants it.
    [Theory]
    [InlineData("DELETE", "", "")]
    [InlineData("POST", "{\"mode\":\"session\"}", "{\"mode\":\"session\"}")]
    [InlineData("put", "{\"by\":\"{connection.LogOn}\"}", "{\"by\":\"me\"}")]
    [InlineData("GET", "", "")]
    public void Start_SignOutMethodAndBody_AreUsed(string method, string body, string sent)
    {
        this.run.Parameters["SignOutUrl"] = "auth/session";
        this.run.Parameters["SignOutMethod"] = method;
        this.run.Parameters["SignOutBody"] = body;
        this.Answers(200, "{}", ("Set-Cookie", "sid=session-number-1; Path=/")).Answers(200, "a").Answers(204, "");
        ErpHttp http = this.run.NewRun();

        this.Read(http);
        this.run.Clock.Run(http.SignOutAsync);

        this.run.Handler.Requests.Last()
            .Should()
            .Be($"{method.ToUpperInvariant()} https://erp.example/api/auth/session");
        string.Concat(this.run.Handler.Bodies.Skip(1)).Should().Be(sent);
        this.cookies.Last().Should().Be("sid=session-number-1");
    }

    [Theory]
    [InlineData("PATCH", "", "Parameter SignOutMethod is \"PATCH\"")]
    [InlineData("GET", "{}", "Parameter SignOutBody is used only with a SignOutMethod that has a body")]
    [InlineData("POST", "{\"a\":", "Parameter SignOutBody is no JSON")]
    [InlineData("POST", "{\"a\":\"{connection.Nobody}\"}", "Parameter SignOutBody names {connection.Nobody}")]
    public void Read_SignOutThatCannotBeSent_IsMisconfigured(string method, string body, string text)
    {
        this.run.Parameters["SignOutUrl"] = "auth/session";
        this.run.Parameters["SignOutMethod"] = method;
        this.run.Parameters["SignOutBody"] = body;

        HttpRun.Fault(this.run.Read).Message.Should().Contain(text);
        this.run.Handler.Requests.Should().BeEmpty();
    }

    [Fact]
    public void Start_NeitherTokenPathNorCookie_NamesBoth()
    {
        this.Answers(200, "{\"token\":\"token-1\"}");

        HttpRun.Fault(this.run.Read).Message.Should().Contain("no session cookie. Set parameter TokenPath where");
    }

    [Fact]
    public void Start_PasswordWithQuotesAndBackslash_IsEscaped()
    {
        this.run.Connection.Password = "a\"b\\c{connection.LogOn}";
        this.run.Parameters["TokenPath"] = "token";
        this.Answers(200, "{\"token\":\"token-1\"}").Answers(200, "a");

        this.run.Read();

        this.run.Handler.Bodies.Should().Equal("{\"username\":\"me\",\"password\":\"a\\\"b\\\\c{connection.LogOn}\"}");
    }

    [Theory]
    [InlineData(401, "{}", "refused the sign-in (HTTP 401). Check parameters SignInUrl and SignInBody, and user")]
    [InlineData(200, "{\"errors\":[]}", "no token where parameter TokenPath leads")]
    [InlineData(200, "<html></html>", "web page (HTTP 200). Check parameters SignInUrl and SignInBody")]
    public void Start_NoToken_IsMisconfiguredAndRemembered(int status, string body, string text)
    {
        this.run.Parameters["TokenPath"] = "token";
        this.Answers(status, body);

        ErpFaultException fault = HttpRun.Fault(this.run.Read);
        HttpRun.Fault(this.run.Read);

        fault.Kind.Should().Be(ErpFaultKind.Misconfigured);
        fault.Message.Should().Contain(text);
        this.run.Handler.Requests.Should().ContainSingle("it is not tried again within a minute");
    }

    [Fact]
    public void Start_NeitherTokenPathNorCookie_NamesTokenPath()
    {
        this.Answers(200, "{\"data\":{\"login\":{}}}");

        HttpRun.Fault(this.run.Read).Message.Should().Contain("no session cookie").And.Contain("TokenPath");
    }

    [Theory]
    [InlineData("SignIn", "Auto", "Parameter SignInUrl is used only with SignIn=Json")]
    [InlineData("SignInUrl", "", "needs parameter SignInUrl")]
    [InlineData("SignInUrl", "login?password=hunter22", "Parameter SignInUrl holds a secret")]
    [InlineData("SignInUrl", "https://other.example/login", "would leave erp.example")]
    [InlineData("SignOutUrl", "out/{connection.Password}", "Parameter SignOutUrl holds a secret or a placeholder")]
    [InlineData("TokenPath", "a[", "Parameter TokenPath is \"a[\"")]
    [InlineData("TokenPath", "header:", "Parameter TokenPath is \"header:\"")]
    [InlineData("TokenHeader", "X-Key: {token}", "Parameter TokenHeader is used only with TokenPath")]
    [InlineData("TokenLifetimePath", "ttl", "Parameter TokenLifetimePath is used only with TokenPath")]
    [InlineData("SignOutMethod", "DELETE", "Parameter SignOutMethod is used only with SignOutUrl")]
    [InlineData("SignOutBody", "{}", "Parameter SignOutBody is used only with SignOutUrl")]
    [InlineData("SignInBody", "{\"a\":{connection.LogOn}}", "Parameter SignInBody is no JSON")]
    [InlineData("SignInBody", "{\"a\":\"{connection.Nobody}\"}", "names {connection.Nobody}")]
    [InlineData("SignInBody", "{\"a\":\"{connection.Client}\"}", "needs its field Client")]
    public void Read_Contradiction_IsMisconfiguredBeforeAnythingIsSent(string name, string value, string text)
    {
        this.run.Parameters[name] = value;

        ErpFaultException fault = HttpRun.Fault(this.run.Read);

        fault.Kind.Should().Be(ErpFaultKind.Misconfigured);
        fault.Message.Should().Contain(text).And.NotContain("hunter22");
        this.run.Handler.Requests.Should().BeEmpty();
    }

    [Theory]
    [InlineData("Authorization: Bearer")]
    [InlineData("Bearer {token}")]
    [InlineData("X Key: {token}")]
    public void Read_TokenHeaderWithoutNameOrPlace_IsMisconfigured(string header)
    {
        this.run.Parameters["TokenPath"] = "token";
        this.run.Parameters["TokenHeader"] = header;

        HttpRun.Fault(this.run.Read).Message.Should().StartWith("Parameter TokenHeader is \"" + header);
        this.run.Handler.Requests.Should().BeEmpty();
    }

    private string Read(ErpHttp http) => this.run.Send(http, new ErpRequest(ErpExchangeKind.Read, "GET", "orders/1"));

    private JsonSignInTests Answers(int status, string body, (string Name, string Value) header = default)
    {
        this.run.Handler.Does(
            (request, _) =>
            {
                this.cookies.Add(Of(request, "Cookie"));
                this.keys.Add(Of(request, "X-Key"));
                HttpResponseMessage response = StubHandler.Response(status, body);
                if (header.Name != null)
                {
                    response.Headers.TryAddWithoutValidation(header.Name, header.Value);
                }

                return Task.FromResult(response);
            }
        );
        return this;
    }

    private static string Of(HttpRequestMessage request, string name) =>
        request.Headers.TryGetValues(name, out IEnumerable<string>? values) ? string.Join(",", values) : "";
}
