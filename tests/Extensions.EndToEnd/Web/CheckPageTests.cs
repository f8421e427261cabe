using System.Net;
using Insite.WIS.Broker.WebIntegrationService;

namespace Extensions.EndToEnd.Web;

/// <summary>The page Check: what the job's parameters make of an order, over one connection.</summary>
public sealed class CheckPageTests
{
    [Fact]
    public async Task Check_OpenOrder_ShowsWhatIsUnderstoodAndChangesNothing()
    {
        await using WorkbenchSite site = await WorkbenchSite.StartAsync();

        string before = WebUtility.HtmlDecode(await site.PageAsync(PathOf(site)));
        string page = WebUtility.HtmlDecode(await CheckAsync(site));

        before.Should().Contain("Order number").And.NotContain("What was found");
        page.Should()
            .Contain("\"Open\" means Open")
            .And.Contain("ERP order E5001 would be cancelled")
            .And.NotContain("id=\"remedies\"");
        site.StatusInErp("W1001").Should().Be("Open");
    }

    [Fact]
    public async Task Check_ParameterLeadsNowhere_NamesWhatToMend()
    {
        await using WorkbenchSite site = await WorkbenchSite.StartAsync();
        site.Define(job => job.SetParameter("FulfilledPath", "shipments.done"));

        string page = WebUtility.HtmlDecode(await CheckAsync(site));

        page.Should().Contain("id=\"remedies\"").And.Contain("FulfilledPath \"shipments.done\" leads to nothing");
    }

    // It changes nothing, so its answer is the page itself and no redirect.
    private static async Task<string> CheckAsync(WorkbenchSite site)
    {
        using HttpResponseMessage answer = await site.Client.PostAsync(
            PathOf(site),
            new FormUrlEncodedContent(
                new Dictionary<string, string>
                {
                    ["__RequestVerificationToken"] = await site.TokenAsync(),
                    ["orderNumber"] = "W1001",
                }
            )
        );
        answer.StatusCode.Should().Be(HttpStatusCode.OK);
        return await answer.Content.ReadAsStringAsync();
    }

    private static string PathOf(WorkbenchSite site)
    {
        IntegrationConnection erp = site.Store.Connections.Find(
            site.Store.Definitions.ForCancellation()!.ConnectionId
        )!;
        return $"/admin/connections/{erp.Id}/check";
    }
}
