using System.Text.RegularExpressions;
using Extensions.EndToEnd.RealErp;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.OData.Edm;
using Microsoft.OData.ModelBuilder;

namespace Extensions.EndToEnd.BusinessCentral.Erp;

/// <summary>
/// Business Central's API v2.0 as Microsoft.AspNetCore.OData serves it: parsing, filters, expansion, paging, ETags and
/// errors of OData are Microsoft's code. The entities' names and the rules of deleting and posting are written here, from
/// the facts of the adapter's page.
/// </summary>
public sealed class BcErp : IRealErp, IAsyncLifetime
{
    public const string Company = "8d3f52a1-6c1b-4f6e-9d57-0f3b8a5f2c11";
    private const string Api = "v2.0/contoso/Production/api/v2.0";
    private const int LongestReference = 35;

    private readonly EntraTokens tokens = new(
        "https://api.businesscentral.dynamics.com/.default",
        context =>
            WriteAsync(context, 401, "Authentication_InvalidCredentials", "The server has rejected the credentials.")
    );
    private WebApplication app = null!;

    public const string Title = "Microsoft.AspNetCore.OData 9.5 as Business Central";

    public Uri Url => new($"{app.Urls.Single()}/{Api}/companies({Company})/");

    /// <summary>While it is not, the gate cuts every connection. The books stay.</summary>
    public bool IsUp { get; set; } = true;

    IReadOnlyCollection<string> IRealErp.Changes => ["cancel"];

    public Uri TokenUrl => new($"{app.Urls.Single()}/{EntraTokens.Path}");

    internal BcBooks Books { get; } = new();

    public Task InitializeAsync()
    {
        app = ODataHost.Build($"{Api}/companies({Company})", Model(), services => services.AddSingleton(Books));
        app.Use(tokens.PassAsync);
        app.Use(OfAllCompaniesAsync);
        app.Use(AsCodeFieldsAsync);
        app.UseRouting();
        app.MapControllers();
        return app.StartAsync();
    }

    public async Task DisposeAsync() => await app.DisposeAsync();

    string IRealErp.OperationOf(HttpRequest request, byte[] body) => request.Method == "GET" ? "read" : "cancel";

    IErpBook? IRealErp.Find(string order) => Books.Find(order);

    private static IEdmModel Model()
    {
        var builder = new ODataConventionModelBuilder();
        builder.EnableLowerCamelCase();
        builder.EntitySet<BcSalesOrder>("salesOrders").EntityType.Name = "salesOrder";
        builder.EntitySet<BcSalesInvoice>("salesInvoices").EntityType.Name = "salesInvoice";
        builder.EntitySet<BcArchive>("salesOrderArchives").EntityType.Name = "salesOrderArchive";
        builder.EntitySet<BcSalesShipment>("salesShipments").EntityType.Name = "salesShipment";
        return builder.GetEdmModel();
    }

    // The API describes itself once, and not below a company.
    private static Task OfAllCompaniesAsync(HttpContext context, RequestDelegate next)
    {
        if (context.Request.Path == $"/{Api}/$metadata")
        {
            context.Request.Path = $"/{Api}/companies({Company})/$metadata";
        }

        return next(context);
    }

    // A Code field is kept and compared in capitals, and an operand that is longer than the field is an error.
    private static async Task AsCodeFieldsAsync(HttpContext context, RequestDelegate next)
    {
        string? filter = context.Request.Query["$filter"];
        var literal = filter is null ? null : Regex.Match(filter, "^externalDocumentNumber eq '((?:''|[^'])*)'$");
        if (literal is { Success: true })
        {
            string text = literal.Groups[1].Value;
            if (text.Replace("''", "'", StringComparison.Ordinal).Length > LongestReference)
            {
                await WriteAsync(
                    context,
                    400,
                    "Application_FilterErrorException",
                    "The length of the filter is too long."
                );
                return;
            }

            var all = context.Request.Query.ToDictionary(one => one.Key, one => one.Value.ToString());
            all["$filter"] = $"externalDocumentNumber eq '{text.ToUpperInvariant()}'";
            context.Request.QueryString = QueryString.Create(all!);
        }

        await next(context);
    }

    private static Task WriteAsync(HttpContext context, int status, string code, string message)
    {
        context.Response.StatusCode = status;
        return context.Response.WriteAsJsonAsync(
            new Dictionary<string, object>
            {
                ["error"] = new Dictionary<string, string> { ["code"] = code, ["message"] = message },
            }
        );
    }
}
