using System.Net.Http;
using Extensions.OrderCancel.Erp;
using Extensions.OrderCancel.Erp.Adapters.SapBusinessOne;
using Extensions.Tests.Support;

namespace Extensions.Tests.Erp.Adapters.SapBusinessOne;

/// <summary>Sessions, and connections that cannot have one. A mirror of the adapter's page.</summary>
public sealed class SapBusinessOneSignInTests
{
    private const string None = """{"value":[]}""";

    private readonly ServiceLayerRun layer = new();

    private AdapterRun Run => this.layer.Run;

    [Theory]
    [InlineData("ApiEndpoint", "", "word", "SBODEMOUS")]
    [InlineData("ApiEndpoint", "me", "", "SBODEMOUS")]
    [InlineData("ApiEndpoint", "me", "word", "")]
    [InlineData("ApiKeyEndpoint", "", "key", "")]
    [InlineData("ApiClientCredentialsEndpoint", "client", "secret", "")]
    [InlineData("ApiRopcEndpoint", "client", "secret", "")]
    [InlineData("SXeApi", "", "", "")]
    public void GetSignIn_FieldIsBlank_NamesThem(string type, string user, string password, string company)
    {
        var connection = new ErpConnection(new Uri("https://erp.example/b1s/v2/"))
        {
            Name = "B1",
            TypeName = type,
            LogOn = user,
            Password = password,
            SystemNumber = company,
        };

        ErpFaultException fault = AdapterRun.FaultOf(() =>
            new SapBusinessOneAdapter().GetSignIn(connection, this.Run.Options)
        );

        fault.Kind.Should().Be(ErpFaultKind.Misconfigured);
        fault.Message.Should().Contain("\"B1\"").And.Contain("LogOn, Password and SystemNumber (the company database)");
    }

    [Theory]
    [InlineData(200, "", "no cookie B1SESSION")]
    [InlineData(200, "ROUTEID=.node1; path=/b1s", "no cookie B1SESSION")]
    public void SignIn_NoSessionCookie_IsNamed(int status, string cookie, string named)
    {
        this.layer.SignsIn(cookie.Length == 0 ? Array.Empty<string>() : new[] { cookie });

        ErpFaultException fault = AdapterRun.FaultOf(() => this.Run.Find());

        fault.Kind.Should().Be(ErpFaultKind.Misconfigured);
        fault.Message.Should().Contain($"HTTP {status}").And.Contain(named);
    }

    // A path that the Service Layer does not know is one that needs a session, for it.
    [Theory]
    [InlineData("""{"code":"-304","message":"Fail to get DB Credentials from SLD."}""", "Fail to get DB Credentials")]
    [InlineData("""{"code":301,"message":{"lang":"en-us","value":"Invalid session."}}""", "Invalid session")]
    public void SignIn_Refused_SaysSoInTheErpsWordsOnce(string error, string words)
    {
        this.Run.Http.Handler.Forget().Answers(401, $$"""{"error":{{error}}}""");

        ErpFaultException fault = AdapterRun.FaultOf(() => this.Run.Find());

        fault.Kind.Should().Be(ErpFaultKind.Misconfigured);
        fault.Message.Should().Contain($"\"{words}").And.Contain("SystemNumber").And.Contain("b1s/v2/");
        fault.Message.Should().NotContain("secret-key");
        this.layer.Requests.Should().ContainSingle("asking again could lock the user out");
    }

    [Theory]
    [InlineData("", "Misconfigured", 1)]
    [InlineData("no licence|all sessions", "Throttled", 3)]
    public void SignIn_NoSessionIsFree_PassesWhereItsWordsAreKnown(string texts, string kind, int asked)
    {
        this.Run.With("ThrottledTexts", texts);
        this.Run.Http.Handler.Forget().Answers(401, """{"error":{"code":-1,"message":"All sessions are in use."}}""");

        ErpFaultException fault = AdapterRun.FaultOf(() => this.Run.Find());

        fault.Kind.ToString().Should().Be(kind);
        fault.Message.Should().Contain("All sessions are in use");
        this.layer.Requests.Should().HaveCount(asked);
    }

    [Fact]
    public void Find_SessionEndsMeanwhile_SignsInOnceMore()
    {
        this.Run.Answers(401, """{"error":{"code":"301","message":"Invalid session or session already timeout."}}""");
        this.AnswersSignIn();
        this.Run.Answers(200, None);

        this.Run.Find().Should().BeEmpty();

        this.layer.Requests.Count(request => request.EndsWith("/Login")).Should().Be(2);
    }

    private void AnswersSignIn() =>
        this.Run.Http.Handler.Does(
            (_, _) =>
            {
                HttpResponseMessage response = StubHandler.Response(200, "{}");
                response.Headers.TryAddWithoutValidation("Set-Cookie", "B1SESSION=fedcba9876543210;HttpOnly;");
                return Task.FromResult(response);
            }
        );
}
