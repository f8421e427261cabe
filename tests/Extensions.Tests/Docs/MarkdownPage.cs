using System.Text.RegularExpressions;
using Extensions.Tests.Support;

namespace Extensions.Tests.Docs;

/// <summary>A page of the documentation, by its sections.</summary>
internal sealed class MarkdownPage
{
    private readonly string text;

    private MarkdownPage(string text)
    {
        this.text = text;
    }

    public static MarkdownPage Read(params string[] path) =>
        new(File.ReadAllText(Checkout.PathOf(path)).ReplaceLineEndings("\n"));

    public int LineCount => text.TrimEnd('\n').Split('\n').Length;

    /// <summary>What stands under a heading of the second level.</summary>
    public string Section(string heading)
    {
        Match match = Regex.Match(text, $@"^## {Regex.Escape(heading)}\n(?<body>.*?)(?=^## |\z)", Options);
        match.Success.Should().BeTrue("the page has the section {0}", heading);
        return match.Groups["body"].Value;
    }

    public static IReadOnlyList<string> CodeBlocks(string section, string language) =>
        [
            .. Regex
                .Matches(section, $@"^```{language}\n(?<code>.*?)^```$", Options)
                .Select(match => match.Groups["code"].Value),
        ];

    /// <summary>The cells of a section's table, without its head.</summary>
    public static IReadOnlyList<string[]> Rows(string section) =>
        [
            .. section
                .Split('\n')
                .Where(line => line.StartsWith('|'))
                .Skip(2)
                .Select(line => line.Trim('|').Split('|').Select(cell => cell.Trim()).ToArray()),
        ];

    public IEnumerable<string> Links() =>
        Regex.Matches(text, @"\]\((?<target>[^)#]+)[^)]*\)").Select(match => match.Groups["target"].Value);

    private const RegexOptions Options = RegexOptions.Multiline | RegexOptions.Singleline;
}
