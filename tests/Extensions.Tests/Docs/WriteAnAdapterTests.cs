using System.Text.RegularExpressions;
using Extensions.Tests.Support;

namespace Extensions.Tests.Docs;

/// <summary>The guide for adapters shows the code that is compiled and run here.</summary>
public sealed class WriteAnAdapterTests
{
    [Fact]
    public void Code_OfTheGuide_IsWhatIsCompiledAndRun()
    {
        MarkdownPage page = MarkdownPage.Read("docs", "write-an-adapter.md");
        IEnumerable<string> shown = new[] { "The adapter", "The proof" }.SelectMany(section =>
            MarkdownPage.CodeBlocks(page.Section(section), "csharp")
        );

        shown
            .Should()
            .Equal(
                Marked("GlobexAdapter"),
                Marked("GlobexOrders"),
                Marked("GlobexErp"),
                Marked("GlobexConformanceTests")
            );
        MarkdownPage
            .CodeBlocks(page.Section("An OData ERP"), "csharp")
            .Should()
            .Equal(Marked("InitechAdapter"))
            .And.OnlyContain(code => code.Split('\n').Length - 1 <= 120, "that is what such an adapter takes");
        MarkdownPage
            .CodeBlocks(page.Section("The proof of the OData adapter"), "csharp")
            .Should()
            .Equal(Marked("InitechErp"), Marked("InitechConformanceTests"));
    }

    // What a reader needs of a file: its usings, and what is between the marks; the namespace is the tests' own.
    private static string Marked(string file)
    {
        string source = File.ReadAllText(Checkout.PathOf("tests", "Extensions.Tests", "Docs", "Guide", file + ".cs"));
        Match marked = Regex.Match(
            source.ReplaceLineEndings("\n"),
            "^(?<usings>(?:#nullable enable\n)?(?:using [^\n]+\n)*\n)?.*// <guide>\n(?<code>.*)// </guide>",
            RegexOptions.Singleline
        );
        marked.Success.Should().BeTrue("{0} has the marks", file);
        return marked.Groups["usings"].Value + marked.Groups["code"].Value;
    }
}
