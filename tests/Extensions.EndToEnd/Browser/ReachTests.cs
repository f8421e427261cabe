using Extensions.EndToEnd.Web;
using Microsoft.Playwright;

namespace Extensions.EndToEnd.Browser;

/// <summary>For everybody: by keyboard, on a narrow screen, in the dark, with a name for everything.</summary>
[Collection(BrowserCollection.Name)]
public sealed class ReachTests(BrowserFixture fixture)
{
    // For each control without a name: what it is. Contrast of every text with its ground, by the formula of WCAG 2.
    private const string Nameless = """
        [...document.querySelectorAll('a, button, input:not([type=hidden]), select, summary, [role=img]')]
          .filter(one => !(one.labels?.length || one.getAttribute('aria-label') || one.getAttribute('aria-labelledby') || one.textContent.trim()))
          .map(one => one.outerHTML)
        """;

    private const string PoorContrast = """
        (() => {
          const parse = text => (text.match(/[\d.]+/g) ?? []).map(Number);
          const light = ([r, g, b]) => {
            const [x, y, z] = [r, g, b].map(v => v / 255).map(v => v <= 0.03928 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4);
            return 0.2126 * x + 0.7152 * y + 0.0722 * z;
          };
          const ground = one => {
            for (let at = one; at; at = at.parentElement) {
              const colour = parse(getComputedStyle(at).backgroundColor);
              if (colour.length === 3 || colour[3] > 0.99) return colour;
            }
            return [255, 255, 255];
          };
          return [...document.querySelectorAll('body *')]
            .filter(one => !one.closest('svg') && one.checkVisibility() && [...one.childNodes].some(n => n.nodeType === 3 && n.textContent.trim()))
            .map(one => {
              const [a, b] = [light(parse(getComputedStyle(one).color)), light(ground(one))].sort((x, y) => y - x);
              return [one, (a + 0.05) / (b + 0.05)];
            })
            .filter(([, ratio]) => ratio < 4.5)
            .map(([one, ratio]) => `${ratio.toFixed(2)} ${one.className} ${one.textContent.trim().slice(0, 40)}`);
        })()
        """;

    [SkippableFact]
    public async Task Keyboard_Alone_CancelsAnOrderAndReadsTheJob()
    {
        await using BrowserSession person = await BrowserSession.StartAsync(fixture);
        await person.GoAsync("/");
        await person.Page.Keyboard.PressAsync("Tab");
        await Assertions.Expect(person.Link("Skip to content")).ToBeFocusedAsync();
        await person.Page.Keyboard.PressAsync("Enter");
        await ReachAsync(person, person.Link("1. Cancel as a shopper"));
        await person.Page.Keyboard.PressAsync("Enter");
        await ReachAsync(person, person.Link("W1001"));
        await person.Page.Keyboard.PressAsync("Enter");
        await ReachAsync(person, person.Button("Cancel order"));
        await person.ShotAsync("keyboard-focus");
        await person.Page.Keyboard.PressAsync("Enter");
        await person.Expect("#shop-status").ToHaveTextAsync("Cancelled");
        await ReachAsync(person, person.Link("1"));
        await person.Page.Keyboard.PressAsync("Enter");

        await person.Expect("#job-outcome").ToHaveTextAsync("Cancelled");
    }

    [SkippableTheory]
    [InlineData(ColorScheme.Light)]
    [InlineData(ColorScheme.Dark)]
    public async Task Pages_AtAnyWidthAndColour_FitAndCanBeRead(ColorScheme scheme)
    {
        await using BrowserSession person = await BrowserSession.StartAsync(fixture, 380, 800, scheme);
        await person.Site.CancelAsync("W1001");
        await person.Site.CancelAsync("W1010");

        foreach (string path in (string[])[.. SitePaths.Pages, "/admin/history/2"])
        {
            await person.GoAsync(path);
            await person.ExpectNoSidewaysScrollAsync();
            (await person.Page.EvaluateAsync<string[]>(Nameless)).Should().BeEmpty(path);
            (await person.Page.EvaluateAsync<string[]>(PoorContrast)).Should().BeEmpty(path);
        }

        await person.GoAsync("/admin/history/2");
        await person.ShotAsync($"narrow-{scheme}");
        await person.Page.SetViewportSizeAsync(1280, 900);
        await person.GoAsync("/admin/history/2");
        await person.ShotAsync($"wide-{scheme}");
    }

    [SkippableFact]
    public async Task Shopper_OnANarrowScreen_CancelsAnOrder()
    {
        await using BrowserSession person = await BrowserSession.StartAsync(fixture, 380, 800);
        await person.GoAsync("/storefront");
        await person.ShotAsync("narrow-storefront");
        await person.Link("W1001").ClickAsync();

        await person.Button("Cancel order").ClickAsync();

        await person.Expect("#shop-status").ToHaveTextAsync("Cancelled");
        await person.ShotAsync("narrow-order");
    }

    private static async Task ReachAsync(BrowserSession person, ILocator goal)
    {
        const int MostPresses = 60;
        await Assertions.Expect(goal).ToBeVisibleAsync();
        for (int i = 0; i < MostPresses; i++)
        {
            await person.Page.Keyboard.PressAsync("Tab");
            if (await goal.EvaluateAsync<bool>("one => one === document.activeElement"))
            {
                return;
            }
        }

        throw new InvalidOperationException($"The keyboard does not reach {goal}.");
    }
}
