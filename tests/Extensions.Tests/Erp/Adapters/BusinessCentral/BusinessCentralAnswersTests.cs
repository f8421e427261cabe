using Extensions.OrderCancel.Erp;
using Extensions.OrderCancel.Erp.Adapters.BusinessCentral;
using Extensions.OrderCancel.Erp.Http;
using Extensions.Tests.Support;
using Newtonsoft.Json.Linq;

namespace Extensions.Tests.Erp.Adapters.BusinessCentral;

/// <summary>What statuses and codes mean, one by one. A mirror of the facts on the adapter's page.</summary>
public sealed class BusinessCentralAnswersTests
{
    private const string Key = "00000000-0000-0000-0000-000000000001";
    private const string None = """{"value":[]}""";

    private readonly AdapterRun run = new(new BusinessCentralAdapter());

    [Theory]
    [InlineData("Draft", "Open")]
    [InlineData("Open", "Open")]
    [InlineData("In Review", "OnHold")]
    [InlineData("In_x0020_Review", "OnHold")]
    [InlineData("Released", "Unknown")]
    [InlineData("", "Unknown")]
    public void Read_Status_MeansAState(string status, string state)
    {
        this.run.Answers(200, Order(status, Line(0, 0))).Answers(200, None).Answers(200, None);

        this.Read()!.State.ToString().Should().Be(state);
    }

    [Theory]
    [InlineData("0", "0", "Nothing")]
    [InlineData("1", "0", "Something")]
    [InlineData("0", "1", "Something")]
    [InlineData("-1", "0", "Something")]
    [InlineData("null", "0", "NotTold")]
    [InlineData("\"none\"", "0", "NotTold")]
    public void Read_QuantitiesOfALine_TellWhatLeft(string shipped, string invoiced, string fulfilment)
    {
        string line = $$"""{"sequence":1,"quantity":5,"shippedQuantity":{{shipped}},"invoicedQuantity":{{invoiced}}}""";
        this.run.Answers(200, Order("Open", line)).Answers(200, None).Answers(200, None);

        this.Read()!.Fulfilment.ToString().Should().Be(fulfilment);
    }

    // Lines that may not be read are not there: what is not told is not nothing.
    [Fact]
    public void Read_OrderWithoutLines_TellsNothing()
    {
        this.run.Answers(200, Order("Open", string.Empty)).Answers(200, None).Answers(200, None);

        ErpOrder read = this.Read()!;

        read.Fulfilment.Should().Be(Fulfilment.NotTold);
        read.FulfilmentText.Should().Contain("shows no line");
    }

    [Theory]
    [InlineData("[]", "[]", "Cancelled", "Nothing")]
    [InlineData(
        """[{"salesShipmentLines":[]}]""",
        """[{"salesInvoiceLines":[{"quantity":0}]}]""",
        "Cancelled",
        "Nothing"
    )]
    [InlineData("""[{"salesShipmentLines":[{"quantity":2}]}]""", "[]", "Shipped", "Something")]
    [InlineData("[]", """[{"salesInvoiceLines":[{"quantity":-2}]}]""", "Invoiced", "Something")]
    [InlineData("[{}]", "[]", "Unknown", "NotTold")]
    [InlineData("""[{"salesShipmentLines":[{}]}]""", "[]", "Unknown", "NotTold")]
    public void Read_OrderThatIsGone_IsWhatThePostedDocumentsSay(
        string shipments,
        string invoices,
        string state,
        string fulfilment
    )
    {
        this.run.Answers(404, Error("BadRequest_ResourceNotFound"))
            .Answers(200, $$"""{"value":{{shipments}}}""")
            .Answers(200, $$"""{"value":{{invoices}}}""");

        ErpOrder read = this.Read()!;

        read.State.ToString().Should().Be(state);
        read.Fulfilment.ToString().Should().Be(fulfilment);
    }

    [Fact]
    public void Read_ArchivedOrderThatLivesOn_IsNotTakenForGone()
    {
        this.run.Answers(200, $$"""{"value":[{{Order("Open", Line(0, 0))}}]}""");

        ErpFaultException fault = AdapterRun.FaultOf(() => this.run.Read(new("S-1", "S-1", ErpOrderState.Unknown, "")));

        fault.Kind.Should().Be(ErpFaultKind.NoData);
        fault.Message.Should().Contain("still there");
    }

    [Theory]
    [InlineData("C100", 1)]
    [InlineData("C200", 0)]
    [InlineData(null, 0)]
    public void Find_InTheArchive_IsOfTheWebsitesCustomer(string? customer, int count)
    {
        var row = new JObject
        {
            ["number"] = "S-1",
            ["externalDocumentNumber"] = "W1",
            ["customerNumber"] = customer,
        };
        this.run.With("ArchiveName", "salesOrderArchives")
            .Answers(200, None)
            .Answers(200, new JObject { ["value"] = new JArray(row) }.ToString());

        this.run.Find(new OrderReference("W1", OrderNumberKind.Web, customerNumber: "C100")).Should().HaveCount(count);
    }

    // A list that is not there, or may not be read, tells nothing: the order is not taken for deleted.
    [Theory]
    [InlineData(404, "BadRequest_NotFound")]
    [InlineData(403, "Authorization_RequestDenied")]
    [InlineData(400, "Application_FilterErrorException")]
    public void Read_DocumentsCannotBeRead_IsAFault(int status, string code)
    {
        this.run.Answers(404, Error("BadRequest_ResourceNotFound")).Answers(status, Error(code));

        AdapterRun.FaultOf(this.Read).Kind.Should().BeOneOf(ErpFaultKind.NoData, ErpFaultKind.Lost);
    }

    [Theory]
    [InlineData(400, "Application_DialogException", "Refused")]
    [InlineData(400, "Application_FieldValidationException", "Refused")]
    [InlineData(409, "Request_EntityChanged", "Conflict")]
    [InlineData(404, "Internal_RecordNotFound", "Conflict")]
    public void Cancel_BusinessAnswer_IsAReplyWithoutCorrelation(int status, string code, string kind)
    {
        this.run.Answers(status, Error(code));

        CancelReply reply = this.Cancel();

        reply.Kind.ToString().Should().Be(kind);
        reply.Text.Should().Be("In words.");
    }

    [Theory]
    [InlineData(400, "Application_CallbackNotAllowed", "wants to ask a person")]
    [InlineData(403, "Authorization_RequestDenied", "permission sets")]
    [InlineData(400, "BadRequest_InvalidToken", "In words")]
    public void Cancel_SetUpFault_SaysWhatToMend(int status, string code, string named)
    {
        this.run.Answers(status, Error(code));

        ErpFaultException fault = AdapterRun.FaultOf(this.Cancel);

        fault.Kind.Should().Be(ErpFaultKind.Misconfigured);
        fault.Message.Should().Contain(named);
    }

    [Fact]
    public void Cancel_ActionOfAPartner_IsPostedWithTheVersion()
    {
        this.run.With("CancelAction", "voidOrder").Answers(200, """{"value":true}""");

        this.Cancel().Kind.Should().Be(CancelReplyKind.Accepted);

        this.run.Http.Handler.Requests.Single().Should().EndWith($"/salesOrders({Key})/Microsoft.NAV.voidOrder");
    }

    private static string Line(int shipped, int invoiced) =>
        $$"""{"sequence":1,"quantity":5,"shippedQuantity":{{shipped}},"invoicedQuantity":{{invoiced}}}""";

    private static string Order(string status, string line) =>
        $$"""{"@odata.etag":"W/\"1\"","id":"{{Key}}","number":"S-1","status":"{{status}}","externalDocumentNumber":"W1","salesOrderLines":[{{line}}]}""";

    private static string Error(string code) =>
        new JObject
        {
            ["error"] = new JObject { ["code"] = code, ["message"] = "In words.  CorrelationId:  1." },
        }.ToString();

    private ErpOrder? Read() => this.run.Read(Known());

    private CancelReply Cancel() => this.run.Cancel(Known());

    private static ErpOrder Known() =>
        new(Key, "S-1", ErpOrderState.Open, "Open", webReference: "W1", version: "W/\"1\"");
}
