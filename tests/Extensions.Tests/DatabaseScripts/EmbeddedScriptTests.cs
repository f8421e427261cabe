using System.Reflection;
using System.Text.RegularExpressions;
using Extensions.OrderCancel;
using Extensions.Tests.Support;

namespace Extensions.Tests.DatabaseScripts;

public sealed class EmbeddedScriptTests
{
    private const string Prefix = "Extensions.DatabaseScripts.";

    private static readonly Assembly Deployed = typeof(IntegrationProcessorOrderCancel).Assembly;

    [Fact]
    public void Extensions_Resources_AreTheScriptsUnderTheNamesThatThePlatformRemembers()
    {
        Deployed.GetManifestResourceNames().Should().Equal(Prefix + SqlScripts.SeedFile);
    }

    [Fact]
    public void Extensions_EmbeddedScript_IsTheFile()
    {
        using Stream stream = Deployed.GetManifestResourceStream(Prefix + SqlScripts.SeedFile)!;
        using var reader = new StreamReader(stream);

        reader.ReadToEnd().Should().Be(SqlScripts.Seed);
    }

    [Fact]
    public void DatabaseScripts_FileNames_FollowThePlatformsPattern()
    {
        IEnumerable<string?> files = Directory
            .GetFiles(Checkout.PathOf("src", "Extensions", "DatabaseScripts"))
            .Select(Path.GetFileName);

        files.Should().NotBeEmpty().And.OnlyContain(file => IsWellNamed(file!));
    }

    [Fact]
    public void ExtensionsWis_Resources_AreNone()
    {
        string file = Path.Combine(Checkout.OutputOf("Extensions.Wis"), "Extensions.Wis.dll");

        byte[] bytes = File.ReadAllBytes(file);

        // Its resource names stand in the assembly's metadata as UTF-8.
        System.Text.Encoding.UTF8.GetString(bytes).Should().NotContain("AddOrderCancelJobDefinition");
    }

    private static bool IsWellNamed(string file) =>
        Regex.IsMatch(file, @"^20\d\d\.(0[1-9]|1[0-2])\.(0[1-9]|[12]\d|3[01])\.\d\d\.[A-Za-z]+\.sql$");
}
