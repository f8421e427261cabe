using Extensions.OrderCancel.Erp;
using Extensions.Tests.Support;

namespace Extensions.Tests.Erp.Adapters.Rest;

/// <summary>What the REST adapter makes of the answers to the request.</summary>
public sealed class RestReplyTests
{
    [Theory]
    [InlineData(400)]
    [InlineData(404)]
    [InlineData(405)]
    [InlineData(406)]
    [InlineData(410)]
    [InlineData(411)]
    [InlineData(415)]
    [InlineData(422)]
    [InlineData(428)]
    [InlineData(501)]
    public void Cancel_ADefiniteNoWithWords_IsRefusedWithThem(int status)
    {
        CancelReply reply = RestRun.With().Says(status, """{"error":"It is invoiced."}""").Cancel(RestRun.Order());

        reply.Kind.Should().Be(CancelReplyKind.Refused);
        reply.Text.Should().Be("It is invoiced.");
    }

    [Theory]
    [InlineData(400, """{"detail":"x"}""")]
    [InlineData(404, "")]
    [InlineData(404, "<!DOCTYPE html><p>nothing</p>")]
    [InlineData(415, "")]
    public void Cancel_ADefiniteNoWithoutWords_IsAFaultOfTheSetUp(int status, string body) =>
        Fault(RestRun.With().Says(status, body)).Kind.Should().Be(ErpFaultKind.Misconfigured);

    [Theory]
    [InlineData(200, """{"done":true}""", "Done", "")]
    [InlineData(204, "", "Done", "")]
    [InlineData(200, "<Done />", "Done", "")]
    [InlineData(200, """{"error":null}""", "Done", "")]
    [InlineData(200, """{"error":""}""", "Done", "")]
    [InlineData(200, """{"error":false}""", "Done", "")]
    [InlineData(200, """{"error":0}""", "Done", "")]
    [InlineData(200, """{"error":[]}""", "Done", "")]
    [InlineData(200, """{"error":"It is invoiced."}""", "Unknown", "It is invoiced.")]
    [InlineData(200, """{"error":{"code":500,"message":"Internal failure"}}""", "Unknown", "Internal failure")]
    [InlineData(200, """{"error":{"code":500}}""", "Unknown", "")]
    [InlineData(200, """{"data":null,"errors":[{"message":"Too late."}]}""", "Refused", "Too late.")]
    [InlineData(200, """{"errors":[{"message":"Too late."}]}""", "Refused", "Too late.")]
    [InlineData(200, """{"data":{"cancel":null},"errors":[{"message":"Too late."}]}""", "Refused", "Too late.")]
    [InlineData(200, """{"data":{"cancel":{"id":1}},"errors":[]}""", "Done", "")]
    [InlineData(200, """{"data":{"cancel":{"id":1}},"errors":[{"message":"deprecated"}]}""", "Done", "")]
    public void Cancel_WithSuccess_ClaimsWhatItSays(int status, string body, string kind, string text)
    {
        CancelReply reply = RestRun.With().Says(status, body).Cancel(RestRun.Order());

        reply.Kind.ToString().Should().Be(kind);
        reply.Text.Should().Be(text);
    }

    [Theory]
    [InlineData("FORBIDDEN")]
    [InlineData("UNAUTHENTICATED")]
    public void Cancel_GraphQlTurnsTheUserAway_IsAFaultOfTheSetUp(string code)
    {
        string body = $$$"""{"data":null,"errors":[{"message":"Not you.","extensions":{"code":"{{{code}}}"}}]}""";

        ErpFaultException fault = Fault(RestRun.With().Says(200, body));

        fault.Kind.Should().Be(ErpFaultKind.Misconfigured);
        fault.Message.Should().Contain("Not you.").And.Contain("sign-in").And.Contain("rights");
    }

    [Theory]
    [InlineData(200)]
    [InlineData(202)]
    [InlineData(409)]
    public void Cancel_AWebPage_ClaimsNothing(int status) =>
        Fault(
            RestRun
                .With("AcceptedPattern=html", "RefusedPattern=captcha")
                .Says(status, "<!DOCTYPE html><html><body>captcha</body></html>")
        )
            .Kind.Should()
            .Be(ErpFaultKind.Lost);

    [Theory]
    [InlineData("RefusedStatusCodes=409", 409, "{}", "Refused")]
    [InlineData("RefusedStatusCodes=202", 202, "{}", "Refused")]
    [InlineData("ConflictStatusCodes=422", 422, "{}", "Conflict")]
    [InlineData("", 409, "{}", "Conflict")]
    [InlineData("", 422, "{}", "Refused")]
    [InlineData("", 202, "{}", "Accepted")]
    [InlineData("RefusedPath=rejected", 202, """{"rejected":"yes"}""", "Refused")]
    [InlineData("RefusedPath=none|rejected[*].id", 200, """{"rejected":[{"id":7}]}""", "Refused")]
    [InlineData("RefusedPath=rejected", 200, """{"rejected":[]}""", "Done")]
    [InlineData("RefusedPath=rejected", 200, """{"rejected":false}""", "Done")]
    [InlineData("ConflictPattern=another user", 422, """{"error":"Locked by another user"}""", "Conflict")]
    [InlineData("AcceptedPath=job", 409, """{"job":"7"}""", "Accepted")]
    [InlineData("RefusedPattern=<Refusal", 200, "<Refusal />", "Refused")]
    public void Cancel_SignsOfTheCustomer_ComeBeforeWhatIsBuiltIn(
        string parameter,
        int status,
        string body,
        string expected
    ) => RestRun.With(parameter).Says(status, body).Cancel(RestRun.Order()).Kind.ToString().Should().Be(expected);

    [Theory]
    [InlineData("MisconfiguredStatusCodes=422", 422)]
    [InlineData("MisconfiguredPath=code", 409)]
    [InlineData("MisconfiguredPattern=no such company", 202)]
    public void Cancel_SignOfASetUpFault_IsOneInTheErpsWords(string parameter, int status)
    {
        ErpFaultException fault = Fault(
            RestRun.With(parameter).Says(status, """{"code":"X1","error":"There is no such company."}""")
        );

        fault.Kind.Should().Be(ErpFaultKind.Misconfigured);
        fault.Message.Should().Contain("There is no such company.");
    }

    [Fact]
    public void Cancel_SeveralTextPaths_TheFirstThatSpeaksIsTold() =>
        RestRun
            .With("TextPath=detail|messages[*].text")
            .Says(422, """{"detail":"","messages":[{"text":"It is invoiced."},{"text":"Sorry."}]}""")
            .Cancel(RestRun.Order())
            .Text.Should()
            .Be("It is invoiced.");

    [Fact]
    public void Cancel_NumericKeyOutsideOfQuotes_IsANumberInTheBody()
    {
        AdapterRun run = RestRun.With("CancelBody={\"ids\":[{erpKey}],\"note\":\"{reasonCode} {\"}").Says(204, "");

        run.Cancel(RestRun.Order("10017"));

        run.Http.Handler.Bodies.Should().Equal("""{"ids":[10017],"note":"CU {"}""");
    }

    [Theory]
    [InlineData("0001750")]
    [InlineData("1,2")]
    [InlineData("1]}")]
    [InlineData("A7")]
    public void Cancel_OtherKeyOutsideOfQuotes_IsNotSent(string key)
    {
        AdapterRun run = RestRun.With("CancelBody={\"ids\":[{erpKey}]}").Says(204, "");

        ErpFaultException fault = AdapterRun.FaultOf(() => run.Cancel(RestRun.Order(key)));

        fault.Kind.Should().Be(ErpFaultKind.Misconfigured);
        fault.Message.Should().Contain("{erpKey}").And.Contain("CancelBody");
        run.Http.Handler.Requests.Should().BeEmpty();
    }

    [Fact]
    public void Poll_ErrorWithSuccess_IsNoYes() =>
        RestRun
            .With()
            .Says(200, """{"error":"It broke."}""")
            .Poll(new CancelHandle(RestRun.Order(), "jobs/1"))
            .Kind.Should()
            .Be(CancelReplyKind.Unknown);

    private static ErpFaultException Fault(AdapterRun run) => AdapterRun.FaultOf(() => run.Cancel(RestRun.Order()));
}
