using Extensions.Tests.Support;

namespace Extensions.Tests.Builds;

/// <summary>
/// A .NET Framework host loads a strong-named assembly at exactly the version that was asked for, unless its own
/// configuration redirects; we do not own that configuration.
/// </summary>
public sealed class BindingRedirectTests
{
    [Theory]
    [InlineData("Extensions", "net48")]
    [InlineData("Extensions.Wis", null)]
    public void References_OfANet48Output_AreFoundAtExactlyTheirVersion(string project, string? framework)
    {
        string output = Path.Combine(Checkout.OutputOf(project, framework), project + ".dll");
        var broken = new List<string>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        Walk(output, seen, broken);

        broken.Should().BeEmpty("each would need a binding redirect in the host's configuration, or is not shipped");
        seen.Should().Contain("Newtonsoft.Json").And.HaveCount(Checkout.IsCloudFlavour ? 2 : 3);
    }

    private static void Walk(string path, HashSet<string> seen, List<string> broken)
    {
        AssemblyFile assembly = AssemblyFile.Read(path);
        if (!seen.Add(assembly.Name))
        {
            return;
        }

        foreach (AssemblyNeed need in assembly.References.Where(one => one.IsStrongNamed && !Framework.Has(one)))
        {
            string shipped = Path.Combine(Path.GetDirectoryName(path)!, need.Name + ".dll");
            Version? version = File.Exists(shipped) ? AssemblyFile.Read(shipped).Version : null;
            if (version != need.Version)
            {
                broken.Add(
                    $"{assembly.Name} asks for {need.Name} {need.Version}, shipped is {version?.ToString() ?? "none"}"
                );
            }
            else
            {
                Walk(shipped, seen, broken);
            }
        }
    }
}
