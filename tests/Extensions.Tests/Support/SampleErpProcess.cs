using System.Diagnostics;
using System.Net.Http;
using System.Text;
using Newtonsoft.Json.Linq;

namespace Extensions.Tests.Support;

/// <summary>The workbench's sample ERP as a process of its own, the same for both runtimes.</summary>
public sealed class SampleErpProcess : IAsyncLifetime
{
    private const string Greeting = "Sample ERP listening on ";

    private readonly HttpClient client = new();
    private readonly string[] arguments;
    private Process? process;

    public SampleErpProcess()
        : this(Array.Empty<string>()) { }

    internal SampleErpProcess(params string[] arguments)
    {
        this.arguments = arguments;
    }

    public Uri Url { get; private set; } = new("http://127.0.0.1/");

    public async Task InitializeAsync()
    {
        string workbench = Path.Combine(Checkout.OutputOf("Workbench"), "Workbench.dll");
        var start = new ProcessStartInfo("dotnet", $"\"{workbench}\" erp --port 0 {string.Join(" ", this.arguments)}")
        {
            RedirectStandardOutput = true,
            UseShellExecute = false,
        };
        this.process = Process.Start(start)!;
        string? line;
        do
        {
            line = await this.process.StandardOutput.ReadLineAsync();
        } while (line != null && !line.StartsWith(Greeting, StringComparison.Ordinal));

        if (line == null)
        {
            throw new InvalidOperationException("The sample ERP ended before it listened.");
        }

        this.Url = new Uri(line.Substring(Greeting.Length).Trim());
    }

    public Task DisposeAsync()
    {
        if (this.process is { HasExited: false })
        {
            this.process.Kill();
            this.process.WaitForExit();
        }

        this.process?.Dispose();
        this.client.Dispose();
        return Task.CompletedTask;
    }

    public Task ResetAsync() => this.PostAsync("reset", "{}");

    public Task AddFaultAsync(string json) => this.PostAsync("faults", json);

    /// <summary>What a person does in the ERP.</summary>
    public Task ActAsync(string orderId, string action) => this.PostAsync($"orders/{orderId}/actions/{action}", "{}");

    public Task RevokeTokensAsync() => this.PostAsync("tokens/revoke", "{}");

    public async Task<JArray> OrdersAsync(string reference) =>
        JArray.Parse(await this.client.GetStringAsync(new Uri(this.Url, "orders?reference=" + reference)));

    public async Task<int> CancelArrivalsAsync(string reference)
    {
        JObject arrivals = JObject.Parse(await this.client.GetStringAsync(new Uri(this.Url, "arrivals")));
        return arrivals["orders"]?[reference]?["cancels"]?.Value<int>() ?? 0;
    }

    public async Task<int> ArrivalsAsync() =>
        JObject.Parse(await this.client.GetStringAsync(new Uri(this.Url, "arrivals")))["total"]!.Value<int>();

    private async Task PostAsync(string path, string json)
    {
        using var content = new StringContent(json, Encoding.UTF8, "application/json");
        using HttpResponseMessage response = await this.client.PostAsync(new Uri(this.Url, path), content);
        if (!response.IsSuccessStatusCode)
        {
            throw new InvalidOperationException(await response.Content.ReadAsStringAsync());
        }
    }
}
