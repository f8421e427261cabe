using Extensions.EndToEnd.RealErp;
using Microsoft.AspNetCore.Http;
using Xunit.Abstractions;
using Xunit.Sdk;

namespace Extensions.EndToEnd.S4Hana.Erp;

/// <summary>
/// A real SAP CAP server with the names of S/4HANA's sales order services: OData, ETags, sign-in and errors are SAP's code. The
/// write token and the rules of rejecting are written in its app, from the facts of the adapter's page.
/// </summary>
public sealed class S4Erp(IMessageSink sink) : IRealErp, IAsyncLifetime, IDisposable
{
    public const string Title = "SAP CAP 9.9.3 as S/4HANA (OData V2 and V4)";

    private readonly NodeApp app = new("SAP CAP as S/4HANA", "S4Hana");
    private volatile ErpServer? server;

    /// <summary>Why this host cannot run it; null when it runs.</summary>
    public string? Unfit { get; private set; }

    public Uri Url => Root;

    public bool IsUp => server is not null;

    IReadOnlyCollection<string> IRealErp.Changes => ["reject"];

    internal Uri Root { get; private set; } = new("http://127.0.0.1/");

    internal S4Clerk Clerk { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        try
        {
            await app.PrepareAsync();
            Clerk = new S4Clerk(this);
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
        Root = started.Url;
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
        request.Method == "PATCH" ? "reject"
        : request.Headers.ContainsKey("x-csrf-token") ? "token"
        : request.Query.ContainsKey("$filter") ? "find"
        : "read";

    IErpBook? IRealErp.Find(string order) => new S4Books(app.FileNamed("s4.sqlite")).Find(order);
}
