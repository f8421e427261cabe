namespace Extensions.Tests.Builds;

/// <summary>What .NET Framework 4.8 itself brings, as far as we use it.</summary>
internal static class Framework
{
    private static readonly Version Four = new(4, 0, 0, 0);

    private static readonly Dictionary<string, Version> Versions = new(StringComparer.Ordinal)
    {
        ["mscorlib"] = Four,
        ["System"] = Four,
        ["System.Core"] = Four,
        ["System.Data"] = Four,
        ["System.Net.Http"] = new Version(4, 2, 0, 0),
        ["System.Numerics"] = Four,
        ["System.Runtime.Serialization"] = Four,
        ["System.Xml"] = Four,
        ["System.Xml.Linq"] = Four,
    };

    public static bool Has(AssemblyNeed need) =>
        Versions.TryGetValue(need.Name, out Version? version) && version == need.Version;
}
