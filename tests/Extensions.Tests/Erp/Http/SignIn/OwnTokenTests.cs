using Extensions.OrderCancel.Erp;
using Extensions.OrderCancel.Erp.Http;
using Extensions.OrderCancel.Erp.Http.SignIn;
using Extensions.Tests.Support;
using Newtonsoft.Json.Linq;

namespace Extensions.Tests.Erp.Http.SignIn;

/// <summary>A token that an ERP issues at an address and in a form of its own.</summary>
public sealed class OwnTokenTests
{
    private const string First = "{\"AccessToken\":\"abc123\",\"ExpiresIn\":600}";
    private const string Second = "{\"AccessToken\":\"def456\",\"ExpiresIn\":600}";

    private readonly HttpRun run = new() { SignIn = Description() };

    [Fact]
    public void ApplyAsync_SeveralRuns_PostTheAdaptersBodyOnce()
    {
        this.run.Handler.Answers(200, First).Answers(200, "fine");

        this.run.Read().Should().Be("fine");
        this.run.Read().Should().Be("fine");

        this.run.Handler.Requests.Should()
            .Equal(
                "POST https://erp.example/api/security/token/v2",
                "GET https://erp.example/api/orders/1",
                "GET https://erp.example/api/orders/1"
            );
        this.run.Handler.Bodies.Should().Equal("{\"username\":\"me\"}");
        this.run.Handler.Authorizations.Should().Equal("", "Bearer abc123", "Bearer abc123");
        this.run.Redactor.Redact("abc123").Should().Be("***");
    }

    [Fact]
    public void ApplyAsync_LifeIsNearlyOver_IsRenewedBefore()
    {
        this.run.Handler.Answers(200, First).Answers(200, "fine").Answers(200, Second).Answers(200, "fine");

        this.run.Read();
        this.run.Clock.Advance(TimeSpan.FromSeconds(541));
        this.run.Read();

        this.run.Handler.Authorizations.Should().Equal("", "Bearer abc123", "", "Bearer def456");
    }

    [Fact]
    public void ApplyAsync_TokenThatNeverEnds_IsUsed()
    {
        this.run.SignIn = ErpSignIn.Token(
            Request("me"),
            _ => ErpAnswer<AccessToken>.Of(new AccessToken("abc123", TimeSpan.MaxValue))
        );
        this.run.Handler.Answers(200, First).Answers(200, "fine");

        this.run.Read().Should().Be("fine");
        this.run.Read().Should().Be("fine");

        this.run.Handler.Authorizations.Should().Equal("", "Bearer abc123", "Bearer abc123");
    }

    [Fact]
    public void ApplyAsync_OtherUser_HasATokenOfItsOwn()
    {
        this.run.Handler.Answers(200, First).Answers(200, "fine").Answers(200, Second).Answers(200, "fine");

        this.run.Read();
        this.run.SignIn = Description(user: "you");
        this.run.Read();

        this.run.Handler.Authorizations.Should().Equal("", "Bearer abc123", "", "Bearer def456");
    }

    [Fact]
    public void ApplyAsync_HeaderOfTheSignIn_MakesAnotherOwner()
    {
        this.run.Handler.Answers(200, First).Answers(200, "fine").Answers(200, Second).Answers(200, "fine");

        this.run.Read();
        ErpRequest request = Request("me");
        request.Headers["X-Company"] = "2";
        this.run.SignIn = ErpSignIn.Token(request, Token);
        this.run.Read();

        this.run.Handler.Authorizations.Should().Equal("", "Bearer abc123", "", "Bearer def456");
    }

    [Fact]
    public void ApplyAsync_Scheme_StandsBeforeTheToken()
    {
        this.run.SignIn = Description(scheme: "Session");
        this.run.Handler.Answers(200, First).Answers(200, "fine");

        this.run.Read();

        this.run.Handler.Authorizations.Last().Should().Be("Session abc123");
    }

    [Fact]
    public void SendAsync_AdapterCallsA403Expired_SignsInOnceMore()
    {
        this.run.Handler.Answers(200, First).Answers(403).Answers(200, Second).Answers(200, "fine");

        this.run.Clock.Run(() =>
                this
                    .run.NewRun()
                    .SendAsync(
                        new ErpRequest(ErpExchangeKind.Read, "GET", "orders/1"),
                        r => r.Status == 403 ? ErpAnswer<string>.SignInExpired : ErpAnswer<string>.Of(r.Body),
                        CancellationToken.None
                    )
            )
            .Should()
            .Be("fine");
    }

    [Fact]
    public void SendAsync_AdapterCallsA403ExpiredTwice_SaysWhatTheErpAnswered()
    {
        this.run.Handler.Answers(200, First).Answers(403).Answers(200, Second).Answers(403);

        ErpFaultException fault = HttpRun.Fault(() =>
            this.run.Clock.Run(() =>
                this
                    .run.NewRun()
                    .SendAsync(
                        new ErpRequest(ErpExchangeKind.Read, "GET", "orders/1"),
                        _ => ErpAnswer<string>.SignInExpired,
                        CancellationToken.None
                    )
            )
        );

        fault.Kind.Should().Be(ErpFaultKind.Misconfigured);
        fault.Message.Should().Contain("refused the sign-in (HTTP 403)").And.Contain("connection \"ERP\"");
    }

    [Theory]
    [InlineData(401, "{}", "Misconfigured", "refused the sign-in (HTTP 401)")]
    [InlineData(200, "{}", "Misconfigured", "refused the sign-in (HTTP 200)")]
    [InlineData(200, "<html>", "Misconfigured", "web page")]
    [InlineData(503, "{}", "Unreachable", "Sign-in: erp.example answered HTTP 503")]
    [InlineData(429, "{}", "Throttled", "HTTP 429")]
    public void ApplyAsync_NoToken_SaysWhatTheErpAnswered(int status, string body, string kind, string text)
    {
        this.run.Handler.Answers(status, body);

        ErpFaultException fault = HttpRun.Fault(this.run.Write);

        fault.Kind.ToString().Should().Be(kind);
        fault.Message.Should().Contain(text);
        this.run.Context.Traffic.WritesSent.Should().Be(0);
    }

    [Fact]
    public void Description_PartsMissing_AreRefused()
    {
        ErpRequest request = Request("me");

        new Action(() => ErpSignIn.Session(null!, request)).Should().Throw<ArgumentNullException>();
        new Action(() => ErpSignIn.Session(request, null!)).Should().Throw<ArgumentNullException>();
        new Action(() => ErpSignIn.Token(request, null!)).Should().Throw<ArgumentNullException>();
        new Action(() => ErpSignIn.Token(request, Token, null!)).Should().Throw<ArgumentNullException>();
        new Action(() => _ = new AccessToken(" ", null)).Should().Throw<ArgumentException>();
        new Action(() => _ = new AccessToken("t", TimeSpan.Zero)).Should().Throw<ArgumentException>();
    }

    private static ErpSignIn Description(string user = "me", string scheme = "Bearer") =>
        ErpSignIn.Token(Request(user), Token, scheme);

    private static ErpRequest Request(string user) =>
        new(ErpExchangeKind.Read, "POST", "security/token/v2") { Body = $"{{\"username\":\"{user}\"}}" };

    private static ErpAnswer<AccessToken> Token(ErpResponse response) =>
        response.IsSuccess && response.Json() is JObject json && (string?)json["AccessToken"] is { } value
            ? ErpAnswer<AccessToken>.Of(new AccessToken(value, TimeSpan.FromSeconds((double)json["ExpiresIn"]!)))
            : ErpAnswer<AccessToken>.NotRecognised;
}
