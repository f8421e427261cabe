using System.Reflection;

namespace Extensions.EndToEnd.Tryton.Erp;

/// <summary>Where Tryton lives: under <c>.artifacts</c>, kept from run to run.</summary>
internal static class TrytonFolders
{
    private static readonly Assembly Own = typeof(TrytonFolders).Assembly;

    public static string Cache { get; } = Path.GetFullPath(Path.Combine(Root, ".artifacts", "tryton"));

    /// <summary>The unpacked packages.</summary>
    public static string Packages { get; } = Path.Combine(Cache, "root");

    /// <summary>What the documentation says.</summary>
    public static string Page { get; } = Path.GetFullPath(Path.Combine(Root, "docs", "erp", "tryton.md"));

    /// <summary>The scripts that lie beside the tests' source.</summary>
    public static string Script(string name) =>
        Path.GetFullPath(Path.Combine(Root, "tests", "Extensions.EndToEnd", "Tryton", "Erp", name));

    public static string Binary(string name) => Path.Combine(Packages, "usr", "bin", name);

    private static string Root =>
        Own.GetCustomAttributes<AssemblyMetadataAttribute>().Single(one => one.Key == "RepositoryRoot").Value!;
}
