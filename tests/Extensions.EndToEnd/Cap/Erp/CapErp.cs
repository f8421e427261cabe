using System.Diagnostics;
using Extensions.EndToEnd.RealErp;
using Microsoft.AspNetCore.Http;
using Xunit.Abstractions;
using Xunit.Sdk;

namespace Extensions.EndToEnd.Cap.Erp;

/// <summary>A real SAP CAP server with an empty database: its packages are fetched once, and it is started here.</summary>
public sealed class CapErp(IMessageSink sink) : IRealErp, IAsyncLifetime, IDisposable
{
    public const string Title = "CAP 9.9.3 (OData v4 and v2)";

    private string? folder;
    private string node = "";
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
            Directory.CreateDirectory(CapFolders.Cache);
            using (await ErpCache.TakeAsync(CapFolders.Cache))
            {
                node = await CapPackages.RequireAsync();
                ErpCache.RemoveRests(CapFolders.Cache);
            }

            folder = Path.Combine(CapFolders.Cache, $"run-{Guid.NewGuid():N}");
            CopyApp(CapFolders.App, folder);
            Directory.CreateSymbolicLink(
                Path.Combine(folder, "node_modules"),
                Path.Combine(CapFolders.Packages, "node_modules")
            );
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
        if (folder is not null)
        {
            Directory.Delete(Path.Combine(folder, "node_modules"));
            Directory.Delete(folder, recursive: true);
        }

        return Task.CompletedTask;
    }

    public void Dispose() => Clerk?.Dispose();

    public async Task StartAsync()
    {
        var start = new ProcessStartInfo(node, ["--no-warnings", "serve.js"]) { WorkingDirectory = folder };
        start.Environment["CDS_TELEMETRY_DISABLED"] = "true";
        start.Environment["NODE_ENV"] = "production";
        var started = await ErpServer.StartAsync(start);
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

    IErpBook? IRealErp.Find(string order) => new CapBooks(Path.Combine(folder!, "sales.sqlite")).Find(order);

    private static void CopyApp(string from, string to)
    {
        Directory.CreateDirectory(to);
        foreach (var file in Directory.GetFiles(from))
        {
            File.Copy(file, Path.Combine(to, Path.GetFileName(file)));
        }

        foreach (var part in Directory.GetDirectories(from).Where(part => Path.GetFileName(part) is "db" or "srv"))
        {
            CopyApp(part, Path.Combine(to, Path.GetFileName(part)));
        }
    }
}
