using System.Reflection;
using Microsoft.Playwright;

namespace Extensions.EndToEnd.Browser;

/// <summary>Pictures for whoever wants to look; in an ignored folder.</summary>
internal static class Screenshots
{
    private const int MostTries = 5;

    private static readonly string Folder = Path.Combine(Metadata("RepositoryRoot"), ".artifacts", "screenshots");

    public static async Task TakeAsync(IPage page, string name)
    {
        for (int tries = 1; ; tries++)
        {
            try
            {
                // The page is asked itself: that it has loaded is told only once, and may be told too early to be heard.
                await page.WaitForFunctionAsync("() => document.readyState === 'complete'");
                await page.ScreenshotAsync(new PageScreenshotOptions { Path = Path.Combine(Folder, name + ".png") });
                return;
            }
            catch (PlaywrightException) when (tries < MostTries)
            {
                // A page that is being replaced by the next one cannot be taken; the next one can.
            }
        }
    }

    public static string RepositoryFile(string path) => Path.Combine(Metadata("RepositoryRoot"), path);

    private static string Metadata(string key) =>
        typeof(Screenshots)
            .Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
            .Single(attribute => attribute.Key == key)
            .Value!;
}
