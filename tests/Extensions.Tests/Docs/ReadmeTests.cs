using System.Text.RegularExpressions;
using Extensions.OrderCancel.Erp;
using Extensions.OrderCancel.Protocol;
using Extensions.Tests.Cli;
using Extensions.Tests.Conventions;
using Extensions.Tests.Support;

namespace Extensions.Tests.Docs;

/// <summary>The README says what is so.</summary>
public sealed class ReadmeTests
{
    private static readonly MarkdownPage Readme = MarkdownPage.Read("README.md");

    [Fact]
    public void Length_OfTheReadme_IsThatOfAReadme() => Readme.LineCount.Should().BeLessThan(180);

    [Fact]
    public void Commands_OfTheReadme_AreTwo() =>
        MarkdownPage
            .CodeBlocks(Readme.Section("Try it"), "bash")
            .Should()
            .ContainSingle()
            .Which.Should()
            .Be("dotnet run --project src/Workbench -- cancel W1001\ndotnet test\n");

    [Fact]
    public async Task FirstCommand_OfTheReadme_PrintsWhatTheReadmeShows()
    {
        string shown = MarkdownPage.CodeBlocks(Readme.Section("Try it"), "text").Single();

        WorkbenchProcess run = await WorkbenchProcess.RunAsync("cancel", "W1001");

        run.ExitCode.Should().Be(0);
        Normalised(run.Output).Should().Be(Normalised(shown));
    }

    [Fact]
    public void Outcomes_OfTheReadme_AreThoseOfTheCode()
    {
        IReadOnlyList<string[]> rows = MarkdownPage.Rows(Readme.Section("Outcomes"));

        rows.Select(row => row[0]).Should().Equal(Enum.GetNames<CancelOutcomeKind>());
        foreach (string[] row in rows)
        {
            bool green = OutcomeRule.Of(Enum.Parse<CancelOutcomeKind>(row[0])).IsSuccess;
            row[2].Should().Be(green ? "success" : "failure", row[0]);
        }
    }

    /// <summary>The adapters' own pages say it; the README repeats them.</summary>
    [Fact]
    public void Adapters_OfTheReadme_AreThoseOfTheModule()
    {
        string text = File.ReadAllText(Checkout.PathOf("README.md")).ReplaceLineEndings("\n");
        Match table = Regex.Match(text, @"(?<=^## ERPs\n\n\|[^\n]*\n\|[^\n]*\n)(\|[^\n]*\n)*", RegexOptions.Multiline);
        table.Success.Should().BeTrue("section ERPs begins with a table");
        ApprovedFile.Matches(
            text[..table.Index] + AdapterRows() + text[(table.Index + table.Length)..],
            "it is the first thing that somebody with such an ERP looks for.",
            "README.md"
        );
    }

    private static string AdapterRows() =>
        string.Concat(
            ShippedAdapters.RestFirst.Select(adapter =>
                $"| [{adapter.Name}](docs/erp/{ShippedAdapters.PageOf(adapter)}) | {OnPage(adapter, "For")} | {OnPage(adapter, "Proved against")} |\n"
            )
        );

    private static string OnPage(IErpAdapter adapter, string what)
    {
        string page = ShippedAdapters.PageOf(adapter);
        string text = File.ReadAllText(Checkout.PathOf("docs", "erp", page)).ReplaceLineEndings("\n");
        Match line = Regex.Match(text, $@"^- {what}: (?<said>.+)$", RegexOptions.Multiline);
        line.Success.Should().BeTrue("docs/erp/{0} needs a line \"- {1}: …\" for the README", page, what);
        return line.Groups["said"].Value;
    }

    // The port is a free one, and the time what it took.
    private static string Normalised(string text) =>
        Regex.Replace(Regex.Replace(text, @"127\.0\.0\.1:\d+", "127.0.0.1:PORT"), @"Time: \d+\.\d s", "Time: N s");
}
