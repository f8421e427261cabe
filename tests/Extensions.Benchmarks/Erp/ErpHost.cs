using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.DependencyInjection;

namespace Extensions.Benchmarks.Erp;

/// <summary>The hidden command <c>erp</c>: Kestrel on two loopback ports, until standard input ends.</summary>
internal static class ErpHost
{
    public const string Command = "erp";

    public static async Task<int> RunAsync()
    {
        var service = new ErpService();
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder
            .WebHost.UseKestrelCore()
            .ConfigureKestrel(kestrel =>
            {
                kestrel.AddServerHeader = false;
                kestrel.Listen(
                    IPAddress.Loopback,
                    0,
                    erp =>
                        erp.Use(next =>
                            connection =>
                            {
                                service.CountConnection();
                                return next(connection);
                            }
                        )
                );
                kestrel.Listen(IPAddress.Loopback, 0);
            });
        await using var app = builder.Build();
        Uri? control = null;
        app.Run(context =>
            context.Request.Host.Port == control!.Port ? service.CountsAsync(context) : service.AnswerAsync(context)
        );
        await app.StartAsync().ConfigureAwait(false);
        var addresses = app
            .Services.GetRequiredService<IServer>()
            .Features.GetRequiredFeature<IServerAddressesFeature>();
        var both = addresses.Addresses.Select(address => new Uri(address)).ToList();
        control = both[1];
        await Console.Out.WriteLineAsync($"{both[0]} {both[1]}").ConfigureAwait(false);
        await Console.In.ReadToEndAsync().ConfigureAwait(false);
        return 0;
    }
}
