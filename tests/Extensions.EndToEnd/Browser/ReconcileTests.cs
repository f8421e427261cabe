using Extensions.OrderCancel.Protocol.Reconcile;
using Microsoft.Playwright;
using Workbench.Reconcile;

namespace Extensions.EndToEnd.Browser;

/// <summary>The page Reconcile with 2 000 orders out of step.</summary>
[Collection(BrowserCollection.Name)]
public sealed class ReconcileTests(BrowserFixture fixture)
{
    private const string Path = "/admin/reconcile";

    [SkippableFact]
    public async Task Reconcile_OfTwoThousand_MovesEndsExportsAndCancelsExactlyTheSelected()
    {
        await using BrowserSession person = await StartAsync();
        await person.Button("Compare").ClickAsync();
        int first = await DoneAsync(person, more: 0);
        await person.ShotAsync("reconcile-running");
        int second = await DoneAsync(person, more: first);
        second.Should().BeGreaterThan(first);

        await person.Expect("#reconcile-summary").ToContainTextAsync("900 open in the ERP");
        await person.Expect("#reconcile-progress").ToContainTextAsync("2001 of 2001 orders");
        await person.Expect(".verdict-list").ToContainTextAsync("ShippedInErp 300");
        await person.ShotAsync("reconcile-done");

        IDownload csv = await person.Page.RunAndWaitForDownloadAsync(() => person.Link("Export CSV").ClickAsync());
        string[] lines = await File.ReadAllLinesAsync(await csv.PathAsync());
        lines.Should().HaveCount(2002);
        IDownload html = await person.Page.RunAndWaitForDownloadAsync(() => person.Link("Export HTML").ClickAsync());
        await ExpectReportOpensAsync(person, await html.PathAsync());

        await person.Page.Locator("#verdict").SelectOptionAsync("OpenInErp");
        await person.Button("Show").ClickAsync();
        string[] selected = await SelectAsync(person, 0, 7, 42);
        await person.Button("Cancel these").ClickAsync();

        await Assertions.Expect(person.Page.Locator(".notice")).ToContainTextAsync("3 jobs were queued.");
        person.Site.Store.History.Latest(100).Select(job => job.OrderNumber).Should().BeEquivalentTo(selected);
    }

    [SkippableFact]
    public async Task Reconcile_ThatIsCancelled_TellsWhatWasAskedByThen()
    {
        await using BrowserSession person = await StartAsync();
        await person.Button("Compare").ClickAsync();
        await DoneAsync(person, more: 0);

        await person.Button("Cancel the comparison").ClickAsync();

        await person.Expect("#reconcile-summary").ToContainTextAsync("not asked");
        await person.Expect("#reconcile-summary").ToContainTextAsync("The run was ended.");
        await Assertions.Expect(person.Button("Cancel the comparison")).ToHaveCountAsync(0);
        await person.Expect(".verdict-list").ToContainTextAsync("NotAsked");
        await person.ExpectNoSidewaysScrollAsync();
    }

    [SkippableFact]
    public async Task Reconcile_SelectAll_ChecksEveryOpenOrderOfThePart()
    {
        await using BrowserSession person = await StartAsync();
        await person.Button("Compare").ClickAsync();
        await person.Expect("#reconcile-summary").ToBeVisibleAsync();
        await person.GoAsync(Path + "?verdict=OpenInErp");

        await person.Page.GetByLabel("Select all that are open in the ERP here").CheckAsync();

        (await person.Page.Locator("[name=order]:checked").CountAsync()).Should().Be(250);
    }

    // Each answer takes a while, as over a network; else the run could be over before the page shows it.
    private async Task<BrowserSession> StartAsync()
    {
        BrowserSession person = await BrowserSession.StartAsync(fixture);
        DivergentOrders.Seed(person.Site.Store.Orders, person.Site.App.Erp.Desk, DateTimeOffset.UtcNow);
        await person.Site.FaultAsync(("kind", "delay"), ("on", "find"), ("delayMs", "5"));
        await person.GoAsync(Path);
        return person;
    }

    // Asked again and again: the pages allow no script that waits in the browser.
    private static async Task<int> DoneAsync(BrowserSession person, int more)
    {
        for (var i = 0; i < 1000; i++)
        {
            int done = await person.Page.Locator("#reconcile-progress progress").EvaluateAsync<int>("one => one.value");
            if (done > more)
            {
                return done;
            }

            await Task.Delay(20);
        }

        throw new TimeoutException($"The progress stays at {more}.");
    }

    private static async Task<string[]> SelectAsync(BrowserSession person, params int[] rows)
    {
        var selected = new List<string>();
        foreach (int row in rows)
        {
            ILocator box = person.Page.Locator("[name=order]").Nth(row);
            await box.CheckAsync();
            selected.Add((await box.GetAttributeAsync("value"))!);
        }

        selected.Should().OnlyContain(one => DivergentOrders.Verdicts[one] == ReconcileVerdict.OpenInErp);
        return [.. selected];
    }

    // As a person opens it from the folder; not in the session, which allows the workbench's pages alone.
    private static async Task ExpectReportOpensAsync(BrowserSession person, string file)
    {
        string page = await File.ReadAllTextAsync(file);
        IBrowserContext other = await person.Page.Context.Browser!.NewContextAsync();
        IPage report = await other.NewPageAsync();
        await report.SetContentAsync(page);
        (await report.Locator("tbody tr").CountAsync()).Should().Be(2001);
        await other.CloseAsync();
    }
}
