using System.Text.RegularExpressions;

namespace Extensions.Tests.Conventions;

/// <summary>What every file that a partner copies must look like.</summary>
public sealed class SourceRuleTests
{
    private const int MostLines = 199;
    private const int MostMemberLines = 40;
    private const string Copied =
        "the folder is copied into partners' C# 9 projects, where nothing but the file itself can be relied on";

    [Fact]
    public void SourceFiles_OfTheModule_AreFound()
    {
        SourceFile.All.Should().HaveCountGreaterThan(50);
        SourceFile.All.SelectMany(file => CodeBlocks.Members(file.Code)).Should().HaveCountGreaterThan(300);
    }

    [Fact]
    public void Namespace_OfEveryFile_IsItsFolder() =>
        Rule.Holds(
            SourceFile
                .All.Where(file => !file.Code.Contains("\nnamespace " + NamespaceOf(file) + "\n{"))
                .Select(file => $"{file.Name}: expected namespace {NamespaceOf(file)}"),
            "a namespace is its folder, in block form.",
            "a reader finds a type by its name; C# 9 has no file-scoped namespaces.",
            "rename the namespace or move the file."
        );

    [Fact]
    public void Nullable_InEveryFile_IsEnabledOnTheFirstLine() =>
        Rule.Holds(
            SourceFile
                .All.Where(file =>
                    !file.Text.TrimStart('\uFEFF').StartsWith("#nullable enable\n", StringComparison.Ordinal)
                )
                .Select(file => file.Name),
            "the first line is #nullable enable.",
            Copied + ", not even on a project-wide nullable switch.",
            "write #nullable enable as the first line."
        );

    [Theory]
    [InlineData(@"#\s*region", "no #region", "a file that needs folding is too long", "split the file")]
    [InlineData(@"^\s*namespace [^\n{]+;", "no file-scoped namespace", Copied, "use a block namespace")]
    [InlineData(@"\binit\s*;", "no init accessor", Copied + " (net48 lacks IsExternalInit)", "use a constructor")]
    [InlineData(@"\brecord\s+\w", "no record", Copied + " (net48 lacks IsExternalInit)", "write a sealed class")]
    [InlineData(@"^\s*global using", "no global using", Copied, "write the using into each file")]
    [InlineData(@"\brequired\s+\w", "no required member", Copied, "use a constructor")]
    public void Language_OfEveryFile_IsThatOfAPartnersProject(string pattern, string rule, string why, string mend) =>
        Rule.Holds(Places(pattern), rule, why, mend);

    [Fact]
    public void Length_OfEveryFile_IsBelow200Lines() =>
        Rule.Holds(
            SourceFile.All.Where(f => f.LineCount > MostLines).Select(f => $"{f.Name}: {f.LineCount} lines"),
            $"a file has at most {MostLines} lines.",
            "a file should be read in one go.",
            "find the second concept in it and give it a file of its own."
        );

    [Fact]
    public void Length_OfEveryMember_IsAtMost40Lines() =>
        Rule.Holds(
            SourceFile.All.SelectMany(file =>
                CodeBlocks
                    .Members(file.Code)
                    .Where(member => member.Lines > MostMemberLines && !IsTable(file, member.Start))
                    .Select(member => $"{file.Name}:{file.LineAt(member.Start)}: {member.Lines} lines")
            ),
            $"a method has at most {MostMemberLines} lines; a method that is one switch over an enumeration may be longer.",
            "a method should fit into the head.",
            "extract a step and name it."
        );

    [Fact]
    public void Types_InEveryFile_AreOne() =>
        Rule.Holds(
            SourceFile
                .All.Select(file => (file.Name, Types: CodeBlocks.Types(file.Code)))
                .Where(file => file.Types.Count != 1 && file.Types.Count(type => !IsEnum(type)) != 1)
                .Select(file => $"{file.Name}: {file.Types.Count} types"),
            "a file holds one type, and the enumerations that only it gives a meaning to.",
            "a type is found by its file's name, an enumeration beside its owner.",
            "move the other type into a file of its own."
        );

    private static bool IsEnum(string type) => Regex.IsMatch(type, @"\A[^{]*\benum\b");

    // A table in the form of a switch is as long as its enumeration.
    private static bool IsTable(SourceFile file, int start)
    {
        string body = file.Code.Substring(file.Code.IndexOf('{', start) + 1);
        return Regex.IsMatch(body, @"\A\s*(string \w+\s*=[^;]*;\s*)?switch\s*\(");
    }

    private static IEnumerable<string> Places(string pattern) =>
        SourceFile.All.SelectMany(file =>
            Regex
                .Matches(file.Code, pattern, RegexOptions.Multiline)
                .Cast<Match>()
                .Select(match => $"{file.Name}:{file.LineAt(match.Index)}: {match.Value.Trim()}")
        );

    private static string NamespaceOf(SourceFile file) =>
        ("Extensions.OrderCancel." + file.Folder.Replace('/', '.')).TrimEnd('.');
}
