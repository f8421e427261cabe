using System.Text.RegularExpressions;
using Extensions.Tests.Docs;
using Extensions.Tests.Support;

namespace Extensions.Tests.Erp.Adapters.Rest;

/// <summary>The complete example of docs/erp/rest.md, run as it is written there.</summary>
public sealed class RestExampleTests
{
    private static readonly string Section = MarkdownPage.Read("docs", "erp", "rest.md").Section("A complete example");
    private static readonly IReadOnlyList<string> Answers = MarkdownPage.CodeBlocks(Section, "json");

    [Fact]
    public void Execute_OpenOrder_IsCancelled()
    {
        RestJob run = Example();
        run.Cancel = () => RestRun.Response(200, """{"done":[10017],"rejected":[]}""");
        run.ReadBack = () => RestRun.Response(200, Answers[1].Replace("\"new\"", "\"void\"", StringComparison.Ordinal));

        TestJob job = run.Run();

        job.Outcome.Should().Be("Cancelled", job.Message);
        run.Sent.Should()
            .Equal(
                "GET /api/orders?externalRef=W1001&page=1",
                "GET /api/orders/10017",
                """POST /api/orders/void {"ids":[10017],"reason":"CustomerRequest"}""",
                "GET /api/orders/10017"
            );
        run.Requests.Should()
            .OnlyContain(one =>
                one.Headers.Any(header => header.Value == "Bearer the-key" && header.Name == "Authorization")
            );
    }

    [Fact]
    public void Execute_ErpRefuses_IsRefusedInItsWords()
    {
        RestJob run = Example();
        run.Cancel = () => RestRun.Response(200, Answers[2]);

        TestJob job = run.Run();

        job.Outcome.Should().Be("Refused");
        job.Message.Should().Contain("The order is on a pick list");
    }

    [Theory]
    [InlineData("\"shipped\":0", "\"shipped\":2", "Fulfilled")]
    [InlineData("\"invoiced\":\"0.00\"", "\"invoiced\":\"-1.00\"", "Fulfilled")]
    [InlineData("\"shipped\"", "\"sent\"", "FulfilmentNotTold")]
    [InlineData("\"lines\"", "\"positions\"", "FulfilmentNotTold")]
    public void Execute_ShippedInvoicedOrNotTold_IsRefused(string text, string other, string reason)
    {
        RestJob run = Example();
        run.Read = run.Read.Replace(text, other, StringComparison.Ordinal);

        run.Run().Reasons.Should().Be(reason);
        run.Asked.Should().Be(0);
    }

    private static RestJob Example()
    {
        string parameters = MarkdownPage.CodeBlocks(Section, "text").Single();
        var run = new RestJob("W1001", [.. Regex.Replace(parameters, "(?m)^([A-Za-z]+) +", "$1=").Trim().Split('\n')])
        {
            Find = Answers[0],
            Read = Answers[1],
        };
        run.Job.Connection.Password = TestJob.Encrypt("the-key");
        return run;
    }
}
