using Extensions.EndToEnd.RealErp;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.OData.Query.Expressions;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.OData.Edm;
using Microsoft.OData.ModelBuilder;

namespace Extensions.EndToEnd.DynamicsFinance.Erp;

/// <summary>
/// Dynamics 365 Finance and Operations as Microsoft.AspNetCore.OData serves it: parsing, keys, filters, paging, ETags and
/// errors of OData are Microsoft's code. The entities' names, the rule of companies, the custom service and what may be
/// deleted are written here, from the facts of the adapter's page.
/// </summary>
public sealed class FnoErp : IRealErp, IAsyncLifetime
{
    public const string Title = "Microsoft.AspNetCore.OData 9.5 as Dynamics 365 Finance";

    // The user's own company, in which no order is.
    private const string Default = "dat";

    private WebApplication app = null!;

    public FnoErp()
    {
        Service = new FnoService(Books);
        Tokens = new EntraTokens("https://contoso.operations.dynamics.com/.default", RefuseAsync);
    }

    public Uri Url => new(app.Urls.Single() + "/");

    public Uri TokenUrl => new(Url, EntraTokens.Path);

    /// <summary>While it is not, the gate cuts every connection. The books stay.</summary>
    public bool IsUp { get; set; } = true;

    /// <summary>The application has no user in the ERP.</summary>
    public bool IsUnmapped { get; set; }

    IReadOnlyCollection<string> IRealErp.Changes => ["cancel"];

    internal FnoBooks Books { get; } = new();

    internal FnoService Service { get; }

    internal EntraTokens Tokens { get; }

    public Task InitializeAsync()
    {
        app = ODataHost.Build(
            "data",
            Model(),
            services => services.AddSingleton(Books),
            odata => odata.AddSingleton<IFilterBinder, FnoFilterBinder>()
        );
        app.Use(Tokens.PassAsync);
        app.Use((context, next) => IsUnmapped ? RefuseAsync(context) : next(context));
        app.UseRouting();
        app.MapPost("/api/services/ContosoGroup/ContosoOrders/cancelOrder", Service.CancelAsync);
        app.MapControllers();
        return app.StartAsync();
    }

    public async Task DisposeAsync() => await app.DisposeAsync();

    string IRealErp.OperationOf(HttpRequest request, byte[] body) =>
        request.Method != "GET" ? "cancel"
        : request.Path.Value!.Contains('(', StringComparison.Ordinal) ? "read"
        : "list";

    IErpBook? IRealErp.Find(string order) => Books.Find(order);

    /// <summary>Without cross-company only the user's own company is there.</summary>
    internal static bool IsAsked(HttpRequest request, string company) =>
        company == Default || request.Query["cross-company"] == "true";

    private static IEdmModel Model()
    {
        var builder = new ODataConventionModelBuilder { Namespace = "Microsoft.Dynamics.DataEntities" };
        builder.EnumType<FnoStatus>().Name = "SalesStatus";
        builder.EnumType<FnoProcessing>().Name = "SalesOrderProcessingStatus";
        var order = builder.EntitySet<FnoOrder>("SalesOrderHeadersV2").EntityType;
        order.Name = "SalesOrderHeaderV2";
        order.HasKey(one => new { one.DataAreaId, one.SalesOrderNumber });
        order.Property(one => one.DataAreaId).Name = "dataAreaId";
        var line = builder.EntitySet<FnoLine>("SalesOrderLines").EntityType;
        line.Name = "SalesOrderLine";
        line.HasKey(one => new { one.DataAreaId, one.InventoryLotId });
        line.Property(one => one.DataAreaId).Name = "dataAreaId";
        line.Ignore(one => one.Delivered);
        line.Ignore(one => one.Canceled);
        var document = builder.EntitySet<FnoDocument>("ContosoPackingSlips").EntityType;
        document.HasKey(one => new { one.DataAreaId, one.Number });
        document.Property(one => one.DataAreaId).Name = "dataAreaId";
        builder.EntitySet<FnoDocument>("VoidedSalesOrderHeaders");
        return builder.GetEdmModel();
    }

    private static Task RefuseAsync(HttpContext context)
    {
        context.Response.StatusCode = 401;
        return Task.CompletedTask;
    }
}
