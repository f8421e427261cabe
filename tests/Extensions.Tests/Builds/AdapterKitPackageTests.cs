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

        // Packs what this run has built already; the dependencies are those of both frameworks all the same.
        (int exitCode, string output) = await SdkBuild.RunAsync(
            Checkout.PathOf("tests", "Extensions.AdapterKit"),
            "--no-restore",
            "-target:Pack",
            "-property:NoBuild=true",
            "-property:NoWarn=NU5128",
            "-property:TargetFrameworks=net8.0",
            "-property:Configuration=" + Checkout.Configuration,
            "-property:CloudAllowList=" + (Checkout.IsCloudFlavour ? "true" : "false"),
            "-property:PackageOutputPath=" + folder.PathOf("package/"),
            "-property:NuspecOutputPath=" + folder.PathOf("nuspec/")
        );

        exitCode.Should().Be(0, output);
        string file = Directory.GetFiles(folder.PathOf("nuspec"), "*.nuspec").Should().ContainSingle().Subject;
        var groups = XDocument.Load(file).Descendants().Where(one => one.Name.LocalName == "group").ToList();
        groups.Should().HaveCount(2);
        foreach (XElement group in groups)
        {
            group.Elements().Select(one => (string?)one.Attribute("id")).Should().Equal("FluentAssertions", "xunit");
        }
    }
}
