using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Workbench.Web;
using Workbench.Web.Data;
using Workbench.Web.Worker;

namespace Extensions.EndToEnd.Web;

/// <summary>A workbench of a test's own, on a free port and with a file of its own, and a client with its cookies.</summary>
internal sealed class WorkbenchSite : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly WorkbenchApp app;
    private readonly string file;
    private readonly bool keepsFile;

    private WorkbenchSite(WorkbenchApp app, string file, bool keepsFile)
    {
        this.app = app;
        this.file = file;
        this.keepsFile = keepsFile;
        Client = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false }) { BaseAddress = app.Url };
    }

    public HttpClient Client { get; }

    public Uri Url => app.Url;

    public Store Store => app.Store;

    public WorkbenchApp App => app;

    public static string NewFile() => Path.Combine(Path.GetTempPath(), $"workbench-{Guid.NewGuid():N}.db");

    public static async Task<WorkbenchSite> StartAsync(WorkerOptions? worker = null, string? file = null)
    {
        string path = file ?? NewFile();
        var quick = new WorkerOptions
        {
            PollInterval = TimeSpan.FromMilliseconds(50),
            RetryPause = TimeSpan.FromMilliseconds(10),
        };
        var options = new WorkbenchOptions
        {
            Port = 0,
            DatabaseFile = path,
            Worker = worker ?? quick,
        };
        return new WorkbenchSite(await WorkbenchApp.StartAsync(options), path, keepsFile: file is not null);
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await app.DisposeAsync();
        if (!keepsFile)
        {
            File.Delete(file);
        }
    }

    public async Task<string> PageAsync(string path)
    {
        using HttpResponseMessage answer = await Client.GetAsync(path);
        answer.StatusCode.Should().Be(HttpStatusCode.OK, path);
        return await answer.Content.ReadAsStringAsync();
    }

    public async Task<JsonElement> JsonAsync(string path) => await Client.GetFromJsonAsync<JsonElement>(path);

    /// <returns>What the page says after the redirect.</returns>
    public async Task<string> PostAsync(string path, params (string Name, string Value)[] fields)
    {
        using HttpResponseMessage answer = await Client.PostAsync(
            path,
            new FormUrlEncodedContent([
                new("__RequestVerificationToken", await TokenAsync()),
                .. fields.Select(field => new KeyValuePair<string, string>(field.Name, field.Value)),
            ])
        );
        answer.StatusCode.Should().Be(HttpStatusCode.SeeOther, path);
        return await PageAsync(answer.Headers.Location!.ToString());
    }

    public async Task<HttpResponseMessage> SendAsync(HttpMethod method, string path, object body)
    {
        using var request = new HttpRequestMessage(method, path) { Content = JsonContent.Create(body) };
        request.Headers.Add("RequestVerificationToken", await TokenAsync());
        return await Client.SendAsync(request);
    }

    /// <summary>Cancels as a shopper, and waits for the job's end.</summary>
    public async Task<JobRow> CancelAsync(string order)
    {
        using HttpResponseMessage answer = await SendAsync(
            HttpMethod.Patch,
            $"/api/v1/orders/{order}",
            new { status = "CancellationRequested" }
        );
        answer.StatusCode.Should().Be(HttpStatusCode.OK);
        return await EndOfAsync(Store.History.Latest(1).Single().JobNumber);
    }

    public Task<JobRow> EndOfAsync(int job) => UntilAsync(job, row => row.IsOver);

    public async Task<JobRow> UntilAsync(int job, Func<JobRow, bool> condition)
    {
        DateTimeOffset end = DateTimeOffset.UtcNow + Patience;
        while (DateTimeOffset.UtcNow < end)
        {
            if (Store.History.Find(job) is { } row && condition(row))
            {
                return row;
            }

            await Task.Delay(20);
        }

        throw new TimeoutException($"Job {job} is still {Store.History.Find(job)?.Status}.");
    }

    /// <summary>Changes the job definition OrderCancel.</summary>
    public void Define(Action<JobDocument> change)
    {
        JobDocument job = Store.Definitions.ForCancellation()!;
        change(job);
        Store.Definitions.Save(job);
    }

    public Task<string> FaultAsync(params (string Name, string Value)[] fields) => PostAsync("/erp/faults", fields);

    public string StatusInErp(string reference) =>
        app.Erp.Desk.List(reference).Select(order => order.Status).Should().ContainSingle().Subject;

    public async Task<string> TokenAsync() =>
        (await JsonAsync("/token")).GetProperty("requestVerificationToken").GetString()!;
}
