using Extensions.Tests.Support;

namespace Extensions.Tests.Docs;

/// <summary>No page points to nowhere.</summary>
public sealed class LinkTests
{
    public static TheoryData<string> Pages { get; } =
    [
        "README.md",
        "CHANGELOG.md",
        .. Directory
            .GetFiles(Checkout.PathOf("docs"), "*.md", SearchOption.AllDirectories)
            .Select(path => Path.GetRelativePath(Checkout.Root, path).Replace('\\', '/')),
    ];

    [Theory]
    [MemberData(nameof(Pages))]
    public void Links_OfAPage_LeadToAFile(string page)
    {
        string folder = Path.GetDirectoryName(Checkout.PathOf(page))!;

        MarkdownPage
            .Read(page)
            .Links()
            .Where(target => !target.Contains("://", StringComparison.Ordinal))
            .Where(target => !Path.Exists(Path.Combine(folder, target)))
            .Should()
            .BeEmpty();
    }
}
