using Extensions.EndToEnd.RealErp;
using Microsoft.AspNetCore.Http;
using Xunit.Abstractions;
using Xunit.Sdk;

namespace Extensions.EndToEnd.Cap.Erp;

/// <summary>A real SAP CAP server with an empty database: its packages are fetched once, and it is started here.</summary>
public sealed class CapErp(IMessageSink sink) : IRealErp, IAsyncLifetime, IDisposable
{
    public const string Title = "CAP 9.9.3 (OData v4 and v2)";

    /// <summary>What the documentation says.</summary>
    public static readonly string Page = NodeApp.Page("cap-odata.md");

    private readonly NodeApp app = new("SAP CAP", "Cap");
    private volatile ErpServer? server;

    /// <summary>Why this host cannot run it; null when it runs.</summary>
    public string? Unfit { get; private set; }

    public Uri Url { get; private set; } = new("http://127.0.0.1/");

    public bool IsUp => server is not null;

    IReadOnlyCollection<string> IRealErp.Changes => ["cancel", "reject"];

    /// <summary>Whoever works in the ERP, with another sign-in than the website's.</summary>
    internal CapClerk Clerk { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        try
        {
            await app.PrepareAsync();
            Clerk = new CapClerk(this);
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
        var started = await app.StartAsync(("CDS_TELEMETRY_DISABLED", "true"));
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

    string IRealErp.OperationOf(HttpRequest request, byte[] body) =>
        request.Method == "GET" ? "read"
        : request.Path.Value!.EndsWith("cancelOrder", StringComparison.Ordinal) ? "cancel"
        : request.Method == "PATCH" || request.Path.Value!.EndsWith("rejectItem", StringComparison.Ordinal) ? "reject"
        : "other";

    IErpBook? IRealErp.Find(string order) => new CapBooks(app.FileNamed("sales.sqlite")).Find(order);
}
