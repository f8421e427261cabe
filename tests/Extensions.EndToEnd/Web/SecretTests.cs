using System.Net;
using Workbench.Web.Data;

namespace Extensions.EndToEnd.Web;

/// <summary>Passwords can be written, and are never shown.</summary>
public sealed class SecretTests
{
    [Fact]
    public async Task Password_ThatWasSaved_IsNowhereToBeRead()
    {
        const string Secret = "Pa55-word+with/signs";
        await using WorkbenchSite site = await WorkbenchSite.StartAsync();
        string connection = $"/admin/connections/{site.Store.Connections.Find("OrderCancel ERP")!.Id}";
        string url = site.App.ErpUrl.ToString();

        await site.PostAsync(
            connection,
            ("typeName", "ApiEndpoint"),
            ("url", url),
            ("logOn", "somebody"),
            ("password", Secret)
        );
        site.Define(job => job.Set("DebuggingEnabled", true));
        JobRow job = await site.CancelAsync("W1001");

        job.Outcome.Should().Be("Misconfigured", "the ERP knows no such user");
        site.Store.Journal.ExchangesOf(job.JobNumber).Should().NotBeEmpty();
        string basic = Convert.ToBase64String("somebody:Pa55-word+with/signs"u8);
        foreach (string path in (string[])[connection, .. SitePaths.Pages, .. SitePaths.Parts, .. SitePaths.Api])
        {
            string page = WebUtility.HtmlDecode(await site.PageAsync(path));
            page.Should().NotContain(Secret, path).And.NotContain(basic, path);
        }

        Secrets.Decrypted(site.Store.Connections.Find("OrderCancel ERP")!.Password).Should().Be(Secret);
    }

    [Fact]
    public async Task Password_LeftBlank_IsKept()
    {
        await using WorkbenchSite site = await WorkbenchSite.StartAsync();
        string before = site.Store.Connections.Find("OrderCancel ERP")!.Password;
        string path = $"/admin/connections/{site.Store.Connections.Find("OrderCancel ERP")!.Id}";

        string page = await site.PostAsync(
            path,
            ("typeName", "ApiEndpoint"),
            ("url", "https://erp.example/"),
            ("password", "")
        );

        page.Should().Contain("Saved");
        site.Store.Connections.Find("OrderCancel ERP")!.Password.Should().Be(before).And.NotBeEmpty();
    }

    // What a write token is called is a matter of the ERP.
    [Theory]
    [InlineData("X-CSRF-Token")]
    [InlineData("X-Csrf")]
    [InlineData("vendure-auth-token")]
    public async Task Header_OfAToken_IsNotRecorded(string name)
    {
        await using WorkbenchSite site = await WorkbenchSite.StartAsync();
        site.Define(job => job.SetParameter("ExtraHeaders", $"{name}: tok-4711|X-Trace: seen"));

        JobRow job = await site.CancelAsync("W1001");

        job.Outcome.Should().Be("Cancelled");
        site.Store.Journal.ExchangesOf(job.JobNumber)
            .Should()
            .NotBeEmpty()
            .And.OnlyContain(one =>
                one.RequestHeaders.Contains("X-Trace: seen") && !one.RequestHeaders.Contains("4711")
            );
    }
}
