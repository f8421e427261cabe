using System.Reflection;
using System.Security.Cryptography;

namespace Extensions.EndToEnd.Cap.Erp;

/// <summary>Where CAP lives: its packages under <c>.artifacts</c>, kept from run to run; the app beside the tests' source.</summary>
internal static class CapFolders
{
    public static string Cache { get; } = Path.GetFullPath(Path.Combine(Root, ".artifacts", "cap"));

    public static string App { get; } =
        Path.GetFullPath(Path.Combine(Root, "tests", "Extensions.EndToEnd", "Cap", "app"));

    /// <summary>The packages that the app names, one folder for each version of its list.</summary>
    public static string Packages { get; } =
        Path.Combine(
            Cache,
            $"packages-{Convert.ToHexString(SHA256.HashData(File.ReadAllBytes(Path.Combine(App, "package.json"))))[..12]}"
        );

    /// <summary>What the documentation says.</summary>
    public static string Page { get; } = Path.GetFullPath(Path.Combine(Root, "docs", "erp", "rest", "cap-odata.md"));

    private static string Root =>
        typeof(CapFolders)
            .Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
            .Single(one => one.Key == "RepositoryRoot")
            .Value!;
}
