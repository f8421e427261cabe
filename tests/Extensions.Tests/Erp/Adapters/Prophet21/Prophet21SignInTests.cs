using Extensions.OrderCancel.Erp;
using Extensions.Tests.Support;

namespace Extensions.Tests.Erp.Adapters.Prophet21;

/// <summary>Prophet 21's token.</summary>
public sealed class Prophet21SignInTests
{
    [Theory]
    [InlineData("ApiEndpoint", "me", """{"username":"me","password":"secret-key"}""")]
    [InlineData(
        "ApiClientCredentialsEndpoint",
        "me",
        """{"ClientSecret":"secret-key","GrantType":"client_credentials","username":"me"}"""
    )]
    [InlineData("ApiEndpoint", "", """{"ClientSecret":"secret-key","GrantType":"client_credentials"}""")]
    public void SignIn_EachKind_PostsItsFields(string type, string user, string body)
    {
        AdapterRun run = Prophet21Run.New().Answers(200, Prophet21Run.NoRows);
        run.Connection.TypeName = type;
        run.Connection.LogOn = user;

        run.Find().Should().BeEmpty();

        run.Http.Handler.Bodies.Should().Equal(body);
        run.Http.Handler.Authorizations.Should().Equal("", "Bearer abc123");
    }

    [Theory]
    [InlineData("""{"AccessToken":"abc123","ExpiresIn":630720000,"TokenType":"Bearer"}""")]
    [InlineData("""{"AccessToken":"abc123"}""")]
    [InlineData("<TokenResponse><AccessToken>abc123</AccessToken><ExpiresIn>86400</ExpiresIn></TokenResponse>")]
    public void SignIn_EachFormOfTheAnswer_IsUnderstood(string body)
    {
        AdapterRun run = Prophet21Run.New();
        run.Http.Handler.Forget().Answers(200, body).Answers(200, Prophet21Run.NoRows);

        run.Find().Should().BeEmpty();

        run.Http.Handler.Authorizations.Last().Should().Be("Bearer abc123");
    }

    [Theory]
    [InlineData(401, """{"error":"invalid_grant","error_description":"The user name or password is incorrect."}""")]
    [InlineData(200, """{"AccessToken":""}""")]
    [InlineData(200, "[]")]
    public void SignIn_NoToken_IsMisconfigured(int status, string body)
    {
        AdapterRun run = Prophet21Run.New();
        run.Http.Handler.Forget().Answers(status, body);

        AdapterRun.FaultOf(() => run.Find()).Kind.Should().Be(ErpFaultKind.Misconfigured);
        run.Http.Handler.Requests.Should().ContainSingle();
    }

    [Fact]
    public void SignIn_BlankPassword_IsMisconfigured()
    {
        AdapterRun run = Prophet21Run.New();
        run.Connection.Password = "";

        AdapterRun.FaultOf(() => run.Find()).Message.Should().Contain("consumer key").And.Contain("Password");
    }

    [Theory]
    [InlineData(401)]
    [InlineData(403)]
    public void Find_TokenIsNoLongerValid_SignsInOnce(int status)
    {
        AdapterRun run = Prophet21Run
            .New()
            .Answers(status, "{}")
            .Answers(200, Prophet21Run.Token)
            .Answers(200, Prophet21Run.NoRows);

        run.Find().Should().BeEmpty();
        run.Http.Handler.Requests.Count(one => one.StartsWith("POST", StringComparison.Ordinal)).Should().Be(2);
    }

    [Fact]
    public void Find_UserLacksARight_IsToldSo()
    {
        AdapterRun run = Prophet21Run.New().Answers(403, "{}").Answers(200, Prophet21Run.Token).Answers(403, "{}");

        ErpFaultException fault = AdapterRun.FaultOf(() => run.Find());

        fault.Kind.Should().Be(ErpFaultKind.NoData);
        fault.Message.Should().Contain("HTTP 403").And.Contain("rights");
        run.Http.Handler.Requests.Should().HaveCount(4);
    }

    [Fact]
    public void Cancel_UserLacksARight_IsAskedOnce()
    {
        AdapterRun run = Prophet21Run.ForCancel().Answers(403, "{}");

        AdapterRun.FaultOf(() => run.Cancel(Prophet21Run.Order)).Kind.Should().Be(ErpFaultKind.Misconfigured);
        run.Http.Handler.Requests.Should().HaveCount(2);
    }
}
