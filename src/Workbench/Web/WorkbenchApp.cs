using System.Net;
using System.Net.Sockets;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.HostFiltering;
using Workbench.Reconcile;
using Workbench.SampleErp;
using Workbench.Web.Data;
using Workbench.Web.Security;
using Workbench.Web.Worker;

namespace Workbench.Web;

/// <summary>The web application with its worker and its embedded ERP, for as long as it is not disposed of.</summary>
internal sealed class WorkbenchApp : IAsyncDisposable
{
    private const int LongestBody = 1024 * 1024;
    private const int PortsToTry = 100;

    private readonly WebApplication app;
    private readonly SampleErpHost erp;
    private readonly JobWorker worker;

    private WorkbenchApp(WebApplication app, Uri url, SampleErpHost erp, Store store, JobWorker worker)
    {
        this.app = app;
        this.erp = erp;
        this.worker = worker;
        Url = url;
        Store = store;
    }

    public Uri Url { get; }

    public Uri ErpUrl => erp.Url;

    public Store Store { get; }

    public SampleErpHost Erp => erp;

    /// <exception cref="IOException">The file or the port cannot be used.</exception>
    /// <exception cref="Microsoft.Data.Sqlite.SqliteException">The file is no database, or cannot be opened.</exception>
    public static async Task<WorkbenchApp> StartAsync(
        WorkbenchOptions options,
        CancellationToken cancellation = default
    )
    {
        if (options.Reset)
        {
            DeleteFile(options.DatabaseFile);
        }

        var sample = new SampleErpOptions
        {
            DataFile = options.DatabaseFile,
            SignIn = SignInMode.Basic,
            // The pages control it in this process; a page from elsewhere must not.
            HasControlRoutes = false,
            MoreOrders = SampleOrders.MoreInErp,
        };
        // First: it decides how the file is written.
        var database = new Database(options.DatabaseFile);
        SampleErpHost? erp = null;
        JobWorker? worker = null;
        try
        {
            erp = await SampleErpHost.StartAsync(sample, cancellation);
            var store = new Store(database, TimeProvider.System);
            FirstStart.Fill(store, erp.Desk.List(), DateTimeOffset.UtcNow);
            if (options.SeedDivergence)
            {
                DivergentOrders.Seed(store.Orders, erp.Desk, DateTimeOffset.UtcNow);
            }

            FirstStart.FollowSampleErp(store, erp.Url, sample);
            OwnErp.Apply(store, options.Erp);
            worker = new JobWorker(store, options.Worker);
            var (app, url) = await ListenAsync(options.Port, new Site(store, erp, worker), cancellation);
            return new WorkbenchApp(app, url, erp, store, worker);
        }
        catch
        {
            await (worker?.DisposeAsync() ?? ValueTask.CompletedTask);
            await (erp?.DisposeAsync() ?? ValueTask.CompletedTask);
            database.Dispose();
            throw;
        }
    }

    public async ValueTask DisposeAsync()
    {
        await app.StopAsync();
        await app.DisposeAsync();
        await worker.DisposeAsync();
        await erp.DisposeAsync();
        Store.Database.Dispose();
    }

    private static async Task<(WebApplication App, Uri Url)> ListenAsync(
        int wanted,
        Site site,
        CancellationToken cancellation
    )
    {
        for (var port = FreePort(wanted); ; port = FreePort(port + 1))
        {
            var app = Build(port);
            site.Map(app, app.Services.GetRequiredService<IAntiforgery>());
            try
            {
                await app.StartAsync(cancellation);
                return (app, new Uri($"http://127.0.0.1:{port}/"));
            }
            catch (IOException) when (port < IPEndPoint.MaxPort && port - wanted < PortsToTry)
            {
                // Somebody took the port in this moment.
                await app.DisposeAsync();
            }
        }
    }

    private static WebApplication Build(int port)
    {
        // Empty: neither the environment nor a settings file of the current folder has a say.
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.Services.AddRouting();
        // Keys live as long as the process: nothing is written to a folder of the user's.
        builder.Services.AddDataProtection().UseEphemeralDataProtectionProvider();
        builder.Services.AddAntiforgery(forgery =>
        {
            forgery.Cookie.Name = $"workbench-{port}";
            forgery.Cookie.SameSite = SameSiteMode.Strict;
            forgery.HeaderName = "RequestVerificationToken";
            forgery.SuppressXFrameOptionsHeader = true;
        });
        builder.Services.Configure<HostFilteringOptions>(hosts =>
        {
            hosts.AllowedHosts = ["localhost", "127.0.0.1", "[::1]"];
            hosts.AllowEmptyHosts = false;
            hosts.IncludeFailureMessage = false;
        });
        builder.Services.AddSingleton<IHostLifetime, GuestLifetime>();
        builder.Services.Configure<HostOptions>(host => host.ShutdownTimeout = TimeSpan.FromSeconds(1));
        builder
            .WebHost.UseKestrelCore()
            .ConfigureKestrel(kestrel =>
            {
                kestrel.AddServerHeader = false;
                kestrel.Limits.MaxRequestBodySize = LongestBody;
                kestrel.Listen(IPAddress.Loopback, port);
            });
        var app = builder.Build();
        app.Use(SecurityHeaders.AddAsync);
        app.Use(Failures.AnswerAsync);
        app.UseHostFiltering();
        return app;
    }

    // A port that is 0 or taken is replaced by one that is free.
    private static int FreePort(int wanted)
    {
        for (var port = wanted; port <= IPEndPoint.MaxPort; port++)
        {
            using var probe = new TcpListener(IPAddress.Loopback, port);
            try
            {
                probe.Start();
                return ((IPEndPoint)probe.LocalEndpoint).Port;
            }
            catch (SocketException)
            {
                continue;
            }
        }

        throw new IOException($"No port from {wanted} on is free.");
    }

    private static void DeleteFile(string file)
    {
        foreach (var path in new[] { file, file + "-wal", file + "-shm" })
        {
            File.Delete(path);
        }
    }
}
