using Extensions.OrderCancel.Erp;
using Extensions.OrderCancel.Erp.Http;

namespace Extensions.Tests.Erp.Http;

public sealed class StatusRulesTests
{
    [Theory]
    [InlineData(429, "Throttled", "Throttled")]
    [InlineData(401, "SignInExpired", "SignInExpired")]
    [InlineData(403, "NoData", "Misconfigured")]
    [InlineData(301, "NoData", "Lost")]
    [InlineData(302, "NoData", "Lost")]
    [InlineData(399, "NoData", "Lost")]
    [InlineData(408, "Lost", "Lost")]
    [InlineData(409, "Lost", "Lost")]
    [InlineData(412, "Lost", "Lost")]
    [InlineData(423, "Lost", "Lost")]
    [InlineData(500, "Lost", "Lost")]
    [InlineData(503, "Lost", "Lost")]
    [InlineData(599, "Lost", "Lost")]
    [InlineData(200, "Lost", "Lost")]
    [InlineData(204, "Lost", "Lost")]
    [InlineData(400, "NoData", "Misconfigured")]
    [InlineData(404, "NoData", "Misconfigured")]
    [InlineData(405, "NoData", "Misconfigured")]
    [InlineData(406, "NoData", "Misconfigured")]
    [InlineData(410, "NoData", "Misconfigured")]
    [InlineData(411, "NoData", "Misconfigured")]
    [InlineData(415, "NoData", "Misconfigured")]
    [InlineData(422, "NoData", "Misconfigured")]
    [InlineData(428, "NoData", "Misconfigured")]
    [InlineData(501, "NoData", "Misconfigured")]
    [InlineData(425, "Lost", "Lost")]
    [InlineData(430, "NoData", "Lost")]
    [InlineData(440, "NoData", "Lost")]
    [InlineData(449, "Lost", "Lost")]
    [InlineData(600, "Lost", "Lost")]
    public void Judge_Status_FollowsTheTable(int status, string read, string write)
    {
        Judge(ErpExchangeKind.Read, status).Kind.ToString().Should().Be(read);
        Judge(ErpExchangeKind.Write, status).Kind.ToString().Should().Be(write);
    }

    [Theory]
    [InlineData(429)]
    [InlineData(503)]
    public void Judge_RetryAfter_IsKept(int status)
    {
        Judge(ErpExchangeKind.Read, status).RetryAfter.Should().Be(TimeSpan.FromSeconds(9));
    }

    [Theory]
    [InlineData(200)]
    [InlineData(404)]
    public void Judge_WebPageForARead_IsASignInPageOrAWrongAddress(int status)
    {
        ErpFaultException fault = Judge(ErpExchangeKind.Read, status, "<!DOCTYPE html><html>Sign in</html>");

        fault.Kind.Should().Be(ErpFaultKind.NoData);
        fault.Message.Should().Contain("web page").And.NotContain("Sign in<");
    }

    [Theory]
    [InlineData(200)]
    [InlineData(202)]
    [InlineData(403)]
    public void Judge_WebPageForAWrite_IsLostSinceItMayHaveBeenCarriedOut(int status)
    {
        Judge(ErpExchangeKind.Write, status, "<html>").Kind.Should().Be(ErpFaultKind.Lost);
    }

    [Theory]
    [InlineData(404, "address and method")]
    [InlineData(405, "address and method")]
    [InlineData(501, "address and method")]
    [InlineData(415, "media types and headers")]
    [InlineData(428, "media types and headers")]
    [InlineData(422, "make the request")]
    public void Judge_RefusedWrite_SaysWhichParametersToLookAt(int status, string parameters)
    {
        Judge(ErpExchangeKind.Write, status, "<html>").Message.Should().Contain(parameters);
    }

    [Theory]
    [InlineData(
        "{\"id\":0001750}",
        "erp.example answered HTTP 200 with JSON that breaks its rules: a number with a leading zero at character 7. Such a number could be read as another one. Have the ERP or its middleware write RFC 8259."
    )]
    [InlineData(
        "{\"a\":1,}",
        "erp.example answered HTTP 200 with JSON that breaks its rules: a comma with nothing behind it at character 8. Have the ERP or its middleware write RFC 8259."
    )]
    public void Judge_JsonThatBreaksItsRules_SaysWhichAndWhere(string body, string told)
    {
        ErpFaultException fault = Judge(ErpExchangeKind.Read, 200, body);

        fault.Kind.Should().Be(ErpFaultKind.NoData);
        fault.Message.Should().Be(told);
        Judge(ErpExchangeKind.Write, 200, body).Kind.Should().Be(ErpFaultKind.Lost);
    }

    [Theory]
    [InlineData("{\"id\":17")]
    [InlineData("<order/>")]
    [InlineData("{\"id\":17}")]
    [MemberData(nameof(Deep))]
    public void Judge_AnswerThatIsCutOrOfAnotherFormat_IsLost(string body)
    {
        ErpFaultException fault = Judge(ErpExchangeKind.Read, 200, body);

        fault.Kind.Should().Be(ErpFaultKind.Lost);
        fault.Message.Should().Contain("cut off or not in the expected format");
    }

    public static IEnumerable<object[]> Deep() =>
        new[] { new object[] { new string('[', 100) + new string(']', 100) } };

    private static ErpFaultException Judge(ErpExchangeKind kind, int status, string body = "") =>
        StatusRules.Judge(
            new ErpRequest(kind, "POST", "x"),
            new ErpResponse(status, body, new Dictionary<string, string>()),
            "erp.example",
            TimeSpan.FromSeconds(9)
        );
}
