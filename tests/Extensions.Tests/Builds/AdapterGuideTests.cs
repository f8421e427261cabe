using Extensions.Tests.Docs;
using Extensions.Tests.Support;

namespace Extensions.Tests.Builds;

/// <summary>
/// docs/write-an-adapter.md from an empty folder: its files as printed, in a partner's project with a copy of the module, are
/// built and their tests run. Only the framework's name is another one, since .NET Framework is not everywhere.
/// </summary>
[Collection(BuildCollection.Name)]
public sealed class AdapterGuideTests
{
    private const string Framework = "<TargetFramework>net10.0</TargetFramework>";

    private readonly MarkdownPage page = MarkdownPage.Read("docs", "write-an-adapter.md");

    [Fact]
    public async Task Guide_FromAnEmptyFolder_BuildsAndPassesItsTests()
    {
        using var folder = new TempFolder();
        WriteModule(folder);
        this.WriteGuide(folder);
        await PackKitAsync(folder.PathOf("packages"));

        (int exitCode, string output) = await SdkBuild.RunAsync(
            folder.PathOf("tests", "Partner.Tests"),
            "-target:VSTest",
            "-restore",
            "-property:VSTestLogger=console%3Bverbosity=minimal",
            "-property:RestorePackagesPath=" + folder.PathOf("restored"),
            "-property:RestoreFallbackFolders=" + PackageCache
        );

        exitCode.Should().Be(0, output);
        output.Should().Contain("Passed!").And.MatchRegex(@"Passed: +1\d\d", "two adapters have that many scenarios");
    }

    private static string PackageCache =>
        Environment.GetEnvironmentVariable("NUGET_PACKAGES")
        ?? Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".nuget", "packages");

    private static void WriteModule(TempFolder folder)
    {
        string module = Checkout.PathOf("src", "Extensions", "OrderCancel");
        foreach (string file in Directory.GetFiles(module, "*", SearchOption.AllDirectories))
        {
            string target = folder.PathOf("src", "Extensions", "OrderCancel", Path.GetRelativePath(module, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }

        IEnumerable<string> contracts = Directory
            .GetDirectories(Checkout.PathOf("src", "Platform"), "Insite.*")
            .Select(path => Path.GetFileName(path))
            .Where(name => name != "Insite.Commerce.Public")
            .Select(name => $"<Reference Include=\"{Path.Combine(Checkout.OutputOf(name, "net8.0"), name)}.dll\" />");
        folder.Write(
            Path.Combine("src", "Extensions", "Extensions.csproj"),
            $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                {Framework}
                <LangVersion>9.0</LangVersion>
              </PropertyGroup>
              <ItemGroup>
                {string.Concat(contracts)}
                <PackageReference Include="Newtonsoft.Json" Version="12.0.3" />
              </ItemGroup>
            </Project>
            """
        );
    }

    private void WriteGuide(TempFolder folder)
    {
        string tests = Path.Combine("tests", "Partner.Tests");
        Directory.CreateDirectory(folder.PathOf(tests));
        IReadOnlyList<string> xml = MarkdownPage.CodeBlocks(page.Section("The proof"), "xml");
        folder.Write("nuget.config", xml[0]);
        folder.Write(
            Path.Combine(tests, "Partner.Tests.csproj"),
            xml[1].Replace("<TargetFramework>net48</TargetFramework>", Framework, StringComparison.Ordinal)
        );
        this.WriteCode(folder, "The adapter", Path.Combine("src", "Extensions"));
        this.WriteCode(folder, "An OData ERP", Path.Combine("src", "Extensions"));
        this.WriteCode(folder, "The proof", tests);
        this.WriteCode(folder, "The proof of the OData adapter", tests);
    }

    private void WriteCode(TempFolder folder, string section, string place)
    {
        IReadOnlyList<string> code = MarkdownPage.CodeBlocks(page.Section(section), "csharp");
        code.Should().NotBeEmpty();
        for (int i = 0; i < code.Count; i++)
        {
            folder.Write(Path.Combine(place, $"{section}{i}.cs"), code[i]);
        }
    }

    // What this run has built already, for the one framework that the tests need.
    private static async Task PackKitAsync(string to)
    {
        (int exitCode, string output) = await SdkBuild.RunAsync(
            Checkout.PathOf("tests", "Extensions.AdapterKit"),
            "--no-restore",
            "-target:Pack",
            "-property:NoBuild=true",
            "-property:NoWarn=NU5128",
            "-property:TargetFrameworks=net8.0",
            "-property:Configuration=" + Checkout.Configuration,
            "-property:CloudAllowList=" + (Checkout.IsCloudFlavour ? "true" : "false"),
            "-property:PackageOutputPath=" + to,
            "-property:NuspecOutputPath=" + Path.Combine(to, "nuspec") + "/"
        );
        exitCode.Should().Be(0, output);
    }
}
