using System.Text.RegularExpressions;
using Extensions.Tests.Support;

namespace Extensions.Tests.Conventions;

/// <summary>The checkout as a stranger finds it.</summary>
public sealed class LayoutTests
{
    private static readonly string[] TopLevel =
    {
        "src",
        "tests",
        "docs",
        "findings",
        "Extensions.sln",
        "Directory.Build.props",
        "nuget.config",
        "README.md",
        "global.json",
        "Directory.Packages.props",
        "LICENSE",
        "CHANGELOG.md",
    };

    // Ignored by git: what tools leave behind.
    private static readonly string[] Left = { "TestResults", "StrykerOutput", "bin", "obj" };

    private static readonly string[] KnownHosts =
    {
        "github.com",
        "nuget.optimizely.com",
        "keepachangelog.com",
        "semver.org",
        "learn.microsoft.com",
        "schemas.microsoft.com",
        "schemas.xmlsoap.org",
        "www.w3.org",
        "support.optimizely.com",
        "docs.developers.optimizely.com",
        "api.businesscentral.dynamics.com",
        "contoso.operations.dynamics.com",
        "login.microsoftonline.com",
        "www.w3.org",
        "127.0.0.1",
        "localhost",
        "[::1]",
    };

    [Fact]
    public void TopLevel_OfTheCheckout_IsTheAgreedOne()
    {
        List<string> found = Directory
            .GetFileSystemEntries(Checkout.Root)
            .Select(path => Path.GetFileName(path))
            .Where(name => name[0] != '.' && !Left.Contains(name))
            .ToList();

        Rule.Holds(
            found.Except(TopLevel).Concat(TopLevel.Except(found).Select(name => name + " (missing)")),
            "the top level holds " + string.Join(", ", TopLevel) + ", dot files, and nothing else.",
            "the first look at the repository must not grow.",
            "put it under src, tests or docs."
        );
    }

    [Fact]
    public void Text_OfTheRepository_NamesNoMachinePath()
    {
        var path = new Regex(@"(?<![\w$.}/~-])(/(work|root|home|tmp|Users)/\w|[A-Z]:\\Users\\)");

        Rule.Holds(
            Texts().SelectMany(text => path.Matches(text.Text).Cast<Match>().Select(m => $"{text.Name}: {m.Value}")),
            "no text names a folder of one machine.",
            "it means nothing to anybody else.",
            "write it relative to the repository, or take it from the environment."
        );
    }

    [Fact]
    public void Text_OutsideOfTests_NamesOnlyKnownHosts()
    {
        var url = new Regex(@"https?://(?<host>\[[^\]]*\]|[\w.-]+\w)");

        Rule.Holds(
            Texts()
                .Where(text => !text.Name.StartsWith("tests/", StringComparison.Ordinal))
                .SelectMany(text =>
                    url.Matches(text.Text)
                        .Cast<Match>()
                        .Select(match => match.Groups["host"].Value)
                        .Where(host => !KnownHosts.Contains(host) && !IsExample(host))
                        .Select(host => $"{text.Name}: {host}")
                ),
            "an address leads to a known public host, to this machine, or to a reserved name such as erp.example.",
            "a mirror or a private host works on one network only.",
            "take it out, use a reserved name, or add a public host to this test."
        );
    }

    private static bool IsExample(string host) =>
        Regex.IsMatch(host, @"(^|\.)(example(\.com|\.org|\.net)?|test|invalid)$");

    private static IEnumerable<(string Name, string Text)> Texts()
    {
        string[] roots = { "src", "tests", "docs", ".ci", ".config" };
        return roots
            .Select(root => Checkout.PathOf(root))
            .Where(Directory.Exists)
            .SelectMany(root => Directory.GetFiles(root, "*", SearchOption.AllDirectories))
            .Concat(Directory.GetFiles(Checkout.Root))
            .Select(path =>
                (Name: path.Substring(Checkout.Root.Length).TrimStart('/', '\\').Replace('\\', '/'), Path: path)
            )
            .Where(file =>
                !Regex.IsMatch(file.Name, @"(^|/)(bin|obj|TestResults|StrykerOutput|node_modules)/|\.(png|dll|pfx|db)$")
            )
            .Select(file => (file.Name, File.ReadAllText(file.Path)))
            .ToList();
    }
}
