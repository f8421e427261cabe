using Extensions.Tests.Support;
using Newtonsoft.Json.Linq;

namespace Extensions.Tests.Builds;

/// <summary>The vendor's cloud build fails on any library outside its list, and nothing but the platform is on it.</summary>
[Collection(BuildCollection.Name)]
public sealed class CloudFlavourTests
{
    [Fact]
    public async Task Build_ForTheCloudsAllowList_UsesNoPackageButThePlatforms()
    {
        using var folder = new TempFolder();

        (int exitCode, string output) = await SdkBuild.RunAsync(
            Checkout.Root,
            "src/Extensions",
            "-p:CloudAllowList=true",
            "-p:ArtifactsPath=" + folder.Path
        );

        exitCode.Should().Be(0, output);
        foreach (string framework in new[] { "net48", "net8.0" })
        {
            AssemblyFile
                .Read(folder.PathOf("bin", "Extensions", "debug_" + framework, "Extensions.dll"))
                .References.Select(one => one.Name)
                .Where(name => !name.StartsWith("System", StringComparison.Ordinal) && name != "mscorlib")
                .Should()
                .Contain(["Insite.WIS.Broker", "Insite.Common"])
                .And.OnlyContain(name =>
                    name.StartsWith("Insite.", StringComparison.Ordinal) || name == "Newtonsoft.Json"
                );
        }

        // Newtonsoft.Json comes with the platform's package; analyzers and reference assemblies bring no library.
        PackagesWithALibrary(folder.PathOf("obj", "Extensions", "project.assets.json"))
            .Should()
            .BeEquivalentTo("Newtonsoft.Json/12.0.3");
    }

    [Fact]
    public void References_OfTheBuildUnderTest_HavePollyOnlyOutsideOfTheCloud() =>
        AssemblyFile
            .Read(typeof(Extensions.OrderCancel.Erp.IErpAdapter).Assembly.Location)
            .References.Any(one => one.Name == "Polly")
            .Should()
            .Be(!Checkout.IsCloudFlavour);

    private static IEnumerable<string> PackagesWithALibrary(string assets) =>
        JObject.Parse(File.ReadAllText(assets))["targets"]!
            .Children<JProperty>()
            .SelectMany(target => target.Value.Children<JProperty>())
            .Where(library => (string?)library.Value["type"] == "package")
            .Where(library => new[] { "compile", "runtime" }.Any(kind => HasLibrary(library.Value[kind])))
            .Select(library => library.Name)
            .Distinct(StringComparer.Ordinal);

    private static bool HasLibrary(JToken? files) =>
        files?.Children<JProperty>().Any(file => file.Name.EndsWith(".dll", StringComparison.Ordinal)) == true;
}
