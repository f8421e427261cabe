using System.Net;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http.Features;
using Workbench.SampleErp.Faults;
using Workbench.SampleErp.Http;
using Workbench.SampleErp.Orders;
using Workbench.SampleErp.SignIn;

namespace Workbench.SampleErp;

/// <summary>The sample ERP: a real HTTP service on a loopback port, for as long as it is not disposed of.</summary>
internal sealed class SampleErpHost : IAsyncDisposable
{
    private const int LongestBody = 64 * 1024;

    private readonly WebApplication app;
    private readonly OrderStore store;

    private SampleErpHost(WebApplication app, OrderStore store, OrderDesk desk, FaultBook faults)
    {
        this.app = app;
        this.store = store;
        Desk = desk;
        Faults = faults;
        var addresses = app
            .Services.GetRequiredService<IServer>()
            .Features.GetRequiredFeature<IServerAddressesFeature>();
        Url = new Uri(addresses.Addresses.Single());
    }

    public Uri Url { get; }

    /// <summary>What a person does in the ERP, for a host that shows it.</summary>
    public OrderDesk Desk { get; }

    public FaultBook Faults { get; }

    /// <exception cref="IOException">The port is taken.</exception>
    /// <exception cref="Microsoft.Data.Sqlite.SqliteException">The data file cannot be opened.</exception>
    public static async Task<SampleErpHost> StartAsync(
        SampleErpOptions options,
        CancellationToken cancellation = default
    )
    {
        var store = new OrderStore(options.DataFile);
        var app = Build(options.Port);
        try
        {
            var desk = new OrderDesk(store, options.Time, options.CancelDelay, options.MoreOrders);
            var faults = new FaultBook();
            desk.Open();
            Map(app, options, desk, faults);
            await app.StartAsync(cancellation);
            return new SampleErpHost(app, store, desk, faults);
        }
        catch
        {
            await app.DisposeAsync();
            store.Dispose();
            throw;
        }
    }

    public async ValueTask DisposeAsync()
    {
        await app.StopAsync();
        await app.DisposeAsync();
        store.Dispose();
    }

    private static WebApplication Build(int port)
    {
        // Empty: neither the environment nor a settings file of the current folder has a say.
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.Services.AddRouting();
        builder.Services.AddSingleton<IHostLifetime, GuestLifetime>();
        builder.Services.Configure<HostOptions>(host => host.ShutdownTimeout = TimeSpan.FromSeconds(2));
        builder
            .WebHost.UseKestrelCore()
            .ConfigureKestrel(kestrel =>
            {
                kestrel.AddServerHeader = false;
                kestrel.Limits.MaxRequestBodySize = LongestBody;
                kestrel.Listen(IPAddress.Loopback, port);
            });
        return builder.Build();
    }

    private static void Map(WebApplication app, SampleErpOptions options, OrderDesk desk, FaultBook faults)
    {
        var arrivals = new ArrivalCounter();
        var tokens = new TokenDesk(options);
        var gate = new SignInGate(options, tokens);
        var player = new FaultPlayer(options.Time, app.Lifetime.ApplicationStopping);

        app.UseRouting();
        app.Use(AnswerBadInputAsync);
        app.UseEndpoints(_ => { });
        new OrderRoutes(desk, arrivals, faults, player, gate, tokens).Map(app);
        new PersonRoutes(desk, gate).Map(app);
        if (options.HasControlRoutes)
        {
            new ControlRoutes(desk, arrivals, faults, tokens).Map(app);
        }
    }

    private static async Task AnswerBadInputAsync(HttpContext context, RequestDelegate next)
    {
        try
        {
            await next(context);
        }
        catch (BadInputException bad)
        {
            await context.WriteAsync(Answer.BadRequest(bad.Message));
        }
        catch (OperationCanceledException)
        {
            context.Abort();
        }
    }
}
