using System.Text;
using Extensions.EndToEnd.RealErp;
using Microsoft.AspNetCore.Http;
using Xunit.Abstractions;
using Xunit.Sdk;

namespace Extensions.EndToEnd.Vendure.Erp;

/// <summary>A real Vendure server with a new shop: its packages are fetched once, and it is started here.</summary>
public sealed class VendureErp(IMessageSink sink) : IRealErp, IAsyncLifetime, IDisposable
{
    public const string Title = "Vendure 3.7.3";

    /// <summary>What the documentation says.</summary>
    public static readonly string Page = NodeApp.Page("vendure.md");

    private readonly NodeApp app = new("Vendure", "Vendure");
    private volatile ErpServer? server;

    /// <summary>Why this host cannot run it; null when it runs.</summary>
    public string? Unfit { get; private set; }

    public Uri Url { get; private set; } = new("http://127.0.0.1/");

    public bool IsUp => server is not null;

    /// <summary>Whether the set-up leaves settled payments to somebody else; then they say nothing about a cancellation.</summary>
    public bool IsMoneyElsewhere { get; set; }

    IReadOnlyCollection<string> IRealErp.Changes => ["cancel"];

    /// <summary>Whoever buys and works in the shop, with another sign-in than the website's.</summary>
    internal VendureClerk Clerk { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        try
        {
            await app.PrepareAsync();
            Clerk = new VendureClerk(this);
            await StartAsync();
        }
        catch (ErpUnfitException e)
        {
            Unfit = e.Message;
            sink.OnMessage(new DiagnosticMessage($"Real {Title}: skipped. {e.Message}"));
        }
    }

    public Task DisposeAsync()
    {
        Stop();
        app.Remove();
        return Task.CompletedTask;
    }

    public void Dispose() => Clerk?.Dispose();

    public async Task StartAsync()
    {
        var started = await app.StartAsync();
        Url = started.Url;
        server = started;
    }

    /// <summary>Ends the server as a power cut would.</summary>
    public void Stop()
    {
        var stopped = server;
        server = null;
        stopped?.Dispose();
    }

    string IRealErp.OperationOf(HttpRequest request, byte[] body)
    {
        var text = Encoding.UTF8.GetString(body);
        return text.Contains("cancelOrder", StringComparison.Ordinal) ? "cancel"
            : text.Contains("login", StringComparison.Ordinal) ? "login"
            : "read";
    }

    IErpBook? IRealErp.Find(string order) =>
        new VendureBooks(app.FileNamed("shop.sqlite"), IsMoneyElsewhere).Find(order);
}
