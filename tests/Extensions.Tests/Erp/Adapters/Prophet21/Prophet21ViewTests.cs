using Extensions.OrderCancel.Erp;
using Extensions.Tests.Support;

namespace Extensions.Tests.Erp.Adapters.Prophet21;

/// <summary>What the views tell.</summary>
public sealed class Prophet21ViewTests
{
    [Fact]
    public void Find_ByWebNumber_ReadsHeaderAndAllLines()
    {
        AdapterRun run = Prophet21Run.New().Answers(200, Prophet21Run.Header()).Answers(200, Prophet21Run.Line());

        ErpOrder order = run.Find("W1").Should().ContainSingle().Subject;

        order.Key.Should().Be("1013938");
        order.Number.Should().Be("1013938");
        order.CustomerNumber.Should().Be("10050");
        order.State.Should().Be(ErpOrderState.Open);
        run.Http.Handler.Requests.Select(Uri.UnescapeDataString)
            .Should()
            .Equal(
                "POST https://erp.example/api/api/security/token/v2",
                "GET https://erp.example/api/odataservice/odata/view/p21_view_oe_hdr?$filter=web_reference_no eq 'W1'&$select=order_no,web_reference_no,customer_id,cancel_flag,completed,approved,delete_flag",
                "GET https://erp.example/api/odataservice/odata/view/p21_view_oe_line?$filter=order_no eq '1013938'&$select=order_no,qty_invoiced,qty_on_pick_tickets,qty_canceled"
            );
    }

    [Theory]
    [InlineData("\"N\"", "\"N\"", "\"Y\"", "\"N\"", "0", "0", "0", ErpOrderState.Open, "Open")]
    [InlineData(
        "null",
        "\" \"",
        "\"Y\"",
        "null",
        "0",
        "0",
        "0",
        ErpOrderState.Unknown,
        "cancel_flag, completed, delete_flag is neither Y nor N"
    )]
    [InlineData("\"N\"", "\"N\"", "\"N\"", "\"N\"", "0", "0", "0", ErpOrderState.OnHold, "Not approved")]
    [InlineData(
        "\"N\"",
        "\"N\"",
        "\"Y\"",
        "\"N\"",
        "0",
        "2.5",
        "0",
        ErpOrderState.InFulfilment,
        "Open, on pick tickets"
    )]
    [InlineData(
        "\"N\"",
        "\"N\"",
        "\"Y\"",
        "\"N\"",
        "1",
        "0",
        "0",
        ErpOrderState.PartlyShipped,
        "Open, partly invoiced"
    )]
    [InlineData(
        "\"N\"",
        "\"N\"",
        "\"Y\"",
        "\"N\"",
        "0",
        "0",
        "1",
        ErpOrderState.PartlyCancelled,
        "Open, partly cancelled"
    )]
    [InlineData("\"N\"", "\"Y\"", "\"Y\"", "\"N\"", "3", "0", "0", ErpOrderState.Invoiced, "Complete")]
    [InlineData("\"N\"", "\"Y\"", "\"Y\"", "\"N\"", "0", "0", "3", ErpOrderState.Closed, "Complete")]
    [InlineData("\"N\"", "\"N\"", "\"Y\"", "\"Y\"", "0", "0", "0", ErpOrderState.Closed, "Deleted")]
    [InlineData("\"Y\"", "\"Y\"", "\"Y\"", "\"N\"", "0", "0", "3", ErpOrderState.Cancelled, "Cancelled")]
    [InlineData("\"y\"", "\"N\"", "\"Y\"", "\"N\"", "0", "0", "0", ErpOrderState.Cancelled, "Cancelled")]
    [InlineData("true", "false", "\"Y\"", "\"N\"", "0", "0", "0", ErpOrderState.Cancelled, "Cancelled")]
    [InlineData(
        "\"X\"",
        "\"N\"",
        "\"Y\"",
        "\"N\"",
        "0",
        "0",
        "0",
        ErpOrderState.Unknown,
        "cancel_flag is neither Y nor N"
    )]
    [InlineData("\"N\"", "\"N\"", "7", "\"N\"", "0", "0", "0", ErpOrderState.Unknown, "approved is neither Y nor N")]
    public void Find_EachState_IsMapped(
        string cancelled,
        string completed,
        string approved,
        string deleted,
        string invoiced,
        string picked,
        string lineCancelled,
        ErpOrderState state,
        string text
    )
    {
        ErpOrder order = Prophet21Run
            .New()
            .Answers(200, Prophet21Run.Header(cancelled, completed, approved, deleted))
            .Answers(200, Prophet21Run.Line(invoiced, picked, lineCancelled))
            .Find()
            .Should()
            .ContainSingle()
            .Subject;

        order.State.Should().Be(state);
        order.StatusText.Should().Be(text);
        order.Fulfilment.Should().Be(invoiced is "1" or "3" ? Fulfilment.Something : Fulfilment.Nothing);
    }

    [Fact]
    public void Find_CancelledButInvoiced_IsFulfilled() =>
        Prophet21Run
            .New()
            .Answers(200, Prophet21Run.Header("\"Y\""))
            .Answers(200, Prophet21Run.Line("1.0"))
            .Find()
            .Should()
            .ContainSingle()
            .Which.Fulfilment.Should()
            .Be(Fulfilment.Something);

    [Theory]
    [InlineData("\"w1\"")]
    [InlineData("\"W12\"")]
    public void Find_DatabaseComparesLoosely_KeepsExactMatchesOnly(string reference)
    {
        AdapterRun run = Prophet21Run.New().Answers(200, Prophet21Run.Header(reference: reference));

        run.Find("W1").Should().BeEmpty();
        run.Http.Handler.Requests.Should().HaveCount(2, "lines of strangers are not read");
    }

    [Fact]
    public void Find_NumberWithAQuote_IsOneLiteral()
    {
        AdapterRun run = Prophet21Run.New().Answers(200, Prophet21Run.NoRows);

        run.Find("W'1&$top=1").Should().BeEmpty();

        run.Http.Handler.Requests[1].Should().Contain("%27%27").And.NotContain("&$top");
    }

    [Fact]
    public void Find_ByErpNumberThatIsANumber_IsNotQuoted()
    {
        AdapterRun run = Prophet21Run
            .New()
            .With("NumberIsText", "false")
            .With("LineView", "-")
            .Answers(200, Prophet21Run.Header(number: "1013938.0"));

        run.Find("1013938", OrderNumberKind.Erp).Should().ContainSingle().Which.Number.Should().Be("1013938");

        run.Http.Handler.Requests.Should().HaveCount(2).And.Contain(one => one.Contains("order_no%20eq%201013938&"));
    }

    [Fact]
    public void Find_TextWhereNumbersAre_FindsNothingWithoutAsking()
    {
        AdapterRun run = Prophet21Run.New().With("NumberIsText", "false");

        run.Find("1 or 1 eq 1", OrderNumberKind.Erp).Should().BeEmpty();
        run.Http.Handler.Requests.Should().BeEmpty();
    }

    [Fact]
    public void Find_ColumnsSwitchedOff_AreNotAskedFor()
    {
        AdapterRun run = Prophet21Run
            .New()
            .With("CustomerField", "-")
            .With("ApprovedField", "-")
            .With("DeletedField", "-")
            .With("LineView", "-")
            .Answers(
                200,
                """{"value":[{"order_no":"1013938","web_reference_no":"W1","cancel_flag":"N","completed":"N"}]}"""
            );

        ErpOrder order = run.Find().Should().ContainSingle().Subject;

        order.State.Should().Be(ErpOrderState.Open);
        order.CustomerNumber.Should().BeNull();
        run.Http.Handler.Requests[1].Should().EndWith("$select=order_no,web_reference_no,cancel_flag,completed");
    }

    [Fact]
    public void Read_NoRow_IsGone() =>
        Prophet21Run.New().Answers(200, Prophet21Run.NoRows).Read(Prophet21Run.Order).Should().BeNull();

    [Theory]
    [InlineData("{}", ErpFaultKind.Lost)]
    [InlineData("[]", ErpFaultKind.Lost)]
    [InlineData("""{"value":{"order_no":"1013938"}}""", ErpFaultKind.Lost)]
    [InlineData("""{"value":[1]}""", ErpFaultKind.NoData)]
    [InlineData("""{"value":[{"order_no":"1013938"}]}""", ErpFaultKind.NoData)]
    public void Read_SomethingElseThanRows_IsNoAnswer(string body, ErpFaultKind kind)
    {
        AdapterRun run = Prophet21Run.New().Answers(200, body);

        AdapterRun.FaultOf(() => run.Read(Prophet21Run.Order)).Kind.Should().Be(kind);
    }

    [Theory]
    [InlineData(404, """{"error":{"code":"404","message":"Could not find a property named 'cancel_flag'."}}""")]
    [InlineData(
        400,
        """{"error":{"code":"","message":{"lang":"en","value":"Could not find a property named 'cancel_flag'."}}}"""
    )]
    public void Find_UnknownColumn_NamesTheRemedy(int status, string body)
    {
        AdapterRun run = Prophet21Run.New().Answers(status, body);

        ErpFaultException fault = AdapterRun.FaultOf(() => run.Find());

        fault.Kind.Should().Be(ErpFaultKind.NoData);
        fault.Message.Should().Contain("'cancel_flag'").And.Contain("parameters that name views and columns");
    }

    [Theory]
    [InlineData("WebReferenceField", "-")]
    [InlineData("CancelledField", "cancel flag")]
    [InlineData("InvoicedField", "1st")]
    [InlineData("NumberIsText", "perhaps")]
    public void Create_BadValue_IsToldBeforeAnythingIsSent(string parameter, string value)
    {
        AdapterRun run = Prophet21Run.New().With(parameter, value);

        AdapterRun.FaultOf(() => run.Find()).Message.Should().StartWith($"Parameter {parameter} is ");
        run.Http.Handler.Requests.Should().BeEmpty();
    }
}
