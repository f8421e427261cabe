using Extensions.OrderCancel.Erp;
using Extensions.OrderCancel.Erp.Adapters.DynamicsFinance;
using Extensions.Tests.Support;

namespace Extensions.Tests.Erp.Adapters.DynamicsFinance;

/// <summary>What statuses, lines and companies mean, one by one. A mirror of the facts on the adapter's page.</summary>
public sealed class DynamicsFinanceAnswersTests
{
    private readonly AdapterRun run = new AdapterRun(new DynamicsFinanceAdapter()).With(
        "CancelPath",
        "api/services/A/B/c"
    );

    [Theory]
    [InlineData("Backorder", "Active", "Backorder", "Open", "Nothing")]
    [InlineData("Backorder", "Confirmed", "Backorder", "Open", "Nothing")]
    [InlineData("Backorder", "Picked", "Backorder", "InFulfilment", "Nothing")]
    [InlineData("Backorder", "PartiallyDelivered", "Backorder", "PartlyShipped", "Something")]
    [InlineData("Delivered", "Delivered", "Delivered", "Shipped", "Something")]
    [InlineData("Delivered", "DeliveredPartiallyInvoiced", "Delivered", "Invoiced", "Something")]
    [InlineData("Backorder", "PartiallyInvoiced", "Backorder", "Invoiced", "Something")]
    [InlineData("Invoiced", "Invoiced", "Invoiced", "Invoiced", "Something")]
    [InlineData("Canceled", "Canceled", "Canceled", "Cancelled", "Nothing")]
    [InlineData("Canceled", "Active", "Canceled", "Unknown", "NotTold")]
    [InlineData("Backorder", "", "Backorder", "Unknown", "NotTold")]
    [InlineData("", "Active", "Backorder", "Unknown", "NotTold")]
    [InlineData("None", "Active", "None", "Unknown", "NotTold")]
    [InlineData("Backorder", "Released", "Backorder", "Unknown", "NotTold")]
    public void Read_StatusesOfAnOrder_MeanAState(
        string status,
        string processing,
        string line,
        string state,
        string fulfilment
    )
    {
        this.run.Answers(200, Order(status, processing)).Answers(200, Lines(line));

        ErpOrder read = this.Read()!;

        read.State.ToString().Should().Be(state);
        read.Fulfilment.ToString().Should().Be(fulfilment);
        read.StatusText.Should().Be($"{status}/{processing}");
    }

    [Theory]
    [InlineData("Backorder,Backorder", "Open", "Nothing")]
    [InlineData("Backorder,Delivered", "Open", "Something")]
    [InlineData("Backorder,Invoiced", "Open", "Something")]
    [InlineData("Backorder,Canceled", "PartlyCancelled", "Nothing")]
    [InlineData("Canceled,Canceled", "PartlyCancelled", "Nothing")]
    [InlineData("Backorder,None", "Open", "NotTold")]
    [InlineData("Backorder,", "Open", "NotTold")]
    [InlineData("-", "Open", "NotTold")]
    public void Read_LinesOfAnOpenOrder_TellWhatLeft(string lines, string state, string fulfilment)
    {
        this.run.Answers(200, Order("Backorder", "Active"))
            .Answers(200, Lines(lines.Split(',')))
            .Answers(200, Order("Backorder", "Active"));

        ErpOrder read = this.Read()!;

        read.State.ToString().Should().Be(state);
        read.Fulfilment.ToString().Should().Be(fulfilment);
    }

    // The header's word is not enough: a service may have set it, and left lines open, or one may have been delivered.
    [Theory]
    [InlineData("Canceled,Canceled", "Cancelled", "Nothing")]
    [InlineData("Canceled,Backorder", "PartlyCancelled", "Nothing")]
    [InlineData("Canceled,Delivered", "Cancelled", "Something")]
    [InlineData("Canceled,None", "Cancelled", "NotTold")]
    [InlineData("-", "Cancelled", "NotTold")]
    public void Read_LinesOfACanceledOrder_TellWhetherAllIs(string lines, string state, string fulfilment)
    {
        this.run.Answers(200, Order("Canceled", "Canceled"))
            .Answers(200, Lines(lines.Split(',')))
            .Answers(200, Order("Canceled", "Canceled"));

        ErpOrder read = this.Read()!;

        read.State.ToString().Should().Be(state);
        read.Fulfilment.ToString().Should().Be(fulfilment);
    }

    // The order is read before its lines: what happens in between is no part.
    [Fact]
    public void Read_CanceledBetweenOrderAndLines_IsCancelled()
    {
        this.run.Answers(200, Order("Backorder", "Active"))
            .Answers(200, Lines("Canceled"))
            .Answers(200, Order("Canceled", "Canceled"));

        this.Read()!.State.Should().Be(ErpOrderState.Cancelled);
    }

    [Fact]
    public void Read_PartlyDeliveredThatAParameterCallsOpen_IsStillPartlyDelivered()
    {
        this.run.With("StatusOpen", "Backorder/PartiallyDelivered")
            .With("StatusPartlyShipped", "x")
            .Answers(200, Order("Backorder", "PartiallyDelivered"))
            .Answers(200, Lines("Backorder"));

        this.Read()!.Fulfilment.Should().Be(Fulfilment.Something);
    }

    [Theory]
    [InlineData("""{"value":[]}""", "Nothing")]
    [InlineData("""{"value":[{"dataAreaId":"USMF","SalesOrderNumber":"S-1"}]}""", "Something")]
    [InlineData("""{"value":[{"dataAreaId":"usmf","SalesOrderNumber":"S-2"}]}""", "Nothing")]
    [InlineData("""{"value":[{"dataAreaId":"ussi","SalesOrderNumber":"S-1"}]}""", "Nothing")]
    public void Read_WhatWasPosted_IsOfThisOrderAlone(string posted, string fulfilment)
    {
        this.run.With("PostedNames", "SalesInvoiceHeadersV2")
            .Answers(200, Order("Backorder", "Active"))
            .Answers(200, posted)
            .Answers(200, Lines("Backorder"));

        this.Read()!.Fulfilment.ToString().Should().Be(fulfilment);
    }

    [Fact]
    public void Read_RowWithoutItsOrder_IsAFault()
    {
        this.run.Answers(200, Order("Backorder", "Active"))
            .Answers(200, """{"value":[{"dataAreaId":"usmf","SalesOrderLineStatus":"Backorder"}]}""");

        AdapterRun.FaultOf(this.Read).Kind.Should().Be(ErpFaultKind.NoData);
    }

    [Theory]
    [InlineData("usmf", "usmf", 1)]
    [InlineData("USMF", "usmf", 1)]
    [InlineData("usmf", "USMF", 1)]
    [InlineData("ussi", "usmf", 0)]
    [InlineData("-", "usmf", 1)]
    public void Find_Company_IsComparedInEitherCase(string parameter, string told, int count)
    {
        this.run.With("Company", parameter).Answers(200, $$"""{"value":[{{Order("Backorder", "Active", told)}}]}""");

        IReadOnlyList<ErpOrder> found = this.run.Find();

        found.Should().HaveCount(count);
        found.Select(order => order.Key).Should().AllBe("usmf/S-1");
        this.run.Http.Handler.Requests.Single().Should().Contain("?cross-company=true&");
    }

    // An address has the company as it was told; the key, by which orders are compared, has one form.
    [Fact]
    public void Read_CompanyInOtherCase_IsTheSameOrder()
    {
        this.run.Answers(200, $$"""{"value":[{{Order("Backorder", "Active", "USMF")}}]}""")
            .Answers(200, Order("Backorder", "Active", "usmf"))
            .Answers(200, Lines("Backorder"));

        ErpOrder read = this.run.Read(this.run.Find().Single())!;

        read.Key.Should().Be("usmf/S-1");
        read.Company.Should().Be("usmf");
        this.run.Http.Handler.Requests[1].Should().Contain("(dataAreaId='USMF',SalesOrderNumber='S-1')");
    }

    [Theory]
    [InlineData("w1")]
    [InlineData("W10")]
    public void Find_ReferenceThatOnlyTheDatabaseTakesForEqual_IsNotIt(string reference)
    {
        string row = Order("Backorder", "Active").Replace("\"W1\"", $"\"{reference}\"");
        this.run.Answers(200, $$"""{"value":[{{row}}]}""");

        this.run.Find().Should().BeEmpty();
    }

    private static string Order(string status, string processing, string company = "usmf") =>
        $$"""{"@odata.etag":"W/\"1\"","dataAreaId":"{{company}}","SalesOrderNumber":"S-1","SalesOrderStatus":"{{status}}","SalesOrderProcessingStatus":"{{processing}}","CustomersOrderReference":"W1"}""";

    private static string Lines(params string[] statuses)
    {
        IEnumerable<string> lines = statuses
            .Where(status => status != "-")
            .Select(status =>
                $$"""{"dataAreaId":"usmf","SalesOrderNumber":"S-1","SalesOrderLineStatus":"{{status}}"}"""
            );
        return $$"""{"value":[{{string.Join(",", lines)}}]}""";
    }

    private ErpOrder? Read() => this.run.Read(Known());

    internal static ErpOrder Known() =>
        new ErpOrder(
            "usmf/S-1",
            "S-1",
            ErpOrderState.Open,
            "Backorder/Active",
            webReference: "W1",
            version: "W/\"1\""
        ).InCompany("usmf");
}
