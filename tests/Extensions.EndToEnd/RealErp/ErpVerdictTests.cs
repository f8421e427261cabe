using Extensions.EndToEnd.Tryton.Erp;
using Workbench.Jobs;

namespace Extensions.EndToEnd.RealErp;

/// <summary>The judge of the real runs: a job that lies does not get past it.</summary>
public sealed class ErpVerdictTests
{
    [Theory]
    [InlineData("Cancelled", true, "draft", "cancelled", false, false, false)]
    [InlineData("Cancelled", true, "draft", "draft", false, true, false)]
    [InlineData("Cancelled", true, "processing", "processing", false, true, false)]
    [InlineData("Cancelled", true, "draft", "cancelled, shipped", false, true, false)]
    [InlineData("Cancelled", true, "draft", "cancelled, invoiced", false, true, false)]
    [InlineData("Cancelled", true, "none", "none", false, true, false)]
    [InlineData("AlreadyCancelled", true, "draft", "draft", false, true, false)]
    [InlineData("Previewed", true, "draft", "draft", false, false, false)]
    [InlineData("Refused", false, "processing", "processing", false, false, false)]
    [InlineData("Refused", false, "quotation", "quotation", false, false, true)]
    [InlineData("Refused", false, "quotation", "quotation", true, false, false)]
    [InlineData("Refused", false, "quotation", "cancelled", true, false, true)]
    [InlineData("Ignored", false, "draft", "cancelled", false, false, true)]
    [InlineData("NotFound", false, "draft", "draft", false, false, true)]
    [InlineData("NotFound", false, "none", "none", false, false, false)]
    [InlineData("Ambiguous", false, "confirmed", "confirmed", false, false, true)]
    [InlineData("Unconfirmed", false, "draft", "cancelled", false, false, false)]
    [InlineData("Unavailable", false, "draft", "draft", false, false, false)]
    public void Verdict_OnARun_FollowsTheBooks(
        string outcome,
        bool isGreen,
        string before,
        string after,
        bool isContended,
        bool isFalseSuccess,
        bool isFalseRefusal
    )
    {
        var run = new JobRun("W1001", isGreen, outcome, [], 0, 0, [], []);

        var verdict = new ErpVerdict("W1001", Book(before), run, Book(after), isContended);

        verdict.IsFalseSuccess.Should().Be(isFalseSuccess);
        verdict.IsFalseRefusal.Should().Be(isFalseRefusal);
    }

    private static TrytonBook? Book(string text) =>
        text == "none"
            ? null
            : new TrytonBook(
                text.Split(',')[0],
                text.EndsWith("shipped", StringComparison.Ordinal),
                text.EndsWith("invoiced", StringComparison.Ordinal)
            );
}
