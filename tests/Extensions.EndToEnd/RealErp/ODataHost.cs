using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.OData;
using Microsoft.AspNetCore.OData.Routing.Controllers;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.OData.Edm;

namespace Extensions.EndToEnd.RealErp;

/// <summary>Microsoft's OData server on a free port, with the controllers of this assembly whose names the model has.</summary>
internal static class ODataHost
{
    /// <param name="prefix">The path before the entity sets.</param>
    /// <param name="model">The entities.</param>
    /// <param name="services">What the controllers need.</param>
    /// <param name="odata">What replaces a part of Microsoft's.</param>
    public static WebApplication Build(
        string prefix,
        IEdmModel model,
        Action<IServiceCollection> services,
        Action<IServiceCollection>? odata = null
    )
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        services(builder.Services);
        builder
            .Services.AddControllers()
            .ConfigureApplicationPartManager(parts => parts.ApplicationParts.Clear())
            .AddApplicationPart(typeof(ODataHost).Assembly)
            .AddApplicationPart(typeof(MetadataController).Assembly)
            .AddOData(options =>
            {
                options.RouteOptions.EnableControllerNameCaseInsensitive = true;
                options.EnableQueryFeatures(maxTopValue: null);
                options.AddRouteComponents(prefix, model, odata ?? (_ => { }));
            });
        return builder.Build();
    }
}
