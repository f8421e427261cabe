using Extensions.OrderCancel.Erp;
using Extensions.OrderCancel.Erp.Adapters.DynamicsFinance;
using Extensions.Tests.Support;
using Newtonsoft.Json.Linq;

namespace Extensions.Tests.Erp.Adapters.DynamicsFinance;

/// <summary>What the partner's service is sent, what its answers mean, and what may be said of a deleted order.</summary>
public sealed class DynamicsFinanceCancelTests
{
    private const string None = """{"value":[]}""";
    private const string Row = """{"value":[{"dataAreaId":"usmf","SalesOrderNumber":"S-1"}]}""";

    private readonly AdapterRun run = new(new DynamicsFinanceAdapter());

    [Fact]
    public void Create_WithoutAWayToCancel_SaysWhatToDo()
    {
        ErpFaultException fault = AdapterRun.FaultOf(() => this.run.Find());

        fault.Kind.Should().Be(ErpFaultKind.Misconfigured);
        fault.Message.Should().Contain("CancelPath").And.Contain("custom service").And.Contain("CancelByDelete");
    }

    [Fact]
    public void Create_WithTwoWaysToCancel_TakesNone() =>
        AdapterRun
            .FaultOf(() => this.Service().With("CancelByDelete", "true").Find())
            .Message.Should()
            .Contain("two ways");

    [Theory]
    [InlineData("Company", "us mf", "letters")]
    [InlineData("OrdersName", "Sales/Orders", "letters")]
    [InlineData("LinesName", "a b", "letters")]
    [InlineData("ReferenceField", "a eq b", "technical name")]
    [InlineData("CustomerField", "a,b", "technical name")]
    [InlineData("PostedNames", "Good|not good", "letters")]
    [InlineData("CancelPath", "https://elsewhere.example/api", "api/services/GROUP")]
    [InlineData("CancelPath", "api/services/A/../B", "api/services/GROUP")]
    [InlineData("CancelPath", "api/services?x=1", "api/services/GROUP")]
    [InlineData("CancelBody", "{company}", "no JSON object")]
    [InlineData("CancelBody", """{"a":{erpOrderNumber}}""", "double quotes")]
    [InlineData("CancelBody", """{"a":"{salesId}"}""", "{erpOrderNumber}")]
    [InlineData("CancelBody", """{"a":"{erpOrderNumber"}""", "{erpOrderNumber}")]
    [InlineData("CancelBody", """{"a":"{\"b\":\"{erpOrderNumber}\"}"}""", "not known")]
    [InlineData("CancelBody", """["{erpOrderNumber}"]""", "no JSON object")]
    [InlineData("SuccessPath", "a[", "JSON path")]
    [InlineData("TextPath", "a[", "JSON path")]
    [InlineData("CancelByDelete", "perhaps", "true or false")]
    [InlineData("ReferenceDelaySeconds", "61", "0 to 60")]
    [InlineData("WebReferenceUnique", "2", "true or false")]
    [InlineData("StatusOpen", "Canceled/Canceled", "mapped twice")]
    public void Create_BadParameter_IsNamedWithWhatIsAllowed(string parameter, string value, string allowed)
    {
        ErpFaultException fault = AdapterRun.FaultOf(() => this.Service().With(parameter, value).Find());

        fault.Kind.Should().Be(ErpFaultKind.Misconfigured);
        fault.Message.Should().Contain(parameter).And.Contain(allowed);
    }

    [Fact]
    public void Cancel_ByService_FillsTheBodySoThatAValueStaysText()
    {
        this.Service()
            .With("CancelBody", """{"_salesId":"{erpOrderNumber}","_why":"{reasonCode}: {reasonName}","_n":[1,true]}""")
            .Answers(200, "");
        ErpOrder known = new ErpOrder("usmf/S", "S\",\"x\":\"{reasonCode}", ErpOrderState.Open, "").InCompany("usmf");

        this.run.Cancel(known, "R\\1");

        var expected = new JObject
        {
            ["_salesId"] = "S\",\"x\":\"{reasonCode}",
            ["_why"] = "R\\1: Why",
            ["_n"] = new JArray(1, true),
        };
        JToken sent = JToken.Parse(this.run.Http.Handler.Bodies.Single());
        JToken.DeepEquals(sent, expected).Should().BeTrue(sent.ToString());
    }

    [Fact]
    public void Cancel_PlaceholderWithoutAValue_SendsNothing()
    {
        this.Service().With("CancelBody", """{"_customer":"{customerNumber}"}""");

        AdapterRun.FaultOf(this.Cancel).Message.Should().Contain("CancelBody").And.Contain("{customerNumber}");
        this.run.Http.Handler.Requests.Should().BeEmpty();
    }

    [Theory]
    [InlineData("""{"$id":"1","Success":true}""", "Done")]
    [InlineData("""{"Success":1}""", "Done")]
    [InlineData("""{"Success":"yes"}""", "Done")]
    [InlineData("""{"Success":false,"Message":"Order is picked."}""", "Refused")]
    [InlineData("""{"Success":0,"Message":"Order is picked."}""", "Refused")]
    [InlineData("""{"Success":null,"Message":"Order is picked."}""", "Unknown")]
    [InlineData("""{"Message":"Order is picked."}""", "Unknown")]
    [InlineData("""{"Success":{},"Message":"Order is picked."}""", "Unknown")]
    public void Cancel_AnswerOfTheService_IsReadByItsPaths(string answer, string kind)
    {
        this.Service().With("SuccessPath", "Success").Answers(200, answer);

        CancelReply reply = this.Cancel();

        reply.Kind.ToString().Should().Be(kind);
        reply.Text.Should().Be(kind == "Done" ? "" : "Order is picked.");
    }

    [Theory]
    [InlineData("ErrorException", "Refused")]
    [InlineData("UpdateConflictException", "Conflict")]
    [InlineData("DeadlockException", "Conflict")]
    [InlineData("TimeoutException", "Unknown")]
    public void Cancel_ServiceThatThrew_IsToldInItsWords(string type, string kind)
    {
        this.Service()
            .Answers(
                500,
                $$"""{"Message":"An exception occured when invoking the operation - Picked.\r\n   at X.y()","ExceptionType":"{{type}}","ActivityId":"1"}"""
            );

        CancelReply reply = this.Cancel();

        reply.Kind.ToString().Should().Be(kind);
        reply.Text.Should().EndWith("Picked.");
    }

    [Theory]
    [InlineData(412, "Conflict")]
    [InlineData(409, "Conflict")]
    [InlineData(404, "Conflict")]
    [InlineData(400, "Refused")]
    [InlineData(500, "Refused")]
    public void Cancel_ByDelete_TellsTheInfologWithoutTrace(int status, string kind)
    {
        this.Delete().Answers(status, Error("Write failed. Infolog: Error: Picked.\n   at X.y()"));

        CancelReply reply = this.Cancel();

        reply.Kind.ToString().Should().Be(kind);
        reply.Text.Should().Be("Write failed. Infolog: Error: Picked.");
        this.run.Http.Handler.Requests.Single().Should().StartWith("DELETE ").And.EndWith("?cross-company=true");
    }

    [Fact]
    public void Cancel_ErrorWithoutInfolog_IsNoRefusal()
    {
        this.Delete().Answers(500, Error("Exception of type 'X' was thrown."));

        this.Cancel().Kind.Should().Be(CancelReplyKind.Unknown);
    }

    [Fact]
    public void Cancel_Forbidden_SaysWhatToMend()
    {
        this.Delete().Answers(403, Error("Access denied"));

        ErpFaultException fault = AdapterRun.FaultOf(this.Cancel);

        fault.Kind.Should().Be(ErpFaultKind.Misconfigured);
        fault.Message.Should().Contain("Access denied").And.Contain("roles and companies");
    }

    // A 404 alone says nothing of what was posted, so without lists of it nothing is said.
    [Fact]
    public void Read_DeletedWithoutAListOfWhatWasPosted_IsGone()
    {
        this.Delete().Answers(404, Error("Not found"));

        this.run.Read(DynamicsFinanceAnswersTests.Known()).Should().BeNull();
    }

    [Theory]
    [InlineData(None, Row, "Cancelled", "Nothing")]
    [InlineData(Row, Row, "Shipped", "Something")]
    [InlineData(None, None, null, null)]
    [InlineData(Row, None, null, null)]
    public void Read_Deleted_IsCancelledWhereItIsVoidedAndNothingWasPosted(
        string posted,
        string voided,
        string? state,
        string? fulfilment
    )
    {
        this.Delete()
            .With("PostedNames", "PackingSlips|Invoices")
            .Answers(404, Error("Not found"))
            .Answers(200, None)
            .Answers(200, posted)
            .Answers(200, voided);

        ErpOrder? read = this.run.Read(DynamicsFinanceAnswersTests.Known());

        (read?.State.ToString()).Should().Be(state);
        (read?.Fulfilment.ToString()).Should().Be(fulfilment);
    }

    [Fact]
    public void Read_ListOfWhatWasPostedIsNotThere_IsAFault()
    {
        this.Service()
            .With("PostedNames", "PackingSlips")
            .Answers(404, Error("Not found"))
            .Answers(404, Error("Resource not found for the segment 'PackingSlips'."));

        AdapterRun
            .FaultOf(() => this.run.Read(DynamicsFinanceAnswersTests.Known()))
            .Kind.Should()
            .Be(ErpFaultKind.NoData);
    }

    // Only who is asked and compares it may take it for a proof that nothing has happened.
    [Theory]
    [InlineData("""{"a":"{erpOrderNumber}"}""", null)]
    [InlineData("""{"a":"{version}"}""", "W/\"1\"")]
    public void Read_Version_IsToldWhereTheServiceIsSentIt(string body, string? version)
    {
        const string Order =
            """{"@odata.etag":"W/\"1\"","dataAreaId":"usmf","SalesOrderNumber":"S-1","SalesOrderStatus":"Backorder","SalesOrderProcessingStatus":"Active"}""";
        this.Service().With("CancelBody", body).Answers(200, Order).Answers(200, None);

        this.run.Read(DynamicsFinanceAnswersTests.Known())!.Version.Should().Be(version);
    }

    private static string Error(string inner) =>
        new JObject
        {
            ["error"] = new JObject
            {
                ["code"] = "",
                ["message"] = "An error has occurred.",
                ["innererror"] = new JObject { ["message"] = inner, ["stacktrace"] = "   at X.y()" },
            },
        }.ToString();

    private AdapterRun Service() => this.run.With("CancelPath", "api/services/A/B/c");

    private AdapterRun Delete() => this.run.With("CancelByDelete", "true");

    private CancelReply Cancel() => this.run.Cancel(DynamicsFinanceAnswersTests.Known());
}
