using Extensions.Tests.Support;

namespace Extensions.Tests.Builds;

/// <summary>In the vendor's cloud the install is a copy of one folder into the partner's own project.</summary>
[Collection(BuildCollection.Name)]
public sealed class PartnerProjectTests
{
    private static readonly IReadOnlyList<string> Contracts =
    [
        .. Directory
            .GetDirectories(Checkout.PathOf("src", "Platform"), "Insite.*")
            .Select(path => Path.GetFileName(path))
            .Where(name => name != "Insite.Commerce.Public"),
    ];

    [Fact]
    public async Task Build_FolderCopiedIntoAnEmptyCSharp9Project_CompilesAsItIs()
    {
        using var folder = new TempFolder();
        Copy(Checkout.PathOf("src", "Extensions", "OrderCancel"), folder.PathOf("OrderCancel"));
        folder.Write("Directory.Build.props", "<Project />");
        folder.Write("Directory.Build.targets", "<Project />");
        folder.Write("Directory.Packages.props", "<Project />");
        folder.Write("Partner.csproj", Project());

        (int exitCode, string output) = await SdkBuild.RunAsync(folder.Path, "Partner.csproj");

        exitCode.Should().Be(0, output);
        AssemblyFile built = AssemblyFile.Read(folder.PathOf("bin", "Debug", "net48", "Partner.dll"));
        built.Types.Should().Contain("Extensions.OrderCancel.IntegrationProcessorOrderCancel");
        built
            .References.Select(one => one.Name)
            .Where(name => !name.StartsWith("System", StringComparison.Ordinal) && name != "mscorlib")
            .Should()
            .BeSubsetOf([.. Contracts, "Newtonsoft.Json"])
            .And.Contain(["Insite.WIS.Broker", "Insite.Common", "Newtonsoft.Json"]);
    }

    private static string Project() =>
        $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <TargetFramework>net48</TargetFramework>
                <LangVersion>9.0</LangVersion>
                <Nullable>disable</Nullable>
                <ImplicitUsings>disable</ImplicitUsings>
                <TreatWarningsAsErrors>false</TreatWarningsAsErrors>
              </PropertyGroup>
              <ItemGroup>
                <Reference Include="System.Net.Http" />
                {string.Concat(Contracts.Select(name => $"<Reference Include=\"{PathOf(name)}\" />"))}
                <PackageReference Include="Newtonsoft.Json" Version="12.0.3" />
              </ItemGroup>
            </Project>
            """;

    private static string PathOf(string name) => Path.Combine(Checkout.OutputOf(name, "net48"), name + ".dll");

    private static void Copy(string from, string to)
    {
        foreach (string file in Directory.GetFiles(from, "*", SearchOption.AllDirectories))
        {
            string target = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }
    }
}
