using System.Text.RegularExpressions;

namespace Extensions.Tests.Conventions;

/// <summary>Which folder may know which.</summary>
public sealed class LayerTests
{
    private const string Root = "Extensions.OrderCancel.";

    [Theory]
    [InlineData("Run", "")]
    [InlineData("Erp", "Run Erp")]
    [InlineData("Protocol", "Run Erp")]
    [InlineData("Check", "Run Erp Protocol")]
    public void Folder_OfTheModule_KnowsOnlyWhatIsBelowIt(string folder, string below) =>
        Rule.Holds(
            Files(folder)
                .SelectMany(file =>
                    Regex
                        .Matches(file.Code, @"\bExtensions\.OrderCancel\.(\w+)")
                        .Cast<Match>()
                        .Select(match => match.Groups[1].Value)
                        .Where(used => used != folder && !below.Split(' ').Contains(used))
                        .Select(used => $"{file.Name} uses {Root}{used}")
                ),
            $"{folder} knows {(below.Length == 0 ? "no other folder" : "only " + below)}.",
            "docs/decisions/0003: a cancellation is read from top to bottom, without circles.",
            "pass what is needed as a value or an interface of the lower folder."
        );

    [Fact]
    public void Protocol_OfTheModule_KnowsNoHttp() =>
        Rule.Holds(
            Files("Protocol")
                .Where(file => Regex.IsMatch(file.Code, @"\bHttp\b|\bErpHttp\b|\bSystem\.Net\b|\bNewtonsoft\b"))
                .Select(file => file.Name),
            "the protocol knows no HTTP and no JSON.",
            "it must hold for every ERP, whatever it speaks, and run in virtual time.",
            "put it into Erp/Http or into an adapter, and hand the protocol an ErpFaultException or a CancelReply."
        );

    [Fact]
    public void Platform_OutsideOfItsFolders_IsNotUsed() =>
        Rule.Holds(
            SourceFile
                .All.Where(file => Regex.IsMatch(file.Code, @"\bInsite\b"))
                .Where(file =>
                    file.Folder.Length > 0
                    && !new[] { "Job", "Website", "Erp/Adapters" }.Any(f =>
                        file.Folder == f || file.Folder.StartsWith(f + "/", StringComparison.Ordinal)
                    )
                )
                .Select(file => file.Name),
            "only the processor, Job, Website and Erp/Adapters use the platform's types.",
            "what knows no platform type can be tested, and cannot break with a new version of the platform.",
            "translate the platform's object in Job."
        );

    [Fact]
    public void Folders_OfTheModule_AreTheKnownOnes() =>
        Rule.Holds(
            SourceFile
                .All.Select(file => file.Folder.Split('/')[0])
                .Distinct()
                .Except(new[] { "", "Check", "Erp", "Job", "Protocol", "Run", "Website" }),
            "the folders are Check, Erp, Job, Protocol, Run and Website.",
            "a new folder needs a place in the order of layers.",
            "put the type into one of them, or add the folder here and to the layers."
        );

    private static IEnumerable<SourceFile> Files(string folder)
    {
        List<SourceFile> files = SourceFile
            .All.Where(file => file.Name.StartsWith(folder + "/", StringComparison.Ordinal))
            .ToList();
        files.Should().NotBeEmpty("a rule about no file says nothing");
        return files;
    }
}
