using System.Net;
using Extensions.EndToEnd.Web;
using Workbench.Reconcile;
using Workbench.Web.Data;

namespace Extensions.EndToEnd.Reconcile;

/// <summary>The page Reconcile, over HTTP.</summary>
public sealed class ReconcilePageTests
{
    private const string Path = "/admin/reconcile";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    [Fact]
    public async Task List_ThatIsPasted_IsComparedAsTheWebsiteShowsIt()
    {
        await using WorkbenchSite site = await WorkbenchSite.StartAsync();

        // W1002 is open on both sides, W1008 cancelled on both, and nobody knows W9.
        string page = await CompareAsync(site, "W1002\nW1008\nW9\n");

        page.Should().Contain("3 orders: 2 in step, 1 not in the ERP.").And.Contain("NotInErp");
        string csv = await site.PageAsync(Path + "/report.csv");
        csv.Should().Contain("W1002,InStep,").And.Contain("W9,NotInErp,");
        (await site.PageAsync(Path + "/report.html")).Should().Contain("W9");
    }

    [Theory]
    [InlineData("0", "", "Days must be a whole number from 1 to 3650.")]
    [InlineData("", "", "Days must be a whole number from 1 to 3650.")]
    [InlineData("30", "W1;W2", "The list, line 1: there are several columns")]
    public async Task Start_BadInput_IsOneClearLine(string days, string numbers, string message)
    {
        await using WorkbenchSite site = await WorkbenchSite.StartAsync();

        string page = await site.PostAsync(Path, ("days", days), ("numbers", numbers));

        WebUtility.HtmlDecode(page).Should().Contain(message);
    }

    [Fact]
    public async Task Cancel_SelectedOrders_QueuesTheseAndNoOthers()
    {
        await using WorkbenchSite site = await WorkbenchSite.StartAsync();
        string[] cancelledHere = ["W1001", "W1002", "W1009"];
        foreach (string order in cancelledHere)
        {
            site.Store.Orders.SetStatus(site.Store.Orders.Find(order)!, "Cancelled");
        }

        await CompareAsync(site, "W1001\nW1002\nW1009\nW1008");
        string page = await site.PostAsync(
            Path + "/cancel",
            ("order", "W1001"),
            ("order", "W1009"),
            ("order", "W1008"),
            ("order", "W1003")
        );

        WebUtility.HtmlDecode(page).Should().Contain("2 jobs were queued.");
        JobRow[] jobs = [.. site.Store.History.Latest(10)];
        jobs.Select(job => job.OrderNumber).Should().BeEquivalentTo("W1001", "W1009");
        foreach (JobRow job in jobs)
        {
            (await site.EndOfAsync(job.JobNumber)).Outcome.Should().Be("Cancelled");
        }

        site.StatusInErp("W1002").Should().Be("OnHold");
    }

    [Fact]
    public async Task Table_FilterAndSort_ShowWhatIsAsked()
    {
        await using WorkbenchSite site = await WorkbenchSite.StartAsync();
        await CompareAsync(site, "W1002\nW1008\nW7\nW9");

        string page = await site.PageAsync(Path + "?verdict=NotInErp&sort=-order");

        page.Should().MatchRegex("(?s)>W9</a>.*>W7</a>").And.NotContain(">W1008</a>");
        page.Should().Contain("aria-sort=\"descending\"");
        (await site.PageAsync(Path + "?search=w7")).Should().Contain(">W7</a>").And.NotContain(">W9</a>");
    }

    private static async Task<string> CompareAsync(WorkbenchSite site, string numbers)
    {
        await site.PostAsync(Path, ("days", "30"), ("numbers", numbers));
        DateTimeOffset end = DateTimeOffset.UtcNow + Patience;
        while (DateTimeOffset.UtcNow < end)
        {
            string page = await site.PageAsync(Path);
            if (page.Contains("id=\"reconcile-summary\""))
            {
                return page;
            }

            await Task.Delay(50);
        }

        throw new TimeoutException("The comparison does not end.");
    }
}
