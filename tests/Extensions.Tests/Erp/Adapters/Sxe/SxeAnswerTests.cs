using Extensions.Tests.Support;

namespace Extensions.Tests.Erp.Adapters.Sxe;

/// <summary>SX.e says no in words alone; the stage that is read afterwards decides.</summary>
public sealed class SxeAnswerTests
{
    private static readonly string Open = SxeWire.List(SxeWire.Order("1"));
    private static readonly string Gone = SxeWire.List();

    [Theory]
    [InlineData(200, "Order has been picked (5824)", "1", "Refused", "RefusedByErp")]
    [InlineData(400, "Order has been picked (5824)", "1", "Refused", "RefusedByErp")]
    [InlineData(200, "Order is in use by jdoe", "1", "Refused", "ChangedMeanwhile")]
    [InlineData(200, "Order already cancelled", "9", "Cancelled", "")]
    [InlineData(400, "Order is in use by jdoe", "9", "Cancelled", "")]
    [InlineData(200, "Order has been shipped", "3", "Refused", "Shipped, RefusedByErp")]
    [InlineData(200, "AppServer timed out", "1", "Unconfirmed", "")]
    [InlineData(200, "AppServer timed out", "9", "Cancelled", "")]
    public void Cancel_AnsweredWithWords_IsDecidedByTheStage(
        int status,
        string text,
        string stage,
        string outcome,
        string reasons
    )
    {
        SxeJob job = new SxeJob().Answers(Open);
        job.Handler.Answers(status, SxeWire.No(text)).Answers(200, SxeWire.List(SxeWire.Order(stage)));

        job.Run().Outcome.Should().Be(outcome, job.Test.Message);
        job.Test.Reasons.Should().Be(reasons);
        job.Test.RequestsSent.Should().Be(1);
        if (outcome == "Refused" || outcome == "Unconfirmed")
        {
            job.Test.Message.Should().Contain(text);
        }
    }

    [Theory]
    [InlineData(200, SxeWire.Yes, "1", "Ignored")]
    [InlineData(200, "{\"response\":{\"cErrorMessage\":null}}", "9", "Cancelled")]
    [InlineData(200, "{}", "9", "Cancelled")]
    [InlineData(200, "{\"response\":{}}", "1", "Unconfirmed")]
    [InlineData(200, "{\"response\":{\"cErrorMessage\":false}}", "1", "Unconfirmed")]
    [InlineData(400, SxeWire.Yes, "1", "Misconfigured")]
    [InlineData(500, "{\"response\":{\"cErrorMessage\":\"no\"}}", "1", "Unconfirmed")]
    [InlineData(200, "<html><body>Sign in</body></html>", "1", "Unconfirmed")]
    [InlineData(200, "", "9", "Cancelled")]
    public void Cancel_AnsweredWithoutWords_IsDecidedByTheStage(int status, string body, string stage, string outcome)
    {
        SxeJob job = new SxeJob().Answers(Open);
        job.Handler.Answers(status, body).Answers(200, SxeWire.List(SxeWire.Order(stage)));

        job.Run().Outcome.Should().Be(outcome, job.Test.Message);
    }

    [Fact]
    public void Cancel_OfAnOrderThatIsGoneAfterwards_IsUnconfirmed() =>
        new SxeJob().Answers(Open, SxeWire.Yes, Gone).Run().Outcome.Should().Be("Unconfirmed");

    [Theory]
    [InlineData("Order Not Found", "NotFound", 1)]
    [InlineData("Invalid operator", "Misconfigured", 1)]
    [InlineData("Operator record is in use", "Unavailable", 3)]
    [InlineData("Something else", "Unavailable", 3)]
    public void Find_AnsweredWithWords_EndsAsTheyAsk(string text, string outcome, int requests)
    {
        SxeJob job = new SxeJob().Answers(SxeWire.No(text));

        job.Run().Outcome.Should().Be(outcome, job.Test.Message);
        job.Handler.Requests.Should().HaveCount(requests);
        if (outcome != "NotFound")
        {
            job.Test.Message.Should().Contain($"SX.e said: {text}.");
        }
    }

    [Theory]
    [InlineData("{\"response\":{\"cErrorMessage\":\"\"}}", "Misconfigured", "OrdersPath")]
    [InlineData(
        "{\"response\":{\"cErrorMessage\":\"\",\"tOeordV4\":{\"t-oeordV4\":[1]}}}",
        "Misconfigured",
        "OrdersPath"
    )]
    [InlineData(
        "{\"response\":{\"cErrorMessage\":\"\",\"tOeordV4\":{\"t-oeordV4\":[{}]}}}",
        "Misconfigured",
        "SuffixField"
    )]
    [InlineData("{\"x\":1}", "Unavailable", "not in the expected format")]
    [InlineData("[]", "Unavailable", "not in the expected format")]
    [InlineData("<html></html>", "Misconfigured", "web page")]
    public void Find_AnsweredWithSomethingElse_IsNeverNotFound(string body, string outcome, string words)
    {
        TestJob job = new SxeJob().Answers(body).Run();

        job.Outcome.Should().Be(outcome, job.Message);
        job.Message.Should().Contain(words);
        job.RequestsSent.Should().Be(0);
    }

    [Fact]
    public void ReadBack_AnsweredWithWords_GoesOn()
    {
        SxeJob job = new SxeJob().Answers(Open, SxeWire.Yes, SxeWire.No("Order is in use by jdoe"));
        job.Answers(SxeWire.List(SxeWire.Order("9")));

        job.Run().Outcome.Should().Be("Cancelled", job.Test.Message);
    }

    [Fact]
    public void ReadBack_OfADoubleOrder_IsNotBelieved()
    {
        SxeJob job = new SxeJob().Answers(Open, SxeWire.Yes);
        job.Answers(SxeWire.List(SxeWire.Order("9"), SxeWire.Order("1")), SxeWire.List(SxeWire.Order("9")));

        job.Run().Outcome.Should().Be("Cancelled", job.Test.Message);
        job.Handler.Requests.Should().HaveCount(4);
    }
}
