using System.Xml.Linq;
using Extensions.Tests.Support;

namespace Extensions.Tests.Builds;

/// <summary>What a partner gets with the package of the adapter kit.</summary>
[Collection(BuildCollection.Name)]
public sealed class AdapterKitPackageTests
{
    [Fact]
    public async Task Package_OfTheAdapterKit_DependsOnXunitAndFluentAssertionsOnly()
    {
        using var folder = new TempFolder();

        (int exitCode, string output) = await SdkBuild.RunAsync(
            Checkout.PathOf("tests", "Extensions.AdapterKit"),
            "-target:GenerateNuspec",
            "-property:NoBuild=true",
            "-property:NuspecOutputPath=" + folder.Path,
            "--no-restore"
        );

        exitCode.Should().Be(0, output);
        string file = Directory.GetFiles(folder.Path, "*.nuspec").Should().ContainSingle().Subject;
        var groups = XDocument.Load(file).Descendants().Where(one => one.Name.LocalName == "group").ToList();
        groups.Should().HaveCount(2);
        foreach (XElement group in groups)
        {
            group.Elements().Select(one => (string?)one.Attribute("id")).Should().Equal("FluentAssertions", "xunit");
        }
    }
}
