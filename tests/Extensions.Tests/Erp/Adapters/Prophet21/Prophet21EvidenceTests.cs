using Extensions.OrderCancel.Erp;
using Extensions.OrderCancel.Erp.Adapters.Prophet21;
using Extensions.Tests.Support;

namespace Extensions.Tests.Erp.Adapters.Prophet21;

/// <summary>What lines and pages prove, and what they do not.</summary>
public sealed class Prophet21EvidenceTests
{
    private const string Line = "GET https://erp.example/api/odataservice/odata/view/p21_view_oe_line";

    [Fact]
    public void Find_SecondLineIsInvoiced_IsFulfilled() =>
        Order(Prophet21Run.Page(Prophet21Run.LineRow(), Prophet21Run.LineRow("1.0")))
            .Fulfilment.Should()
            .Be(Fulfilment.Something);

    [Theory]
    [InlineData("-1", "0", "0", Fulfilment.Something, ErpOrderState.PartlyShipped)]
    [InlineData("\"-1.0000\"", "0", "0", Fulfilment.Something, ErpOrderState.PartlyShipped)]
    [InlineData("1E400", "0", "0", Fulfilment.Something, ErpOrderState.PartlyShipped)]
    [InlineData("0", "-1", "0", Fulfilment.Nothing, ErpOrderState.InFulfilment)]
    [InlineData("0", "0", "\"-2\"", Fulfilment.Nothing, ErpOrderState.PartlyCancelled)]
    [InlineData("\"0.000000000\"", "0.0", "0E2", Fulfilment.Nothing, ErpOrderState.Open)]
    public void Find_QuantityOfEitherSign_Counts(
        string invoiced,
        string picked,
        string cancelled,
        Fulfilment fulfilment,
        ErpOrderState state
    )
    {
        ErpOrder order = Order(Prophet21Run.Line(invoiced, picked, cancelled));

        order.Fulfilment.Should().Be(fulfilment);
        order.State.Should().Be(state);
    }

    [Theory]
    [InlineData("null", "0", "0", "qty_invoiced")]
    [InlineData("\"many\"", "0", "0", "qty_invoiced")]
    [InlineData("\"\"", "0", "0", "qty_invoiced")]
    [InlineData("true", "0", "0", "qty_invoiced")]
    [InlineData("[1]", "0", "0", "qty_invoiced")]
    [InlineData("{\"value\":1}", "0", "0", "qty_invoiced")]
    [InlineData("0", "null", "null", "qty_on_pick_tickets, qty_canceled")]
    public void Find_QuantityIsNotTold_IsNotNothing(string invoiced, string picked, string cancelled, string column)
    {
        ErpOrder order = Order(Prophet21Run.Line(invoiced, picked, cancelled));

        order.Fulfilment.Should().Be(Fulfilment.NotTold);
        order.FulfilmentText.Should().Contain($"does not tell {column} of a line").And.Contain("InvoicedField");
    }

    [Fact]
    public void Find_QuantityIsMissing_IsNotNothing() =>
        Order("""{"value":[{"order_no":"1013938","Qty_Invoiced":1,"qty_on_pick_tickets":0,"qty_canceled":0}]}""")
            .Fulfilment.Should()
            .Be(Fulfilment.NotTold);

    [Fact]
    public void Find_OrderWithoutLines_IsNotTold()
    {
        ErpOrder order = Order(Prophet21Run.NoRows);

        order.Fulfilment.Should().Be(Fulfilment.NotTold);
        order.FulfilmentText.Should().Contain("no line of this order").And.Contain("LineView");
    }

    [Theory]
    [InlineData("-", true)]
    [InlineData("lines", false)]
    public void GetTraits_LineViewIsADash_SaysThatNothingIsChecked(string view, bool notChecked) =>
        new Prophet21Adapter()
            .GetTraits(new JobOptions(name => name == "LineView" ? view : null))
            .FulfilmentNotChecked.Should()
            .Be(notChecked);

    [Theory]
    [InlineData("\"1013939\"")]
    [InlineData("null")]
    public void Find_LineOfAnotherOrder_IsNoData(string number)
    {
        AdapterRun run = Prophet21Run
            .New()
            .Answers(200, Prophet21Run.Header())
            .Answers(200, Prophet21Run.Page(Prophet21Run.LineRow(), Prophet21Run.LineRow(number: number)));

        ErpFaultException fault = AdapterRun.FaultOf(() => run.Find());

        fault.Kind.Should().Be(ErpFaultKind.NoData);
        fault.Message.Should().Contain("1013938").And.Contain("NumberField");
    }

    [Theory]
    [InlineData("https://erp.example/api/odataservice/odata/view/p21_view_oe_line?$skiptoken=2")]
    [InlineData("http://erp.example:8080/api/odataservice/odata/view/p21_view_oe_line?$skiptoken=2")]
    [InlineData("p21_view_oe_line?$skiptoken=2")]
    [InlineData("/api/odataservice/odata/view/p21_view_oe_line?$skiptoken=2")]
    public void Find_NextPageOfLines_IsFollowedAndJudged(string next)
    {
        AdapterRun run = Prophet21Run
            .New()
            .Answers(200, Prophet21Run.Header())
            .Answers(200, Prophet21Run.PageBefore(next, Prophet21Run.LineRow()))
            .Answers(200, Prophet21Run.Line("2"));

        run.Find().Should().ContainSingle().Which.Fulfilment.Should().Be(Fulfilment.Something);
        run.Http.Handler.Requests.Last().Should().Be(Line + "?$skiptoken=2");
    }

    [Fact]
    public void Find_NextPageOfHeaders_IsFollowed()
    {
        string first = Prophet21Run.Header(reference: "\"w1\"");
        AdapterRun run = Prophet21Run
            .New()
            .Answers(200, first.Remove(first.Length - 1) + ",\"@odata.nextLink\":\"p21_view_oe_hdr?$skip=1\"}")
            .Answers(200, Prophet21Run.Header())
            .Answers(200, Prophet21Run.Line());

        run.Find().Should().ContainSingle();
        run.Http.Context.Traffic.LookedThrough.Should().Be(2);
    }

    [Theory]
    [InlineData("https://elsewhere.example/p21_view_oe_line", "another server")]
    [InlineData("ftp://erp.example/p21_view_oe_line", "another server")]
    [InlineData(
        "p21_view_oe_line?$filter=order_no%20eq%20'1013938'&$select=order_no,qty_invoiced,qty_on_pick_tickets,qty_canceled",
        "no end"
    )]
    public void Find_NextPageThatCannotBeRead_IsIncomplete(string next, string why)
    {
        AdapterRun run = Prophet21Run
            .New()
            .Answers(200, Prophet21Run.Header())
            .Answers(200, Prophet21Run.PageBefore(next, Prophet21Run.LineRow()));

        ErpFaultException fault = AdapterRun.FaultOf(() => run.Find());

        fault.Kind.Should().Be(ErpFaultKind.NoData);
        fault.Message.Should().Contain(why).And.Contain("LineView");
        fault.Message.Should().NotContain("elsewhere");
    }

    [Theory]
    [InlineData(206, "")]
    [InlineData(200, ",\"@odata.count\":2")]
    public void Find_PartWithoutANextPage_IsIncomplete(int status, string more)
    {
        string page = Prophet21Run.Line();
        AdapterRun run = Prophet21Run
            .New()
            .Answers(200, Prophet21Run.Header())
            .Answers(status, page.Remove(page.Length - 1) + more + "}");

        AdapterRun.FaultOf(() => run.Find()).Kind.Should().Be(ErpFaultKind.NoData);
    }

    [Fact]
    public void Find_StrangersRowWithoutFlags_StopsNothing()
    {
        string rows = Prophet21Run
            .Header()
            .Replace("{\"value\":[", "{\"value\":[{\"order_no\":null,\"web_reference_no\":\"w1\"},");
        AdapterRun run = Prophet21Run.New().Answers(200, rows).Answers(200, Prophet21Run.Line());

        run.Find().Should().ContainSingle().Which.State.Should().Be(ErpOrderState.Open);
        run.Http.Context.Traffic.LookedThrough.Should().Be(2);
    }

    [Theory]
    [InlineData("""{"value":[{"order_no":"1013938"}]}""")]
    [InlineData("""{"value":[{"order_no":"1013938","web_reference_no":null}]}""")]
    [InlineData("""{"value":[{"order_no":"1013938","web_reference_no":["W1"]}]}""")]
    public void Find_RowThatDoesNotTellTheReference_IsNoData(string body)
    {
        AdapterRun run = Prophet21Run.New().Answers(200, body);

        ErpFaultException fault = AdapterRun.FaultOf(() => run.Find());

        fault.Kind.Should().Be(ErpFaultKind.NoData);
        fault.Message.Should().Contain("does not tell web_reference_no");
    }

    [Fact]
    public void Read_AnotherOrderOrSeveralRows_IsNoData()
    {
        string other = Prophet21Run.Header(number: "\"1013939\"");
        string own = Prophet21Run.Header();
        string twice = own.Insert(own.Length - 2, "," + own.Substring(10, own.Length - 12));
        foreach (string body in new[] { other, twice })
        {
            AdapterRun run = Prophet21Run.New().Answers(200, body);

            ErpFaultException fault = AdapterRun.FaultOf(() => run.Read(Prophet21Run.Order));

            fault.Kind.Should().Be(ErpFaultKind.NoData);
            fault.Message.Should().Contain("1013938").And.Contain("OrderView");
        }
    }

    [Fact]
    public void Read_OwnRowAmongOthers_IsRead()
    {
        string own = Prophet21Run.Header();
        string other = Prophet21Run.Header("\"Y\"", number: "\"1013939\"");
        string both = other.Insert(other.Length - 2, "," + own.Substring(10, own.Length - 12));

        ErpOrder? order = Prophet21Run
            .New()
            .Answers(200, both)
            .Answers(200, Prophet21Run.Line())
            .Read(Prophet21Run.Order);

        order!.State.Should().Be(ErpOrderState.Open);
    }

    private static ErpOrder Order(string lines) =>
        Prophet21Run
            .New()
            .Answers(200, Prophet21Run.Header())
            .Answers(200, lines)
            .Find()
            .Should()
            .ContainSingle()
            .Subject;
}
