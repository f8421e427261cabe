using Extensions.EndToEnd.Web;
using Microsoft.Playwright;

namespace Extensions.EndToEnd.Browser;

/// <summary>One person at one browser window with a workbench of their own. Fails when the page reports an error.</summary>
internal sealed class BrowserSession : IAsyncDisposable
{
    private const float Patience = 60_000;

    private readonly IBrowserContext context;
    private readonly List<string> complaints = [];

    private BrowserSession(WorkbenchSite site, IBrowserContext context, IPage page)
    {
        Site = site;
        Page = page;
        this.context = context;
        page.PageError += (_, error) => complaints.Add(error);
        page.Console += (_, message) =>
        {
            // Refusals that a test provokes are told on the console as well.
            if (message.Type == "error" && !message.Text.Contains("status of 422"))
            {
                complaints.Add(message.Text);
            }
        };
        page.Request += (_, request) =>
        {
            if (!request.Url.StartsWith(site.Url.ToString(), StringComparison.Ordinal))
            {
                complaints.Add($"The page asked for {request.Url}.");
            }
        };
    }

    public WorkbenchSite Site { get; }

    public IPage Page { get; }

    public static async Task<BrowserSession> StartAsync(
        BrowserFixture fixture,
        int width = 1280,
        int height = 900,
        ColorScheme scheme = ColorScheme.Light
    )
    {
        Skip.If(
            BrowserFixture.Executable is null,
            $"There is no Chromium here; install it, or name one in {BrowserFixture.Variable}."
        );
        WorkbenchSite site = await WorkbenchSite.StartAsync();
        IBrowserContext context = await fixture.Browser.NewContextAsync(
            new BrowserNewContextOptions
            {
                BaseURL = site.Url.ToString(),
                ViewportSize = new ViewportSize { Width = width, Height = height },
                ColorScheme = scheme,
                TimezoneId = "UTC",
            }
        );
        context.SetDefaultTimeout(Patience);
        Assertions.SetDefaultExpectTimeout(Patience);
        return new BrowserSession(site, context, await context.NewPageAsync());
    }

    public ILocator Button(string name) =>
        Page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = name, Exact = true });

    public ILocator Link(string name) =>
        Page.GetByRole(AriaRole.Link, new PageGetByRoleOptions { Name = name, Exact = true });

    public Task GoAsync(string path) => Page.GotoAsync(path);

    public ILocatorAssertions Expect(string selector) => Assertions.Expect(Page.Locator(selector));

    public ILocatorAssertions ExpectMain() => Expect("main");

    /// <summary>Cancels as a shopper, and waits until the page has loaded the order again.</summary>
    public async Task CancelAsync(string order)
    {
        await GoAsync($"/storefront/orders/{order}");
        await Button("Cancel order").ClickAsync();
        await Expect(".behind").ToContainTextAsync("job");
    }

    /// <summary>Opens the job and waits for its end.</summary>
    public async Task ExpectJobAsync(int job, string status, string outcome)
    {
        await GoAsync($"/admin/history/{job}");
        await Expect("#job-status").ToContainTextAsync(status);
        await Expect("#job-outcome").ToHaveTextAsync(outcome);
    }

    public Task ShotAsync(string name) => Screenshots.TakeAsync(Page, name);

    /// <summary>Nothing on the page may need to be scrolled sideways as a whole.</summary>
    public async Task ExpectNoSidewaysScrollAsync()
    {
        int excess = await Page.EvaluateAsync<int>(
            "document.documentElement.scrollWidth - document.documentElement.clientWidth"
        );
        excess.Should().BeLessThanOrEqualTo(0, $"{Page.Url} must fit");
    }

    public async ValueTask DisposeAsync()
    {
        await context.CloseAsync();
        await Site.DisposeAsync();
        complaints.Should().BeEmpty();
    }
}
