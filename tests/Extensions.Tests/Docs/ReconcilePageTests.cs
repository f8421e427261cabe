using System.Text.RegularExpressions;
using Extensions.OrderCancel.Job.Reconcile;
using Extensions.OrderCancel.Protocol.Reconcile;

namespace Extensions.Tests.Docs;

/// <summary>docs/reconcile.md says what is so.</summary>
public sealed class ReconcilePageTests
{
    private static readonly MarkdownPage Page = MarkdownPage.Read("docs/reconcile.md");

    [Fact]
    public void Verdicts_OfThePage_AreThoseOfTheCode() =>
        MarkdownPage
            .Rows(Page.Section("Verdicts"))
            .Select(row => row[0])
            .Should()
            .Equal(Enum.GetNames<ReconcileVerdict>());

    [Theory]
    [InlineData("Nightly")]
    [InlineData("Reading the report")]
    [InlineData("What is queued")]
    public void Defaults_OfThePage_AreThoseOfTheCode(string section)
    {
        List<Match> told = Regex
            .Matches(Page.Section(section), @"`(?<name>\w+)` \(`?(?<default>[\w|]+)`?\)")
            .Cast<Match>()
            .ToList();

        told.Should().NotBeEmpty();
        foreach (Match match in told)
        {
            ReconcileParameters
                .Own.Single(one => one.Name == match.Groups["name"].Value)
                .Default.Should()
                .Be(match.Groups["default"].Value);
        }
    }
}
