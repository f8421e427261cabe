using Extensions.OrderCancel.Erp;
using Extensions.OrderCancel.Protocol;
using Extensions.Tests.Support;

namespace Extensions.Tests.Erp.Adapters.Rest;

/// <summary>
/// GraphQL that turns the user away, as Vendure does with HTTP 200: it says one thing of a session that has ended and of
/// a missing right.
/// </summary>
public sealed class RestTurnedAwayTests
{
    private const string Away = """{"data":null,"errors":[{"message":"Not you","extensions":{"code":"FORBIDDEN"}}]}""";

    private const string Open =
        """{"data":{"order":{"id":"1","number":"E1","reference":"W1","status":"Open","fulfilled":false}}}""";

    private const string Cancelled =
        """{"data":{"order":{"id":"1","number":"E1","reference":"W1","status":"Cancelled","fulfilled":false}}}""";

    [Fact]
    public void Execute_SessionEndedBeforeTheLookUp_SignsInAnew()
    {
        AdapterRun run = WithLogin()
            .Answers(200, Token(1))
            .Answers(200, Away)
            .Answers(200, Token(2))
            .Answers(200, Open)
            .Answers(200, Open)
            .Answers(200, """{"data":{"cancel":{"id":"1"}}}""")
            .Answers(200, Cancelled);

        run.Execute().Kind.Should().Be(CancelOutcomeKind.Cancelled);

        run.Http.Handler.Authorizations.Take(4).Should().Equal("", "Bearer token-1", "", "Bearer token-2");
    }

    [Fact]
    public void Execute_SessionEndedBeforeTheRequest_SignsInAnewAndAsksAgain()
    {
        AdapterRun run = WithLogin()
            .Answers(200, Token(1))
            .Answers(200, Open)
            .Answers(200, Open)
            .Answers(200, Away)
            .Answers(200, Token(2))
            .Answers(200, Open)
            .Answers(200, """{"data":{"cancel":{"id":"1"}}}""")
            .Answers(200, Cancelled);

        run.Execute().Kind.Should().Be(CancelOutcomeKind.Cancelled);
    }

    [Fact]
    public void Read_ARightIsMissing_SignsInOnceMoreAndTellsTheErpsWords()
    {
        AdapterRun run = WithLogin()
            .Answers(200, Token(1))
            .Answers(200, Away)
            .Answers(200, Token(2))
            .Answers(200, Away);

        ErpFaultException fault = AdapterRun.FaultOf(() => run.Read(RestRun.Order()));

        fault.Kind.Should().Be(ErpFaultKind.NoData);
        fault.Message.Should().StartWith("The ERP turned the user away: Not you. Check").And.Contain("rights");
    }

    [Fact]
    public void Cancel_ARightIsMissing_IsAFaultOfTheSetUpAfterOneMoreSignIn()
    {
        AdapterRun run = WithLogin()
            .Answers(200, Token(1))
            .Answers(200, Away)
            .Answers(200, Token(2))
            .Answers(200, Away);

        AdapterRun.FaultOf(() => run.Cancel(RestRun.Order())).Kind.Should().Be(ErpFaultKind.SignInExpired);
        ErpFaultException fault = AdapterRun.FaultOf(() => run.Cancel(RestRun.Order()));

        fault.Kind.Should().Be(ErpFaultKind.Misconfigured);
        fault.Message.Should().Contain("Not you").And.Contain("rights");
        run.Http.Handler.Authorizations.Should().Equal("", "Bearer token-1", "", "Bearer token-2");
    }

    // Else a first try without a sign-in is told about the paths.
    [Fact]
    public void FindAndRead_PathsAreNotSetYet_TellTheErpsWords()
    {
        AdapterRun.FaultOf(() => RestRun.With().Answers(200, Away).Find()).Message.Should().Contain("Not you");
        AdapterRun
            .FaultOf(() => RestRun.With().Answers(200, Away).Read(RestRun.Order()))
            .Message.Should()
            .Contain("Not you");
    }

    [Fact]
    public void Read_WithAKeyThatCannotBeRenewed_SaysNothingAboutTheKey()
    {
        AdapterRun run = With().Answers(200, Away).Answers(200, Open);
        AdapterRun.FaultOf(() => run.Read(RestRun.Order())).Kind.Should().Be(ErpFaultKind.NoData);

        run.Read(RestRun.Order())!.Key.Should().Be("1", "one order that is forbidden keeps no other from being read");
    }

    [Theory]
    [InlineData("FORBIDDEN")]
    [InlineData("INTERNAL_SERVER_ERROR")]
    public void Cancel_OnlyAFieldOfTheResultIsRefused_MayBeDone(string code)
    {
        string below =
            $$$"""{"data":null,"errors":[{"message":"No","path":["cancel","customer"],"extensions":{"code":"{{{code}}}"}}]}""";

        With().Answers(200, below).Cancel(RestRun.Order()).Kind.Should().Be(CancelReplyKind.Unknown);
    }

    private static AdapterRun WithLogin() => With("SignIn=Json", "SignInUrl=login", "TokenPath=token");

    private static AdapterRun With(params string[] parameters) =>
        RestRun.With([.. parameters, "OrdersPath=data.order", "OrderPath=data.order"]);

    private static string Token(int number) => $"{{\"token\":\"token-{number}\"}}";
}
