using System.Net.Http.Headers;
using System.Text;
using Extensions.EndToEnd.RealErp;
using Microsoft.AspNetCore.Http;
using Newtonsoft.Json.Linq;
using Xunit.Abstractions;
using Xunit.Sdk;

namespace Extensions.EndToEnd.Tryton.Erp;

/// <summary>A real Tryton with eight sales: fetched and seeded once, started here, reset before each case.</summary>
public sealed class TrytonErp(IMessageSink sink) : IRealErp, IAsyncLifetime, IDisposable
{
    private readonly HttpClient clerk = new();
    private string golden = "";
    private string? folder;
    private TrytonSetting? setting;
    private volatile ErpServer? server;

    /// <summary>Why this host cannot run it; null when it runs.</summary>
    public string? Unfit { get; private set; }

    public Uri Url { get; private set; } = new("http://127.0.0.1/");

    public bool IsUp => server is not null;

    IReadOnlyCollection<string> IRealErp.Changes => ["draft", "cancel"];

    internal TrytonBooks Books => new(setting!.DatabaseFile);

    public async Task InitializeAsync()
    {
        try
        {
            TrytonHost.Require();
            Directory.CreateDirectory(TrytonFolders.Cache);
            using (await ErpCache.TakeAsync(TrytonFolders.Cache))
            {
                await TrytonPackages.RequireAsync();
                golden = await TrytonSeed.RequireAsync();
                ErpCache.RemoveRests(TrytonFolders.Cache);
            }

            folder = Path.Combine(TrytonFolders.Cache, $"run-{Guid.NewGuid():N}");
            setting = new TrytonSetting(folder);
            Books.ResetTo(golden);
            await StartAsync();
        }
        catch (ErpUnfitException e)
        {
            Unfit = e.Message;
            sink.OnMessage(new DiagnosticMessage($"Real Tryton 6.0: skipped. {e.Message}"));
        }
    }

    public Task DisposeAsync()
    {
        Stop();
        if (folder is not null)
        {
            Directory.Delete(folder, recursive: true);
        }

        return Task.CompletedTask;
    }

    public void Dispose() => clerk.Dispose();

    public async Task StartAsync()
    {
        var start = setting!.Python(
            TrytonFolders.Script("serve.py"),
            TrytonFolders.Binary("trytond"),
            "-c",
            setting.Configuration,
            "-d",
            TrytonSetting.Database
        );
        var started = await ErpServer.StartAsync(start);
        Url = new Uri(started.Url, $"{TrytonSetting.Database}/");
        server = started;
    }

    /// <summary>Ends the server as a power cut would.</summary>
    public void Stop()
    {
        var stopped = server;
        server = null;
        stopped?.Dispose();
    }

    /// <summary>Every sale is again as it was seeded, and the server runs.</summary>
    public async Task ResetAsync()
    {
        Books.ResetTo(golden);
        if (server is null)
        {
            await StartAsync();
        }
    }

    string IRealErp.OperationOf(HttpRequest request, byte[] body) =>
        JObject.Parse(Encoding.UTF8.GetString(body))["method"]!.ToString().Split('.')[^1];

    IErpBook? IRealErp.Find(string order) => Books.Find(order);

    /// <summary>A clerk writes a remark on a sale.</summary>
    public Task EditAsync(string reference) =>
        ActAsync("write", new JArray(Books.IdOf(reference)), new JObject { ["comment"] = "A clerk was here." });

    /// <summary>A clerk presses a button on a sale.</summary>
    public Task PressAsync(string button, string reference) => ActAsync(button, new JArray(Books.IdOf(reference)));

    private async Task ActAsync(string method, params JToken[] parameters)
    {
        using var answer = await SendAsync(method, parameters);
        var text = await answer.Content.ReadAsStringAsync();
        if (!answer.IsSuccessStatusCode || JObject.Parse(text)["error"] is not null)
        {
            throw new InvalidOperationException($"Tryton did not {method}: HTTP {(int)answer.StatusCode} {text}");
        }
    }

    private async Task<HttpResponseMessage> SendAsync(string method, params JToken[] parameters)
    {
        var body = new JObject
        {
            ["id"] = 1,
            ["method"] = $"model.sale.sale.{method}",
            ["params"] = new JArray([.. parameters, new JObject()]),
        };
        using var request = new HttpRequestMessage(HttpMethod.Post, Url);
        request.Content = new StringContent(body.ToString(), Encoding.UTF8, "application/json");
        var credential = Encoding.UTF8.GetBytes($"{TrytonSetting.User}:{TrytonSetting.Password}");
        request.Headers.Authorization = new AuthenticationHeaderValue("Basic", Convert.ToBase64String(credential));
        return await clerk.SendAsync(request);
    }
}
