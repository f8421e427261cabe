using System.Net;
using System.Net.NetworkInformation;
using System.Text.RegularExpressions;
using Workbench.Web.Data;
using Workbench.Web.Security;

namespace Extensions.EndToEnd.Web;

/// <summary>A local tool must not become a way into the machine or into the ERP.</summary>
public sealed class SecurityTests
{
    [Fact]
    public async Task Answers_OfEveryKind_CarryTheHeaders()
    {
        await using WorkbenchSite site = await WorkbenchSite.StartAsync();
        await site.CancelAsync("W1001");
        string[] missing = ["/nowhere", "/storefront/orders/none", "/admin/history/99"];

        foreach (
            string path in (string[])
                [.. SitePaths.Pages, .. SitePaths.Parts, .. SitePaths.Api, .. SitePaths.Assets, .. missing]
        )
        {
            using HttpResponseMessage answer = await site.Client.GetAsync(path);
            string Header(string name) => string.Join(",", answer.Headers.GetValues(name));
            answer.StatusCode.Should().Be(missing.Contains(path) ? HttpStatusCode.NotFound : HttpStatusCode.OK, path);
            Header("Content-Security-Policy").Should().Be(SecurityHeaders.Policy, path);
            Header("X-Content-Type-Options").Should().Be("nosniff", path);
            Header("X-Frame-Options").Should().Be("DENY", path);
            Header("Referrer-Policy").Should().Be("same-origin", path);
            answer.Headers.CacheControl!.NoStore.Should().BeTrue(path);
            answer.Headers.Contains("Server").Should().BeFalse(path);
        }
    }

    [Fact]
    public async Task Pages_FetchNothingFromOutsideAndHaveNothingInline()
    {
        await using WorkbenchSite site = await WorkbenchSite.StartAsync();
        await site.CancelAsync("W1001");

        foreach (string path in (string[])[.. SitePaths.Pages, .. SitePaths.Parts])
        {
            string page = await site.PageAsync(path);
            page.Should().NotMatchRegex("""<script(?![^>]*src="/)""", path);
            page.Should().NotMatchRegex("""\s(style|on\w+)=""", path);
            page.Should().NotContain("<style", path);
            Regex
                .Matches(page, """\s(src|href|action|data-live|data-patch)="(?<to>[^"]*)" """.Trim())
                .Select(match => match.Groups["to"].Value)
                .Where(address => !address.StartsWith('/') && !address.StartsWith('#'))
                .Should()
                .BeEmpty(path);
        }
    }

    [Theory]
    [InlineData("evil.example", HttpStatusCode.BadRequest)]
    [InlineData("127.0.0.1.evil.example", HttpStatusCode.BadRequest)]
    [InlineData("localhost", HttpStatusCode.OK)]
    public async Task Host_IsLetInOnlyByALoopbackName(string host, HttpStatusCode expected)
    {
        await using WorkbenchSite site = await WorkbenchSite.StartAsync();
        using var request = new HttpRequestMessage(HttpMethod.Get, "/");
        request.Headers.Host = $"{host}:{site.Url.Port}";

        using HttpResponseMessage answer = await site.Client.SendAsync(request);

        answer.StatusCode.Should().Be(expected);
    }

    [Fact]
    public async Task Listeners_OfTheWorkbenchAndItsErp_AreOnTheLoopbackAddress()
    {
        await using WorkbenchSite site = await WorkbenchSite.StartAsync();
        int[] ports = [site.Url.Port, site.App.ErpUrl.Port];

        IPGlobalProperties
            .GetIPGlobalProperties()
            .GetActiveTcpListeners()
            .Where(listener => ports.Contains(listener.Port))
            .Select(listener => listener.Address)
            .Should()
            .HaveCount(ports.Length)
            .And.OnlyContain(address => IPAddress.IsLoopback(address));
    }

    [Fact]
    public async Task Erp_OfTheWorkbench_TakesNoOrdersFromOutside()
    {
        await using WorkbenchSite site = await WorkbenchSite.StartAsync();
        using var stranger = new HttpClient { BaseAddress = site.App.ErpUrl };

        foreach (string path in (string[])["/faults", "/reset", "/orders/o1/cancel", "/orders/o1/actions/ship"])
        {
            using HttpResponseMessage answer = await stranger.PostAsync(path, new StringContent("{}"));
            answer.StatusCode.Should().BeOneOf(HttpStatusCode.NotFound, HttpStatusCode.Unauthorized);
        }

        site.StatusInErp("W1001").Should().Be("Open");
    }

    [Theory]
    [InlineData("POST", "/storefront/orders/W1001/cancel")]
    [InlineData("PATCH", "/api/v1/orders/W1001")]
    [InlineData("POST", "/api/v1/admin/integrationjobs")]
    [InlineData("POST", "/admin/orders/W1001/cancel")]
    [InlineData("POST", "/admin/connections")]
    [InlineData("POST", "/admin/reconcile")]
    [InlineData("POST", "/admin/reconcile/cancel")]
    [InlineData("POST", "/admin/jobs/import-shipped")]
    [InlineData("POST", "/admin/settings")]
    [InlineData("POST", "/erp/faults")]
    public async Task Change_WithoutAToken_IsRefusedAndDoesNothing(string method, string path)
    {
        await using WorkbenchSite site = await WorkbenchSite.StartAsync();
        await site.PageAsync("/"); // the cookie alone is not enough
        using var request = new HttpRequestMessage(new HttpMethod(method), path);
        request.Content = new StringContent("""{"status":"CancellationRequested"}""");

        using HttpResponseMessage answer = await site.Client.SendAsync(request);

        answer.StatusCode.Should().Be(HttpStatusCode.BadRequest);
        (await answer.Content.ReadAsStringAsync()).Should().Contain("antiforgery");
        site.Store.History.Latest(1).Should().BeEmpty();
        site.Store.Orders.Find("W1001")!.Status.Should().Be("Open");
    }

    [Fact]
    public async Task Notice_FromTheAddress_IsNotShown()
    {
        await using WorkbenchSite site = await WorkbenchSite.StartAsync();

        string page = await site.PageAsync("/?notice=Your+account+is+locked");

        page.Should().NotContain("Your account");
    }

    [Fact]
    public async Task Text_OfTheErpWithMarkup_IsShownAsText()
    {
        const string Hostile = "<img src=x onerror=alert(1)>";
        await using WorkbenchSite site = await WorkbenchSite.StartAsync();
        await site.PostAsync("/erp/orders/o1/status", ("text", Hostile));

        JobRow job = await site.CancelAsync("W1001");

        job.Outcome.Should().Be("Refused");
        foreach (string path in (string[])["/erp", "/admin/history/1", "/erp/traffic", "/admin/emails"])
        {
            string page = await site.PageAsync(path);
            page.Should().NotContain("<img", path);
            WebUtility.HtmlDecode(page).Should().Contain("onerror=alert(1)", path);
        }
    }
}
