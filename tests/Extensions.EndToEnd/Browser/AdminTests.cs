using Microsoft.Playwright;
using Workbench.Jobs;

namespace Extensions.EndToEnd.Browser;

/// <summary>The admin's side.</summary>
[Collection(BrowserCollection.Name)]
public sealed class AdminTests(BrowserFixture fixture)
{
    [SkippableFact]
    public async Task Admin_CancelsUnderMoreOptions_AndTheJobIsGreen()
    {
        await using BrowserSession person = await BrowserSession.StartAsync(fixture);
        await person.GoAsync("/admin/orders");
        await person.ShotAsync("admin-orders");
        await person.Link("W1002").ClickAsync();
        await person.Page.GetByText("More Options").ClickAsync();
        await person.ShotAsync("admin-more-options");

        await person.Button("Cancel Order").ClickAsync();

        await person.Expect("[role=status]").ToContainTextAsync("Job 1 was queued");
        await person.Expect("#live").ToContainTextAsync("Success");
        await person.ShotAsync("admin-order");
        await person.ExpectJobAsync(1, "Success", "Cancelled");
    }

    [SkippableFact]
    public async Task Run_WhileTheErpIsDown_IsRetriedMailedAndGreenAfterRecovery()
    {
        await using BrowserSession person = await BrowserSession.StartAsync(fixture);
        person.Site.Define(job => job.Set("MaxRetries", 1));
        await person.GoAsync("/erp");
        await person.Button("The ERP is down").ClickAsync();
        await person.Expect("#faults-on").ToContainTextAsync("reset-before");
        await person.ShotAsync("erp-down");
        await person.CancelAsync("E5001");
        await person.ExpectJobAsync(1, "Failure", "Unavailable");
        await person.Expect(".log").ToContainTextAsync("Attempt 1 of 2 failed");
        await person.Expect("#live").ToContainTextAsync("Attempt 2");
        await person.ShotAsync("job-failed");
        await person.GoAsync("/admin/emails");
        await person.ExpectMain().ToContainTextAsync("OrderCancel 1: Failure");
        await person.ShotAsync("emails");

        await person.GoAsync("/erp");
        await person.Button("Switch all faults off").ClickAsync();
        await person.Page.GetByText("The circuit breaker").ClickAsync();
        await person.Button("Restart the integration service").ClickAsync();
        await person.GoAsync("/admin/history/1");
        await person.Button("Run again").ClickAsync();

        await person.Expect("#job-status").ToContainTextAsync("Success");
        await person.Expect("#job-outcome").ToHaveTextAsync("Cancelled");
        person.Page.Url.Should().Contain("/admin/history/2");
    }

    [SkippableFact]
    public async Task Parameter_ThatIsEdited_IsUsedByTheNextRun()
    {
        await using BrowserSession person = await BrowserSession.StartAsync(fixture);
        await person.GoAsync("/admin/jobs");
        await person.Link("OrderCancel").ClickAsync();
        await person.ShotAsync("job-definition");
        await person.Link("Parameters").ClickAsync();
        await person.Page.Locator("[name=value-DryRun]").FillAsync("true");
        await person.Button("Save").ClickAsync();
        await person.ShotAsync("job-parameters");

        await person.Page.GetByText("Run", new PageGetByTextOptions { Exact = true }).First.ClickAsync();
        await person.Page.Locator("[name=run-OrderNumber]").FillAsync("W1001");
        await person.Button("Run").ClickAsync();

        await person.Expect("#job-outcome").ToHaveTextAsync("Previewed");
        await person.Expect(".log").ToContainTextAsync("would");
        person.Site.StatusInErp("W1001").Should().Be("Open");
    }

    [SkippableFact]
    public async Task Import_OfTheShippedFile_IsTakenAndRuns()
    {
        await using BrowserSession person = await BrowserSession.StartAsync(fixture);
        await person.GoAsync("/admin/jobs");
        await person
            .Page.GetByLabel("A JSON array of job definitions")
            .SetInputFilesAsync(
                new FilePayload
                {
                    Name = "OrderCancel.json",
                    MimeType = "application/json",
                    Buffer = System.Text.Encoding.UTF8.GetBytes(JobDefinitionFile.ShippedText()),
                }
            );

        await person.Button("Import file").ClickAsync();

        await person.Expect("[role=status]").ToContainTextAsync("Imported from OrderCancel.json: OrderCancel.");
        await person.Link("OrderCancel").ClickAsync();
        await Assertions.Expect(person.Page.GetByLabel("Preprocessor")).ToHaveValueAsync("None");
        await Assertions.Expect(person.Page.GetByLabel("Max Retries")).ToHaveValueAsync("2");
    }

    [SkippableFact]
    public async Task Text_OfTheErpWithMarkup_IsShownAsText()
    {
        await using BrowserSession person = await BrowserSession.StartAsync(fixture);
        const string Hostile = "<img src=x onerror=\"document.title='owned'\"><script>document.title='owned'</script>";
        await person.GoAsync("/erp?search=E5001");
        await person.Page.GetByText("status text").ClickAsync();
        await person.Page.GetByLabel("Status text of E5001").FillAsync(Hostile);
        await person.Button("Set").ClickAsync();
        await person.ExpectMain().ToContainTextAsync("<img src=x");

        await person.CancelAsync("E5001");
        await person.ExpectJobAsync(1, "Failure", "Refused");

        await person.Expect(".log").ToContainTextAsync("<img src=x");
        await person.Expect("main img").ToHaveCountAsync(0);
        (await person.Page.TitleAsync()).Should().NotBe("owned");
        await person.ShotAsync("hostile-text");
    }

    [SkippableFact]
    public async Task Log_ThatIsFiltered_ShowsTheChosenLevels()
    {
        await using BrowserSession person = await BrowserSession.StartAsync(fixture);
        person.Site.Define(job => job.Set("DebuggingEnabled", true));
        await person.Site.CancelAsync("W1001");
        await person.ExpectJobAsync(1, "Success", "Cancelled");
        ILocator debug = person.Page.Locator(".log .level-debug").First;
        await Assertions.Expect(debug).ToBeVisibleAsync();

        await person.Page.GetByLabel("Debug", new PageGetByLabelOptions { Exact = true }).UncheckAsync();

        await Assertions.Expect(debug).ToBeHiddenAsync();
        await Assertions.Expect(person.Page.Locator(".log .level-info").First).ToBeVisibleAsync();
    }
}
