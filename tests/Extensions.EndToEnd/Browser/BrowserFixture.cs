using Microsoft.Playwright;

namespace Extensions.EndToEnd.Browser;

/// <summary>The system's Chromium, driven by Playwright. Nothing is downloaded.</summary>
public sealed class BrowserFixture : IAsyncLifetime
{
    /// <summary>Where another Chromium is, if not in one of the usual places.</summary>
    public const string Variable = "ORDERCANCEL_CHROMIUM";

    private static readonly string[] Places =
    [
        "/usr/bin/chromium",
        "/usr/bin/chromium-browser",
        "/usr/bin/google-chrome",
    ];

    private IPlaywright? playwright;
    private IBrowser? browser;

    /// <summary>Null: there is none here.</summary>
    public static string? Executable { get; } =
        Places.Prepend(Environment.GetEnvironmentVariable(Variable) ?? "").FirstOrDefault(File.Exists);

    internal IBrowser Browser => browser ?? throw new InvalidOperationException("There is no browser here.");

    public async Task InitializeAsync()
    {
        if (Executable is null)
        {
            return;
        }

        playwright = await Playwright.CreateAsync();
        browser = await playwright.Chromium.LaunchAsync(
            new BrowserTypeLaunchOptions
            {
                ExecutablePath = Executable,
                Args =
                [
                    "--no-sandbox",
                    "--disable-gpu",
                    "--disable-quic",
                    "--no-first-run",
                    "--disable-background-networking",
                    "--disable-component-update",
                    "--disable-sync",
                ],
            }
        );
    }

    public async Task DisposeAsync()
    {
        if (browser is not null)
        {
            await browser.CloseAsync();
        }

        playwright?.Dispose();
    }
}
