using Extensions.Tests.Support;

namespace Extensions.Tests.Erp.Adapters.Sxe;

/// <summary>What stages, holds and dates mean, and how an order is found.</summary>
public sealed class SxeStageTests
{
    [Theory]
    [InlineData("0", "", "Cancelled")]
    [InlineData("1", "", "Cancelled")]
    [InlineData("1.0", ",\"approvty\":\"Y\"", "Cancelled")]
    [InlineData("\"Ord\"", "", "Cancelled")]
    [InlineData("2", "", "Refused")]
    [InlineData("3", "", "Refused")]
    [InlineData("4", "", "Refused")]
    [InlineData("5", "", "Refused")]
    [InlineData("7", "", "Refused")]
    [InlineData("null", "", "Refused")]
    [InlineData("{}", "", "Refused")]
    [InlineData("1", ",\"invoiceDt\":\"2026-11-02\"", "Refused")]
    [InlineData("1", ",\"shipDt\":null,\"invoiceDt\":\"\"", "Cancelled")]
    [InlineData("\"ord\"", "", "Refused")]
    [InlineData("\"09\"", "", "Refused")]
    [InlineData("-9", "", "Refused")]
    [InlineData("[9,3]", "", "Refused")]
    [InlineData("9", ",\"STAGECD\":3", "Refused")]
    [InlineData("9", "", "AlreadyCancelled")]
    [InlineData("9", ",\"shipDt\":\"2026-11-02\"", "CancelledTooLate")]
    public void Execute_AtAStage_EndsAsTheStageAsks(string stage, string more, string outcome)
    {
        SxeJob job = new SxeJob().Answers(SxeWire.List(SxeWire.Order(stage, more)), SxeWire.Yes);
        job.Answers(SxeWire.List(SxeWire.Order("9")));

        job.Run().Outcome.Should().Be(outcome, job.Test.Message);
        job.Handler.Requests.Should().HaveCount(outcome == "Cancelled" ? 3 : 1);
    }

    [Theory]
    [InlineData("2", "InFulfilment", "the warehouse is working on it")]
    [InlineData("3", "Shipped", "it has been shipped")]
    [InlineData("5", "Invoiced", "it has been invoiced")]
    [InlineData("7", "UnknownState", "StatusOpen, StatusShipped and so on do")]
    public void Execute_AtAStageThatForbids_NamesItAndTheReason(string stage, string reason, string words)
    {
        TestJob job = new SxeJob().Answers(SxeWire.List(SxeWire.Order(stage))).Run();

        job.Reasons.Should().Be(reason);
        job.Message.Should().Contain(words).And.Contain($"\"{stage}\"");
    }

    [Theory]
    [InlineData("2", "Picked", "Picked")]
    [InlineData("2", "", "2")]
    [InlineData("7", "Strange", "7")]
    public void Execute_WithAStageInWords_ShowsThemUnlessTheStageIsToBeMapped(string stage, string words, string shown)
    {
        string order = SxeWire.Order(stage, $",\"stageCdWords\":\"{words}\"");

        TestJob job = new SxeJob().Answers(SxeWire.List(order)).Run();

        job.ErpOrders.Rows[0]["ErpStatus"].Should().Be(shown);
        job.Message.Should().Contain($"is \"{shown}\"");
    }

    [Fact]
    public void Execute_OnHold_IsKnownByTheApprovalCode()
    {
        string held = SxeWire.List(SxeWire.Order("1", ",\"approvty\":\"h\""));

        TestJob dry = new SxeJob().Answers(held).With("DryRun", "true").With("ApprovedCodes", "y|h").Run();
        TestJob wet = new SxeJob().Answers(held, SxeWire.Yes, SxeWire.List(SxeWire.Order("9"))).Run();

        dry.Outcome.Should().Be("Previewed");
        wet.Outcome.Should().Be("Cancelled");
    }

    [Fact]
    public void Execute_WithMappedStages_UsesThem()
    {
        SxeJob job = new SxeJob().With("StatusClosed", "4").With("StatusInvoiced", "5");

        job.Answers(SxeWire.List(SxeWire.Order("4"))).Run().Reasons.Should().Be("Closed");
    }

    [Theory]
    [InlineData("1234567-0", "Cancelled")]
    [InlineData("1234567-00", "Cancelled")]
    [InlineData("1234567-01", "NotFound")]
    [InlineData("123456-00", "NotFound")]
    [InlineData("W1001", "Misconfigured")]
    public void Execute_WithANumber_FindsExactlyThat(string order, string outcome)
    {
        SxeJob job = new SxeJob(order).Answers(
            SxeWire.List(SxeWire.Order("1"), SxeWire.Order("3", suffix: 2), SxeWire.Order("1", number: 12345670)),
            SxeWire.Yes,
            SxeWire.List(SxeWire.Order("9"))
        );

        job.Run().Outcome.Should().Be(outcome, job.Test.Message);
        job.Handler.Bodies.Should()
            .HaveCount(
                outcome == "Cancelled" ? 3
                : outcome == "NotFound" ? 1
                : 0
            );
        if (outcome == "Cancelled")
        {
            job.Test.ErpOrders.Rows[0]["ErpOrderNumber"].Should().Be(order, "the website knows it by that number");
        }
    }

    [Fact]
    public void Execute_WithoutASuffix_MeansAllOfThem()
    {
        string both = SxeWire.List(SxeWire.Order("1"), SxeWire.Order("3", suffix: 1));

        TestJob unknown = new SxeJob("1234567").Answers(both).Run();
        TestJob known = WithCustomer(new SxeJob("1234567").Answers(both), "100234");

        unknown.Outcome.Should().Be("Ambiguous");
        known.Outcome.Should().Be("Refused", "one part has been shipped");
        known.ErpOrders.Rows.Should().HaveCount(2);
        known.RequestsSent.Should().Be(0);
    }

    [Fact]
    public void Execute_ForAnotherCustomersOrder_IsAmbiguous()
    {
        TestJob job = WithCustomer(new SxeJob().Answers(SxeWire.List(SxeWire.Order("1"))), "100235");

        job.Outcome.Should().Be("Ambiguous");
        job.Message.Should().Contain("100235").And.Contain("100234");
    }

    [Fact]
    public void Execute_OfAListThatIsCutOff_DoesNotGuess()
    {
        TestJob all = new SxeJob("1234567").Answers(SxeWire.ListOf("true", SxeWire.Order("1"))).Run();
        TestJob one = new SxeJob().Answers(SxeWire.ListOf("true", SxeWire.Order("9"))).Run();
        TestJob spelled = new SxeJob("1234567")
            .Answers(
                SxeWire.ListOf("\"yes\"", SxeWire.Order("1")).Replace("moreRecordsAvailable", "More_Records_Available")
            )
            .Run();

        all.Outcome.Should().Be("Misconfigured");
        all.Message.Should().Contain("ReadFields");
        spelled.Outcome.Should().Be("Misconfigured");
        one.Outcome.Should().Be("AlreadyCancelled", "the one that was asked for is there");
    }

    [Fact]
    public void Execute_WithTheWebsitesNumberAlone_NamesThePreprocessor()
    {
        SxeJob job = new SxeJob("W1001").With("OrderNumberKind", "Web").Answers(SxeWire.Yes);

        job.Run().Outcome.Should().Be("Misconfigured");
        job.Test.Message.Should().Contain("preprocessor OrderCancel").And.Contain("OrderNumberKind to Erp");
        job.Handler.Requests.Should().BeEmpty();
    }

    [Fact]
    public void Execute_WithTheWebsitesNumberAndSxes_AsksForSxes()
    {
        SxeJob job = new SxeJob("W1001", erpNumber: "1234567-0").Knows("W1001", "100234");
        job.Answers(SxeWire.List(SxeWire.Order("1")), SxeWire.Yes, SxeWire.List(SxeWire.Order("9")));

        job.Run().Outcome.Should().Be("Cancelled", job.Test.Message);
        job.Handler.Bodies[0].Should().Contain("\"orderNumber\":1234567,").And.NotContain("W1001");
    }

    private static TestJob WithCustomer(SxeJob job, string customer) => job.Knows("W1001", customer).Run();
}
