using System.Reflection;
using Microsoft.Playwright;

namespace Extensions.EndToEnd.Browser;

/// <summary>Pictures for whoever wants to look; in an ignored folder.</summary>
internal static class Screenshots
{
    private static readonly string Folder = Path.Combine(Metadata("RepositoryRoot"), ".artifacts", "screenshots");

    public static Task TakeAsync(IPage page, string name) =>
        page.ScreenshotAsync(new PageScreenshotOptions { Path = Path.Combine(Folder, name + ".png") });

    public static string RepositoryFile(string path) => Path.Combine(Metadata("RepositoryRoot"), path);

    private static string Metadata(string key) =>
        typeof(Screenshots)
            .Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
            .Single(attribute => attribute.Key == key)
            .Value!;
}
