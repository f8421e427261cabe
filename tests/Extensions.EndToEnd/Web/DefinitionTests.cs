using System.Net;
using System.Text;
using Newtonsoft.Json.Linq;
using Workbench.Jobs;
using Workbench.Web.Data;

namespace Extensions.EndToEnd.Web;

/// <summary>Job definitions in the Admin Console: import, edit, run, export.</summary>
public sealed class DefinitionTests
{
    [Fact]
    public async Task Import_OfTheShippedFile_ReplacesTheJobAndKeepsItsConnection()
    {
        await using WorkbenchSite site = await WorkbenchSite.StartAsync();
        Guid? connection = site.Store.Definitions.ForCancellation()!.ConnectionId;

        string page = await UploadAsync(site, JobDefinitionFile.ShippedText());

        page.Should().Contain("Imported from OrderCancel.json: OrderCancel.");
        JobDocument job = site.Store.Definitions.All().Should().ContainSingle().Subject;
        job.Text("PreProcessor").Should().Be("None");
        job.ConnectionId.Should().Be(connection).And.NotBeNull();
        JobRow run = await site.CancelAsync("W1001");
        run.Outcome.Should().Be("Cancelled");
        site.Store.Orders.Find("W1001")!.Status.Should().Be("CancellationRequested", "there is no postprocessor now");
    }

    [Theory]
    [InlineData("{", "it is not a JSON array of job definitions")]
    [InlineData("{}", "it is not a JSON array of job definitions")]
    [InlineData("[1]", "it is not a JSON array of job definitions")]
    [InlineData("""[{"Name":"X"}]""", "each job definition needs a Name and an Id")]
    [InlineData(
        """[{"Id":"6f0d3c1e-9a57-4b0e-8f44-2f5b7f1f9c10","Name":"X","JobDefinitionSteps":7}]""",
        "it is not a JSON array"
    )]
    public async Task Import_OfAnythingElse_ChangesNothingAndSaysWhy(string json, string reason)
    {
        await using WorkbenchSite site = await WorkbenchSite.StartAsync();
        string before = site.Store.Definitions.ForCancellation()!.Json;

        string page = WebUtility.HtmlDecode(await UploadAsync(site, json));

        page.Should().Contain(reason);
        site.Store.Definitions.All().Should().ContainSingle().Which.Json.Should().Be(before);
    }

    [Fact]
    public async Task Export_OfAnImportedJob_IsTheFile()
    {
        await using WorkbenchSite site = await WorkbenchSite.StartAsync();
        await site.PostAsync("/admin/jobs/import-shipped");
        site.Define(job => job.ConnectionId = null);

        string export = await site.PageAsync("/admin/jobs/6f0d3c1e-9a57-4b0e-8f44-2f5b7f1f9c10/export");

        JToken.DeepEquals(JArray.Parse(export), JArray.Parse(JobDefinitionFile.ShippedText())).Should().BeTrue();
    }

    [Fact]
    public async Task Parameter_ThatWasEdited_IsUsedByTheNextRun()
    {
        await using WorkbenchSite site = await WorkbenchSite.StartAsync();
        await SaveParametersAsync(site, ("value-DryRun", "true"));

        JobRow job = await site.CancelAsync("W1001");

        job.Outcome.Should().Be("Previewed");
        site.StatusInErp("W1001").Should().Be("Open");
    }

    [Fact]
    public async Task Parameter_ThatWasAdded_IsUsedByTheNextRun()
    {
        await using WorkbenchSite site = await WorkbenchSite.StartAsync();
        await SaveParametersAsync(site, ("newName", "StatusOpen"), ("newValue", "Open|AwaitingReview"));
        site.Store.Mappings.Save(new StatusMapping(Guid.NewGuid(), "AwaitingReview", "In review", false, false, true));
        site.Store.Settings.Save(Settings.CancellableStatuses, "AwaitingReview");

        JobRow job = await site.CancelAsync("W1012");

        job.Outcome.Should().Be("Cancelled");
    }

    [Fact]
    public async Task OrderNumber_WithADefault_IsRefused()
    {
        await using WorkbenchSite site = await WorkbenchSite.StartAsync();

        string page = await SaveParametersAsync(site, ("value-OrderNumber", "W1001"));

        page.Should().Contain("OrderNumber must never have a default value");
    }

    [Fact]
    public async Task RunWindow_WithAValue_RunsWithIt()
    {
        await using WorkbenchSite site = await WorkbenchSite.StartAsync();
        string path = $"/admin/jobs/{site.Store.Definitions.ForCancellation()!.Id}/run";

        await site.PostAsync(path, ("run-OrderNumber", "W1001"), ("run-DryRun", "true"));
        JobRow job = await site.EndOfAsync(1);

        job.Outcome.Should().Be("Previewed");
        site.Store.History.ParametersOf(1).Should().Contain(new JobParameterValue("DryRun", "true"));
    }

    [Fact]
    public async Task Rerun_OfAJob_HasItsParameters()
    {
        await using WorkbenchSite site = await WorkbenchSite.StartAsync();
        string path = $"/admin/jobs/{site.Store.Definitions.ForCancellation()!.Id}/run";
        await site.PostAsync(path, ("run-OrderNumber", "W1001"), ("run-DryRun", "true"));
        await site.EndOfAsync(1);

        await site.PostAsync("/admin/history/1/rerun");
        JobRow again = await site.EndOfAsync(2);

        again.Outcome.Should().Be("Previewed");
        site.Store.History.ParametersOf(2).Should().Equal(site.Store.History.ParametersOf(1));
    }

    [Fact]
    public async Task Preview_OfAJob_SendsNothing()
    {
        await using WorkbenchSite site = await WorkbenchSite.StartAsync();
        string path = $"/admin/jobs/{site.Store.Definitions.ForCancellation()!.Id}/run";

        await site.PostAsync(path, ("run-OrderNumber", "W1001"), ("preview", "true"));
        JobRow job = await site.EndOfAsync(1);

        job.Outcome.Should().Be("Previewed");
        job.IsPreview.Should().BeTrue();
    }

    [Fact]
    public async Task Details_ThatWereSaved_AreKept()
    {
        await using WorkbenchSite site = await WorkbenchSite.StartAsync();
        JobDocument job = site.Store.Definitions.ForCancellation()!;

        string page = await site.PostAsync(
            $"/admin/jobs/{job.Id}/details",
            ("connection", $"{job.ConnectionId}"),
            ("preProcessor", "None"),
            ("postProcessor", "OrderCancel"),
            ("maxRetries", "7"),
            ("maxTimeoutMinutes", "5"),
            ("notifyEmail", "me@shop.example"),
            ("notifyCondition", "Completion"),
            ("debuggingEnabled", "true")
        );

        page.Should().Contain("Saved");
        JobDocument saved = site.Store.Definitions.ForCancellation()!;
        (saved.Number("MaxRetries"), saved.Number("MaxTimeoutMinutes"), saved.Flag("DebuggingEnabled"))
            .Should()
            .Be((7, 5, true));
        (saved.Text("PreProcessor"), saved.Text("NotifyEmail"), saved.Text("NotifyCondition"))
            .Should()
            .Be(("None", "me@shop.example", "Completion"));
    }

    private static Task<string> SaveParametersAsync(WorkbenchSite site, params (string Name, string Value)[] changes)
    {
        JobDocument job = site.Store.Definitions.ForCancellation()!;
        var fields = job.Parameters.ToDictionary(
            one => "value-" + JobDocument.Text(one, "Name"),
            one => JobDocument.Text(one, "DefaultValue")
        );
        foreach ((string name, string value) in changes)
        {
            fields[name] = value;
        }

        return site.PostAsync($"/admin/jobs/{job.Id}/parameters", [.. fields.Select(one => (one.Key, one.Value))]);
    }

    private static async Task<string> UploadAsync(WorkbenchSite site, string json)
    {
        using var form = new MultipartFormDataContent
        {
            { new StringContent(await site.TokenAsync()), "__RequestVerificationToken" },
            { new ByteArrayContent(Encoding.UTF8.GetBytes(json)), "file", "OrderCancel.json" },
        };
        using HttpResponseMessage answer = await site.Client.PostAsync("/admin/jobs/import", form);
        return await site.PageAsync(answer.Headers.Location!.ToString());
    }
}
