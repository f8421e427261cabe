using System.Reflection;

namespace Extensions.Tests.Support;

/// <summary>Where the checkout and the build outputs are.</summary>
internal static class Checkout
{
    public static string Root => Path.GetFullPath(Metadata("RepositoryRoot"));

    public static string Configuration => Metadata("BuildConfiguration");

    public static bool IsCloudFlavour => Metadata("CloudAllowList") == "true";

    public static string PathOf(params string[] parts) => Path.Combine(new[] { Root }.Concat(parts).ToArray());

    /// <summary>The output folder of a project; the framework is part of it only where a project has several.</summary>
    public static string OutputOf(string project, string? framework = null) =>
        Path.Combine(
            Metadata("ArtifactsPath"),
            "bin",
            project,
            framework == null ? Configuration : Configuration + "_" + framework
        );

    private static string Metadata(string key) =>
        typeof(Checkout)
            .Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
            .Single(attribute => attribute.Key == key)
            .Value!;
}
