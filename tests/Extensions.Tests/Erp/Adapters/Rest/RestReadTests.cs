using Extensions.OrderCancel.Erp;
using Extensions.Tests.Support;

namespace Extensions.Tests.Erp.Adapters.Rest;

/// <summary>What the REST adapter makes of the answers to a read.</summary>
public sealed class RestReadTests
{
    private const string Page = "<!DOCTYPE html><html><body>404</body></html>";

    [Theory]
    [InlineData(404, "")]
    [InlineData(410, "")]
    [InlineData(404, "no route")]
    [InlineData(404, Page)]
    [InlineData(410, Page)]
    public void Read_NotFoundOfAGateway_IsNoData(int status, string body) =>
        Fault(RestRun.With().Says(status, body)).Kind.Should().Be(ErpFaultKind.NoData);

    [Theory]
    [InlineData(404, """{"error":"No such order."}""", "")]
    [InlineData(410, "<Error>gone</Error>", "")]
    [InlineData(200, "<Missing />", "GonePattern=^<Missing")]
    [InlineData(200, """{"code":"NOT_FOUND"}""", "GonePath=code")]
    public void Read_NotFoundInTheErpsFormat_IsGone(int status, string body, string parameter) =>
        RestRun.With(parameter).Says(status, body).Read(RestRun.Order()).Should().BeNull();

    [Theory]
    [InlineData("""{"number":null,"status":"Open","fulfilled":false}""", "KeyPath")]
    [InlineData("""{"number":"E1","status":"Open","fulfilled":false}""", "KeyPath")]
    [InlineData("""{"id":null,"number":"E1","status":"Open","fulfilled":false}""", "KeyPath")]
    [InlineData("""{"id":"1","fulfilled":false}""", "StatusPath")]
    [InlineData("""{"id":"1","status":{"value":"Open"},"fulfilled":false}""", "StatusPath")]
    [InlineData("[]", "OrderPath")]
    [InlineData("""[{"id":"1","status":"Open"},{"id":"2","status":"Open"}]""", "OrderPath")]
    [InlineData("null", "OrderPath")]
    [InlineData("""{"id":"1","status":"Open","reference":["W1","W2"]}""", "ReferencePath")]
    public void Read_WithoutWhatAnOrderNeeds_IsNoDataAndNamesTheParameter(string body, string named)
    {
        ErpFaultException fault = Fault(RestRun.With().Says(200, body));

        fault.Kind.Should().Be(ErpFaultKind.NoData);
        fault.Message.Should().Contain(named);
    }

    [Theory]
    [InlineData("""{"id":0001750,"status":"Open"}""", "leading zero")]
    [InlineData("""{"id":"1","status":"Open","fulfilled":true,"fulfilled":false}""", "twice")]
    public void Read_JsonThatBreaksItsRules_IsNoData(string body, string named)
    {
        ErpFaultException fault = Fault(RestRun.With().Says(200, body));

        fault.Kind.Should().Be(ErpFaultKind.NoData);
        fault.Message.Should().Contain(named);
    }

    [Theory]
    [InlineData(206, "{}", "", "206")]
    [InlineData(200, "{}", "Content-Range: lines 0-0/2", "Content-Range")]
    [InlineData(200, """{"lines@odata.nextLink":"orders/1/lines?page=2"}""", "", "nextLink")]
    [InlineData(200, """{"@odata.count":2}""", "", "@odata.count")]
    public void Read_AnswerSaysThatItIsAPart_IsNoDataAndNamesTheSign(
        int status,
        string more,
        string header,
        string sign
    )
    {
        string body = """{"id":"1","status":"Open","fulfilled":false,""" + more.Substring(1);
        AdapterRun run = RestRun.With().Says(status, body.Replace(",}", "}"), header.Length == 0 ? [] : [header]);

        ErpFaultException fault = Fault(run);

        fault.Kind.Should().Be(ErpFaultKind.NoData);
        fault.Message.Should().Contain(sign).And.Contain("ReadUrl");
    }

    [Theory]
    [InlineData("$", """{"id":"1","status":"Open","count":7}""", true)]
    [InlineData("order", """{"count":1,"order":{"id":"1","status":"Open","count":7}}""", true)]
    [InlineData("order", """{"count":2,"order":{"id":"1","status":"Open"}}""", false)]
    public void Read_CountBesideTheOrder_IsOneOfOrders(string path, string body, bool isWhole)
    {
        AdapterRun run = RestRun.With("OrderPath=" + path).Says(200, body);

        if (isWhole)
        {
            Read(run).Key.Should().Be("1");
        }
        else
        {
            Fault(run).Kind.Should().Be(ErpFaultKind.NoData);
        }
    }

    [Theory]
    [InlineData("1001.0")]
    [InlineData("\" 1001 \"")]
    [InlineData("1001")]
    public void Read_KeyInAnotherForm_IsTheKeyThatIsMeant(string key) =>
        Read(RestRun.With().Says(200, $$"""{"id":{{key}},"number":77.00,"status":"Open"}"""))
            .Should()
            .Match<ErpOrder>(order => order.Key == "1001" && order.Number == "77");

    [Theory]
    [InlineData("VersionHeader=If-Match", "VersionPath=etag")]
    [InlineData("VersionHeader=If-Match", "VersionPath=header:ETag")]
    [InlineData("CancelBody={\"v\":\"{version}\"}", "VersionPath=etag")]
    [InlineData("CancelUrl=orders/{erpKey}/{version}", "VersionPath=etag")]
    [InlineData("ExtraHeaders=If-Match: {version}", "VersionPath=etag")]
    public void Read_VersionThatIsToBeSentIsNotTold_IsNoDataAndNamesVersionPath(string sends, string path)
    {
        ErpFaultException fault = Fault(RestRun.With(sends, path).Says(200, """{"id":"1","status":"Open"}"""));

        fault.Kind.Should().Be(ErpFaultKind.NoData);
        fault.Message.Should().Contain("VersionPath");
    }

    [Fact]
    public void Read_NoVersionParameterIsSet_NeedsNone() =>
        Read(RestRun.With().Says(200, """{"id":"1","status":"Open"}""")).Version.Should().BeNull();

    [Fact]
    public void Read_CancelledOrderWithoutVersion_NeedsNone() =>
        Read(RestRun.With("VersionHeader=If-Match").Says(200, """{"id":"1","status":"Cancelled"}"""))
            .State.Should()
            .Be(ErpOrderState.Cancelled);

    [Fact]
    public void Read_VersionInAHeader_IsUsed() =>
        Read(
            RestRun
                .With("VersionHeader=If-Match", "VersionPath=header: ETag")
                .Says(200, """{"id":"1","status":"Open"}""", "ETag: W/\"7\"")
        )
            .Version.Should()
            .Be("W/\"7\"");

    [Fact]
    public void Read_MemberNameWithAtAndDot_IsFoundAsItIsWritten() =>
        Read(
            RestRun
                .With("VersionHeader=If-Match", "VersionPath=@odata.etag")
                .Says(200, """{"@odata.etag":"W/\"9\"","id":"1","status":"Open"}""")
        )
            .Version.Should()
            .Be("W/\"9\"");

    [Theory]
    [InlineData("""{"error":{"code":500,"message":"Internal failure"}}""", "Internal failure")]
    [InlineData("""{"data":{"order":null},"errors":[{"message":"Order service is down"}]}""", "Order service is down")]
    [InlineData(
        """{"data":null,"errors":[{"message":"No.","extensions":{"code":"FORBIDDEN"}}]}""",
        "rights of its user"
    )]
    public void Read_ErrorWithSuccess_IsNoDataInTheErpsWords(string body, string words)
    {
        ErpFaultException fault = Fault(RestRun.With("OrderPath=data.order").Says(200, body));

        fault.Kind.Should().Be(ErpFaultKind.NoData);
        fault.Message.Should().Contain(words);
    }

    [Theory]
    [InlineData("MisconfiguredStatusCodes=460", 460)]
    [InlineData("MisconfiguredPath=licence", 200)]
    [InlineData("MisconfiguredPattern=expired", 200)]
    public void Read_SignOfASetUpFault_IsNoDataInTheErpsWords(string parameter, int status)
    {
        ErpFaultException fault = Fault(
            RestRun.With(parameter, "TextPath=text").Says(status, """{"licence":"expired","text":"Pay first."}""")
        );

        fault.Kind.Should().Be(ErpFaultKind.NoData);
        fault.Message.Should().Contain("Pay first.");
    }

    private static ErpOrder Read(AdapterRun run) => run.Read(RestRun.Order())!;

    private static ErpFaultException Fault(AdapterRun run) => AdapterRun.FaultOf(() => run.Read(RestRun.Order()));
}
