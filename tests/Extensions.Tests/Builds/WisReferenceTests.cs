using Extensions.Tests.Support;

namespace Extensions.Tests.Builds;

/// <summary>A customer's own Windows Integration Service has none of the website's assemblies.</summary>
public sealed class WisReferenceTests
{
    private static readonly string[] Allowed = ["Insite.WIS.Broker", "Insite.Common", "Newtonsoft.Json", "Polly"];

    private static readonly AssemblyFile Wis = AssemblyFile.Read(
        Path.Combine(Checkout.OutputOf("Extensions.Wis"), "Extensions.Wis.dll")
    );

    [Fact]
    public void References_OfExtensionsWis_AreOnlyWhatTheServiceHas() =>
        Wis
            .References.Where(one => !Framework.Has(one))
            .Select(one => one.Name)
            .Should()
            .BeSubsetOf(Allowed)
            .And.Contain(["Insite.WIS.Broker", "Insite.Common", "Newtonsoft.Json"]);

    [Fact]
    public void Types_OfExtensionsWis_AreFoundInThoseAssemblies()
    {
        Dictionary<string, AssemblyFile> shipped = Allowed
            .Select(name => PathOf(name))
            .Where(File.Exists)
            .Select(AssemblyFile.Read)
            .ToDictionary(one => one.Name, StringComparer.Ordinal);

        IEnumerable<string> missing = Wis
            .NeededTypes.Where(one =>
                shipped.TryGetValue(one.Assembly, out var owner) && !owner.Types.Contains(one.Type)
            )
            .Select(one => $"{one.Type}, {one.Assembly}");

        missing.Should().BeEmpty();
        Wis.NeededTypes.Should().Contain(one => one.Assembly == "Insite.WIS.Broker");
        Wis.Types.Should().Contain("Extensions.OrderCancel.IntegrationProcessorOrderCancel");
        Wis.Types.Should().NotContain(type => type.Contains(".Website.", StringComparison.Ordinal));
    }

    private static string PathOf(string name) =>
        Path.Combine(
            name.StartsWith("Insite.", StringComparison.Ordinal)
                ? Checkout.OutputOf(name, "net48")
                : Checkout.OutputOf("Extensions.Wis"),
            name + ".dll"
        );
}
