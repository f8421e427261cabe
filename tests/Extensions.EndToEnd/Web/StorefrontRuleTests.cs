using System.Net;
using Workbench.Web.Data;

namespace Extensions.EndToEnd.Web;

/// <summary>When the Cancel button shows, and when the server obeys it.</summary>
public sealed class StorefrontRuleTests
{
    private const string Button = "data-patch=";

    [Theory]
    [InlineData("W1001", true)] // Open
    [InlineData("W1002", true)] // OnHold
    [InlineData("W1003", false)] // InFulfilment: the row does not allow it
    [InlineData("W1012", false)] // AwaitingReview: no row
    [InlineData("W1040", false)] // Open, but it cannot be added to a cart
    [InlineData("W1016", true)] // Submitted, and not yet reported by the ERP
    public async Task Button_OfAnOrder_FollowsMappingAndCart(string order, bool shows)
    {
        await using WorkbenchSite site = await WorkbenchSite.StartAsync();

        string page = await site.PageAsync($"/storefront/orders/{order}");

        page.Contains(Button, StringComparison.Ordinal).Should().Be(shows);
    }

    [Fact]
    public async Task Button_WithoutTheSetting_ShowsAndTheServerSaysNo()
    {
        await using WorkbenchSite site = await WorkbenchSite.StartAsync();
        site.Store.Settings.Save(Settings.CancellableStatuses, "OnHold");

        string page = await site.PageAsync("/storefront/orders/W1001");
        using HttpResponseMessage answer = await site.SendAsync(
            HttpMethod.Patch,
            "/api/v1/orders/W1001",
            new { status = "CancellationRequested" }
        );

        page.Should().Contain(Button);
        answer.StatusCode.Should().Be(HttpStatusCode.UnprocessableEntity);
        site.Store.Orders.Find("W1001")!.Status.Should().Be("Open");
        site.Store.History.Latest(1).Should().BeEmpty();
    }

    [Fact]
    public async Task Button_AfterAMappingWasSaved_FollowsIt()
    {
        await using WorkbenchSite site = await WorkbenchSite.StartAsync();

        await site.PostAsync(
            "/admin/mappings",
            ("status", "InFulfilment"),
            ("displayName", "Packing"),
            ("allowCancellation", "true")
        );
        string page = await site.PageAsync("/storefront/orders/W1003");

        page.Should().Contain(Button).And.Contain("Packing");
    }

    [Fact]
    public async Task Cancel_WithoutScripts_DoesTheSame()
    {
        await using WorkbenchSite site = await WorkbenchSite.StartAsync();

        string page = await site.PostAsync("/storefront/orders/W1001/cancel");
        JobRow job = await site.EndOfAsync(1);

        page.Should().Contain("The cancellation was requested");
        job.Outcome.Should().Be("Cancelled");
    }

    [Theory]
    [InlineData("Web", "W1001")]
    [InlineData("Erp", "E5001")]
    public async Task Job_GetsTheNumberThatTheSettingNames(string choice, string expected)
    {
        await using WorkbenchSite site = await WorkbenchSite.StartAsync();
        site.Store.Settings.Save(Settings.NumberForJob, choice);

        JobRow job = await site.CancelAsync("W1001");

        job.OrderNumber.Should().Be(expected);
        job.Outcome.Should().Be("Cancelled", "the preprocessor finds the order by either number");
    }

    [Fact]
    public async Task Cancel_WithoutAJobDefinition_LeavesTheErpUntold()
    {
        await using WorkbenchSite site = await WorkbenchSite.StartAsync();
        site.Store.Database.Execute("DELETE FROM job_definition");

        string page = await site.PostAsync("/admin/orders/W1001/cancel");

        page.Should().Contain("the ERP is never told");
        site.Store.Orders.Find("W1001")!.Status.Should().Be("CancellationRequested");
        site.StatusInErp("W1001").Should().Be("Open");
    }
}
