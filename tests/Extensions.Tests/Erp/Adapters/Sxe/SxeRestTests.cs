using Extensions.Tests.Support;

namespace Extensions.Tests.Erp.Adapters.Sxe;

/// <summary>What the REST transport puts on the wire.</summary>
public sealed class SxeRestTests
{
    private const string Caller =
        "{\"request\":{\"companyNumber\":1,\"operatorInit\":\"web\",\"operatorPassword\":\"op\\\"secret\\\\\",\"orderNumber\":1234567,";

    [Fact]
    public void Execute_ByTheOrderList_SendsTheDocumentedCalls()
    {
        SxeJob job = new SxeJob().Answers(SxeWire.List(SxeWire.Order("1")), SxeWire.Yes);
        job.Answers(SxeWire.List(SxeWire.Order("9")));

        job.Run().Outcome.Should().Be("Cancelled", job.Test.Message);
        job.Handler.Requests.Should()
            .Equal(
                "POST https://erp.example/SX/rest/sxapioegetlistofordersv4",
                "POST https://erp.example/SX/rest/sxapioeorderdeleteorcancel",
                "POST https://erp.example/SX/rest/sxapioegetlistofordersv4"
            );
        string read = Caller + "\"startStage\":0,\"endStage\":9}}";
        job.Handler.Bodies.Should()
            .Equal(read, Caller + "\"orderSuffix\":0,\"deleteOrderFlag\":false,\"lostBusinessReason\":\"CU\"}}", read);
    }

    [Fact]
    public void Execute_ByTheSingleOrder_SendsTheSuffixAndReadsTheFieldList()
    {
        string open = SxeWire.Single("orderno=1234567", "ordersuf=03", "stage=Ord", "custno=100234", "approvty=y");
        SxeJob job = new SxeJob("1234567-3").With("ReadBy", "SingleOrder");
        job.Answers(open, SxeWire.Yes, SxeWire.Single("orderno=1234567", "ordersuf=03", "stage=Can"));

        job.Run().Outcome.Should().Be("Cancelled", job.Test.Message);
        job.Handler.Requests[0].Should().EndWith("/sxapioegetsingleorderv3");
        job.Handler.Bodies[0].Should().Be(Caller + "\"orderSuffix\":3,\"includeHeaderData\":true}}");
        job.Handler.Bodies[1].Should().Contain("\"orderSuffix\":3,");
    }

    [Fact]
    public void Execute_ByTheSingleOrderWithoutFields_IsNotFound() =>
        new SxeJob().With("ReadBy", "SingleOrder").Answers(SxeWire.Single()).Run().Outcome.Should().Be("NotFound");

    [Fact]
    public void Execute_ByTheSingleOrderWithoutASuffix_SaysWhatIsMissing()
    {
        SxeJob job = new SxeJob("1234567").With("ReadBy", "SingleOrder").Answers(SxeWire.Single());

        job.Run().Outcome.Should().Be("Misconfigured");
        job.Test.Message.Should().Contain("1234567-00").And.Contain("OrderList");
        job.Handler.Requests.Should().BeEmpty();
    }

    [Fact]
    public void Execute_WithOtherNames_UsesThem()
    {
        SxeJob job = new SxeJob()
            .With("ReadOperation", "/Sxapioegetlistofordersv5")
            .With("CancelOperation", "custom/cancel")
            .With("OrdersPath", "response.tOeordV5['t-oeordV5']")
            .With("ReadFields", "recordLimit=50 | holdOnlyFlg=false|sort1=x=y")
            .With("DeleteFlagField", "deleteOrderFlg")
            .With("ReasonField", "lostbusty")
            .With("ErrorPath", "response.cError")
            .With("StageField", "theStage")
            .With("NumberField", "no")
            .With("SuffixField", "suf")
            .With("FulfilledFields", "out, left");
        string Answer(string stage) =>
            "{\"response\":{\"cError\":\"\",\"tOeordV5\":{\"t-oeordV5\":[{\"no\":\"1234567\",\"suf\":\"0\","
            + $"\"theStage\":\"{stage}\",\"left\":\"\"}}]}}}}}}";
        job.Answers(Answer("1"), "{\"response\":{\"cError\":\"\"}}", Answer("9"));

        job.Run().Outcome.Should().Be("Cancelled", job.Test.Message);
        job.Handler.Requests[0].Should().Be("POST https://erp.example/SX/rest/Sxapioegetlistofordersv5");
        job.Handler.Requests[1].Should().Be("POST https://erp.example/SX/rest/custom/cancel");
        job.Handler.Bodies[0].Should().EndWith("\"recordLimit\":50,\"holdOnlyFlg\":false,\"sort1\":\"x=y\"}}");
        job.Handler.Bodies[1].Should().EndWith("\"deleteOrderFlg\":false,\"lostbusty\":\"CU\"}}");
    }

    [Theory]
    [InlineData("ApiEndpoint", "ClientCredentials")]
    [InlineData("ApiClientCredentialsEndpoint", "Auto")]
    [InlineData("ApiRopcEndpoint", "Auto")]
    [InlineData("SXeApi", "Password")]
    public void Execute_WhereLogOnIsTheClient_TakesTheOperatorFromTheMessageServerFields(string type, string signIn)
    {
        TestJob job = Signed(type, signIn, out StubHandler handler);

        job.Outcome.Should().Be("AlreadyCancelled", job.Message);
        handler.Bodies[1].Should().Contain("\"operatorInit\":\"jdoe\",\"operatorPassword\":\"jdoes\"");
        handler.Bodies[1].Should().NotContain("client");
    }

    [Theory]
    [InlineData("SXeApi", "Auto")]
    [InlineData("ApiEndpoint", "SxePassword")]
    public void Execute_WhereLogOnIsTheOperator_SendsIt(string type, string signIn)
    {
        TestJob job = Signed(type, signIn, out StubHandler handler);

        job.Outcome.Should().Be("AlreadyCancelled", job.Message);
        handler.Bodies[0].Should().Contain("grant_type=password&client_id=jdoe&client_secret=jdoes&username=user");
        handler.Bodies[1].Should().Contain("\"operatorInit\":\"client\",\"operatorPassword\":\"clients\"");
    }

    private static TestJob Signed(string type, string signIn, out StubHandler handler)
    {
        var scripted = new ScriptedJob();
        handler = scripted.Handler;
        handler.Answers(200, "{\"access_token\":\"t\"}").Answers(200, SxeWire.List(SxeWire.Order("9")));
        var job = new TestJob("https://erp.example/SX/rest", SxeJob.Number) { Services = scripted.Services };
        job.Connection.TypeName = type;
        job.Connection.SystemNumber = "1";
        job.Connection.DataSource = "https://sso.example/token";
        job.Connection.LogOn = "client";
        job.Connection.Password = TestJob.Encrypt("clients");
        job.Connection.GatewayHost = "user";
        job.Connection.GatewayService = TestJob.Encrypt("users");
        job.Connection.MessageServerHost = "jdoe";
        job.Connection.MessageServerService = TestJob.Encrypt("jdoes");
        return job.With("ErpAdapter", "Sxe").With("OrderNumberKind", "Erp").With("SignIn", signIn).Run();
    }
}
