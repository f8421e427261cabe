using Extensions.OrderCancel.Erp;
using Extensions.OrderCancel.Erp.Adapters.Sxe;
using Extensions.Tests.Support;

namespace Extensions.Tests.Erp.Adapters.Sxe;

/// <summary>What dates and lists prove, and what they do not.</summary>
public sealed class SxeEvidenceTests
{
    private const string Date = "2026-11-02";

    [Theory]
    [InlineData("{\"value\":\"2026-11-02\"}")]
    [InlineData("{\"Value\":{\"value\":\"2026-11-02\"}}")]
    [InlineData("[\"2026-11-02\"]")]
    [InlineData("[null,\"2026-11-02\"]")]
    [InlineData("[{\"value\":\"2026-11-02\"}]")]
    [InlineData("{\"year\":2026,\"month\":11,\"date\":2}")]
    [InlineData("20261102")]
    public void Execute_ShipDateIsNested_IsADate(string shipDate)
    {
        string open = SxeWire.List(SxeWire.Order("1", $",\"shipDt\":{shipDate}"));
        string cancelled = SxeWire.List(SxeWire.Order("9", $",\"shipDt\":{shipDate}"));

        new SxeJob().Answers(open).Run().Reasons.Should().Be("Fulfilled");
        new SxeJob().Answers(cancelled).Run().Outcome.Should().Be("CancelledTooLate");
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("[]")]
    [InlineData("false")]
    [InlineData("{\"when\":\"2026-11-02\"}")]
    [InlineData("{\"year\":0,\"month\":0}")]
    public void Execute_ShipDateInAnUnknownShape_IsNotTold(string shipDate)
    {
        TestJob open = new SxeJob()
            .Answers(SxeWire.List(SxeWire.Order("1", $",\"shipDt\":{shipDate}")), SxeWire.Yes)
            .Run();

        open.Outcome.Should().Be("Refused", open.Message);
        open.Reasons.Should().Be("FulfilmentNotTold");
        open.Message.Should().Contain("shipDt or shipDate").And.Contain("parameter FulfilledFields");
        open.RequestsSent.Should().Be(0);
    }

    [Theory]
    [InlineData("null")]
    [InlineData("\"\"")]
    [InlineData("\"?\"")]
    [InlineData("0")]
    [InlineData("\"00/00/00\"")]
    [InlineData("\"0001-01-01T00:00:00\"")]
    [InlineData("{\"value\":null}")]
    [InlineData("[\"\"]")]
    [InlineData("{\"year\":1,\"month\":1,\"date\":1}")]
    public void Execute_SxesOwnNoDate_IsNothing(string shipDate)
    {
        TestJob job = new SxeJob().Answers(SxeWire.List(SxeWire.Order("9", $",\"shipDt\":{shipDate}"))).Run();

        job.Outcome.Should().Be("AlreadyCancelled", job.Message);
    }

    [Theory]
    [InlineData("1", "Refused", "FulfilmentNotTold")]
    [InlineData("9", "Unconfirmed", "FulfilmentNotTold")]
    [InlineData("3", "Refused", "Shipped")]
    public void Execute_ADateFieldIsMissing_IsNotTold(string stage, string outcome, string reasons)
    {
        string list = SxeWire.List(SxeWire.Order(stage)).Replace("invoiceDt", "invDt");

        TestJob job = new SxeJob().Answers(list, SxeWire.Yes).Run();

        job.Outcome.Should().Be(outcome, job.Message);
        job.Reasons.Should().Be(reasons);
        job.RequestsSent.Should().Be(0);
    }

    [Fact]
    public void Execute_DateMemberTwice_IsUnreadable()
    {
        TestJob job = new SxeJob()
            .Answers(SxeWire.List(SxeWire.Order("1", ",\"shipDt\":\"2026-11-02\",\"shipDt\":null")), SxeWire.Yes)
            .Run();

        job.Outcome.Should().Be("Misconfigured", job.Message);
        job.RequestsSent.Should().Be(0);
    }

    [Fact]
    public void Execute_DateMemberTwiceInAnotherCase_IsADate() =>
        new SxeJob()
            .Answers(SxeWire.List(SxeWire.Order("1", $",\"shipDt\":null,\"ShipDT\":\"{Date}\"")))
            .Run()
            .Reasons.Should()
            .Be("Fulfilled");

    [Theory]
    [InlineData("shipdt=|shipdt=11/02/26", "Fulfilled")]
    [InlineData("shipdt=11/02/26|shipdt=", "Fulfilled")]
    [InlineData("invoicedt=11/02/26", "Fulfilled")]
    [InlineData("shipdt=?", "")]
    public void Execute_PairsTellADate_CountsWhereverItStands(string dates, string reasons)
    {
        string[] pairs = ["orderno=1234567", "ordersuf=00", "stage=Ord", .. dates.Split('|')];
        SxeJob job = new SxeJob().With("ReadBy", "SingleOrder").With("DryRun", "true");

        job.Answers(SxeWire.Single(pairs)).Run().Reasons.Should().Be(reasons);
    }

    [Theory]
    [InlineData("\"shipdt\"", "\"x\"")]
    [InlineData("\"shipdt\"", "null")]
    [InlineData("\"shipdt\",\"fieldValue\":\"\"", "\"shipdt\",\"fieldValue\":null")]
    [InlineData("\"shipdt\",\"fieldValue\":\"\"", "\"shipdt\"")]
    public void Execute_PairsWithoutADate_AreNotTold(string part, string instead)
    {
        string single = SxeWire.Single("orderno=1234567", "ordersuf=00", "stage=Ord").Replace(part, instead);

        new SxeJob().With("ReadBy", "SingleOrder").Answers(single).Run().Reasons.Should().Be("FulfilmentNotTold");
    }

    [Fact]
    public void Execute_BySoapWithoutDates_IsNotTold()
    {
        string list = SxeWire.SoapList(SxeWire.SoapOrder("1").Replace("shipDate", "shippedOn"));

        new SxeJob(transport: "Soap").Answers(list).Run().Reasons.Should().Be("FulfilmentNotTold");
    }

    [Fact]
    public void Execute_WithADashForFulfilledFields_SaysThatNothingWasChecked()
    {
        string order = "{\"orderNo\":1234567,\"orderSuf\":0,\"stageCd\":9}";

        TestJob job = new SxeJob().With("FulfilledFields", "-").Answers(SxeWire.List(order)).Run();

        job.Outcome.Should().Be("AlreadyCancelled", job.Message);
        job.Message.Should().Contain("not checked");
        new SxeAdapter().GetTraits(new JobOptions(_ => null)).FulfilmentNotChecked.Should().BeFalse();
    }

    [Fact]
    public void Find_OneOrderAsAnObject_IsAListOfOne()
    {
        string list = SxeWire.List(SxeWire.Order("9", $",\"shipDt\":\"{Date}\""));
        string one = list.Replace(":[{", ":{").Replace("}]", "}");

        new SxeJob().Answers(one).Run().Outcome.Should().Be("CancelledTooLate");
    }

    [Fact]
    public void Find_OtherOrdersAlone_SaysHowManyWereLookedThrough()
    {
        string others = SxeWire.List(SxeWire.Order("1", number: 12345670), SxeWire.Order("1", number: 12345671));

        TestJob job = new SxeJob().Answers(others).Run();

        job.Outcome.Should().Be("NotFound");
        job.Message.Should().Contain("Orders looked through: 2.");
    }

    [Fact]
    public void Find_SingleOrderBringsAnother_IsNeverNotFound()
    {
        TestJob job = new SxeJob()
            .With("ReadBy", "SingleOrder")
            .Answers(SxeWire.Single("orderno=1234568", "ordersuf=00", "stage=Can"))
            .Run();

        job.Outcome.Should().Be("Misconfigured");
        job.Message.Should().Contain("1234567-00").And.Contain("ReadOperation");
    }

    [Fact]
    public void ReadBack_BringsOtherOrdersAsWell_TakesTheOneThatIsMeant()
    {
        string open = SxeWire.List(SxeWire.Order("1"));
        SxeJob job = new SxeJob().Answers(open, SxeWire.Yes, SxeWire.List(SxeWire.Order("9", suffix: 1)));
        job.Answers(SxeWire.List(SxeWire.Order("1", suffix: 1), SxeWire.Order("9")));

        job.Run().Outcome.Should().Be("Cancelled", job.Test.Message);
        job.Handler.Requests.Should().HaveCount(4, "another order alone is no answer");
    }
}
