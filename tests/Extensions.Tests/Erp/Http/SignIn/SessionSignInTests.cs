using System.Net.Http;
using Extensions.OrderCancel.Erp;
using Extensions.OrderCancel.Erp.Http;
using Extensions.Tests.Support;

namespace Extensions.Tests.Erp.Http.SignIn;

/// <summary>A session of cookies, seen from the wire.</summary>
public sealed class SessionSignInTests
{
    private readonly HttpRun run = new() { SignIn = Description() };
    private readonly List<string> cookies = new();

    [Fact]
    public void ApplyAsync_SeveralRequests_SignInOnceAndCarryTheSessionsCookiesAlone()
    {
        this.Opens("session-number-1", "Locale=en; path=/")
            .Answers(200, "a", "tracker=not-of-the-session")
            .Answers(200, "b");
        ErpHttp http = this.run.NewRun();

        this.Read(http).Should().Be("a");
        this.Read(http).Should().Be("b");

        this.run.Handler.Requests.Should()
            .Equal(
                "POST https://erp.example/api/login",
                "GET https://erp.example/api/orders/1",
                "GET https://erp.example/api/orders/1"
            );
        this.run.Handler.Bodies.Should().Equal("{\"name\":\"me\"}");
        this.cookies.Should().Equal("", "sid=session-number-1; Locale=en", "sid=session-number-1; Locale=en");
        this.run.Redactor.Redact("of session-number-1, en").Should().Be("of ***, en");
    }

    [Fact]
    public void ApplyAsync_TwoRuns_HaveASessionEach()
    {
        this.Opens("session-number-1").Answers(200, "a").Opens("session-number-2").Answers(200, "b");

        this.Read(this.run.NewRun());
        this.Read(this.run.NewRun());

        this.cookies.Should().Equal("", "sid=session-number-1", "", "sid=session-number-2");
    }

    [Fact]
    public void ApplyAsync_SessionUnknown_SignsInOnceMoreForARead()
    {
        this.Opens("session-number-1").Answers(401).Opens("session-number-2").Answers(200, "fine");

        this.Read(this.run.NewRun()).Should().Be("fine");

        this.cookies.Should().Equal("", "sid=session-number-1", "", "sid=session-number-2");
    }

    [Fact]
    public void ApplyAsync_UnknownBeforeAWrite_LeavesTheSecondRequestToTheProtocol()
    {
        this.Opens("session-number-1").Answers(401).Opens("session-number-2").Answers(200, "fine");
        ErpHttp http = this.run.NewRun();

        HttpRun
            .Fault(() => this.run.Send(http, new ErpRequest(ErpExchangeKind.Write, "POST", "orders/1/cancel")))
            .Kind.Should()
            .Be(ErpFaultKind.SignInExpired);
        this.Read(http).Should().Be("fine");

        this.run.Context.Traffic.WritesSent.Should().Be(1, "a sign-in is no write");
    }

    [Fact]
    public void ApplyAsync_UnknownTwice_IsMisconfigured()
    {
        this.Opens("session-number-1").Answers(401).Opens("session-number-2").Answers(401);

        ErpFaultException fault = HttpRun.Fault(() => this.Read(this.run.NewRun()));

        fault.Kind.Should().Be(ErpFaultKind.Misconfigured);
        fault.Message.Should().Contain("connection \"ERP\"");
        this.run.Handler.Requests.Should().HaveCount(4);
    }

    [Theory]
    [InlineData(401, "{}", "refused the sign-in (HTTP 401). Check Url, user and password of connection \"ERP\"")]
    [InlineData(302, "", "refused the sign-in (HTTP 302)")]
    [InlineData(200, "{}", "gave no session cookie")]
    [InlineData(200, "<html>", "answered the sign-in with a web page (HTTP 200)")]
    public void ApplyAsync_NoSession_IsMisconfiguredAndNotRepeated(int status, string body, string text)
    {
        this.run.Handler.Answers(status, body);

        ErpFaultException fault = HttpRun.Fault(() => this.Read(this.run.NewRun()));

        fault.Kind.Should().Be(ErpFaultKind.Misconfigured);
        fault.Message.Should().Contain(text);
        this.run.Handler.Requests.Should().HaveCount(1);
    }

    [Fact]
    public void ApplyAsync_SignInRefused_IsRememberedForAMinute()
    {
        this.run.Handler.Answers(401);

        for (int i = 0; i < 20; i++)
        {
            HttpRun.Fault(() => this.Read(this.run.NewRun())).Kind.Should().Be(ErpFaultKind.Misconfigured);
        }

        this.run.Handler.Requests.Should().HaveCount(1, "an account that is tried often is locked");
        this.run.Clock.Advance(TimeSpan.FromSeconds(60));
        HttpRun.Fault(() => this.Read(this.run.NewRun()));
        this.run.Handler.Requests.Should().HaveCount(2);

        this.run.SignIn = ErpSignIn.Session(Post("login", "{\"name\":\"you\"}"), Post("logout"));
        HttpRun.Fault(() => this.Read(this.run.NewRun()));
        this.run.Handler.Requests.Should().HaveCount(3);
    }

    [Fact]
    public void ApplyAsync_AnsweredByTheAdaptersOwnWords_FollowsThem()
    {
        this.run.SignIn = Description(r =>
            r.Body == "full" ? ErpAnswer<bool>.Throttled
            : r.Body == "starting" ? ErpAnswer<bool>.Passing
            : r.Body == "no" ? ErpAnswer<bool>.Of(false)
            : ErpAnswer<bool>.NotRecognised
        );
        this.run.Handler.Answers(500, "full").Answers(200, "starting");
        this.Opens("session-number-1").Answers(200, "fine");
        this.Read(this.run.NewRun()).Should().Be("fine");

        this.run.Handler.Forget().Answers(200, "no");
        HttpRun.Fault(() => this.Read(this.run.NewRun())).Kind.Should().Be(ErpFaultKind.Misconfigured);

        this.run.Clock.Advance(TimeSpan.FromMinutes(1));
        this.run.Handler.Forget().Answers(500, "full");
        ErpFaultException full = HttpRun.Fault(() => this.Read(this.run.NewRun()));
        full.Kind.Should().Be(ErpFaultKind.Throttled);
        full.Message.Should().Contain("HTTP 500");
    }

    [Fact]
    public void ApplyAsync_SignInDown_IsRepeatedAndNothingReachedTheErp()
    {
        this.run.Handler.Answers(503).Fails(() => new HttpRequestException("gone"));
        this.run.Handler.Hangs();

        ErpFaultException fault = HttpRun.Fault(() => this.Read(this.run.NewRun()));

        fault.Kind.Should().Be(ErpFaultKind.Unreachable);
        this.run.Handler.Requests.Should().HaveCount(3).And.OnlyContain(r => r.EndsWith("/login"));
    }

    [Fact]
    public void Create_ParameterSignIn_WinsOverTheAdapters()
    {
        this.run.Parameters["SignIn"] = "None";
        this.run.Handler.Answers(200, "fine");

        this.Read(this.run.NewRun()).Should().Be("fine");

        this.run.Handler.Requests.Should().Equal("GET https://erp.example/api/orders/1");
    }

    [Theory]
    [InlineData("https://other.example/login", "logout")]
    [InlineData("login", "https://other.example/logout")]
    public void Create_AnotherServer_IsRefused(string signIn, string signOut)
    {
        this.run.SignIn = ErpSignIn.Session(Post(signIn), Post(signOut));

        this.run.Invoking(r => r.NewRun()).Should().Throw<ErpFaultException>().WithMessage("*leave erp.example*");
    }

    private static ErpSignIn Description(Func<ErpResponse, ErpAnswer<bool>>? judge = null) =>
        ErpSignIn.Session(Post("login", "{\"name\":\"me\"}"), Post("logout"), judge);

    private static ErpRequest Post(string url, string? body = null) =>
        new(ErpExchangeKind.Read, "POST", url) { Body = body };

    private string Read(ErpHttp http) => this.run.Send(http, new ErpRequest(ErpExchangeKind.Read, "GET", "orders/1"));

    private SessionSignInTests Opens(string session, string? more = null) =>
        more == null
            ? this.Answers(204, "", $"sid={session}; path=/; HttpOnly")
            : this.Answers(204, "", $"sid={session}; path=/; HttpOnly", more);

    private SessionSignInTests Answers(int status, string body = "", params string[] setCookies)
    {
        this.run.Handler.Does(
            (request, _) =>
            {
                this.cookies.Add(
                    request.Headers.TryGetValues("Cookie", out IEnumerable<string>? sent) ? string.Join("|", sent) : ""
                );
                HttpResponseMessage response = StubHandler.Response(status, body);
                foreach (string cookie in setCookies)
                {
                    response.Headers.TryAddWithoutValidation("Set-Cookie", cookie);
                }

                return Task.FromResult(response);
            }
        );
        return this;
    }
}
