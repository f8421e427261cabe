using System.Text.Json;
using System.Text.RegularExpressions;
using Extensions.EndToEnd.RealErp;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.OData;
using Microsoft.AspNetCore.OData.Routing.Controllers;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.OData.Edm;
using Microsoft.OData.ModelBuilder;

namespace Extensions.EndToEnd.SapBusinessOne.Erp;

/// <summary>
/// The Service Layer v2 as Microsoft.AspNetCore.OData serves it: parsing, filters, paging, bound actions, ETags and errors
/// of OData are Microsoft's code. The entities' names, the sessions and the rules of cancelling are written here, from the
/// facts of the adapter's page.
/// </summary>
public sealed class B1Erp : IRealErp, IAsyncLifetime
{
    public const string Title = "Microsoft.AspNetCore.OData 9.5 as SAP Business One";

    private const string Api = "b1s/v2";
    private const string SessionCookie = "B1SESSION";

    // As measured on a real one: what is selected has the tag of a first version, whatever its own is.
    private const string FirstTag = "\"@odata.etag\":\"W/\\\"MQ==\\\"\"";

    private WebApplication app = null!;

    public Uri Url => new($"{app.Urls.Single()}/{Api}/");

    /// <summary>While it is not, the gate cuts every connection. The books stay.</summary>
    public bool IsUp { get; set; } = true;

    /// <summary>The user has no right to cancel.</summary>
    public bool MayNotCancel { get; set; }

    internal B1Books Books { get; } = new();

    internal B1Sessions Sessions { get; } = new();

    IReadOnlyCollection<string> IRealErp.Changes => ["cancel", "close"];

    public Task InitializeAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Services.AddSingleton(Books);
        builder
            .Services.AddControllers()
            .ConfigureApplicationPartManager(parts => parts.ApplicationParts.Clear())
            .AddApplicationPart(typeof(B1Erp).Assembly)
            .AddApplicationPart(typeof(MetadataController).Assembly)
            .AddOData(options =>
            {
                options.EnableQueryFeatures(maxTopValue: null);
                options.AddRouteComponents(Api, Model());
            });
        app = builder.Build();
        app.Use(WithSessionAsync);
        app.Use(AsSelectedAsync);
        app.UseRouting();
        app.MapControllers();
        return app.StartAsync();
    }

    public async Task DisposeAsync() => await app.DisposeAsync();

    string IRealErp.OperationOf(HttpRequest request, byte[] body) => OperationOf(request);

    IErpBook? IRealErp.Find(string order) => Books.Find(order);

    private static string OperationOf(HttpRequest request)
    {
        var last = request.Path.Value!.Split('/')[^1];
        return last.StartsWith("Orders(", StringComparison.Ordinal) ? "read"
            : last == "Orders" ? "find"
            : last.ToLowerInvariant();
    }

    private static IEdmModel Model()
    {
        var builder = new ODataConventionModelBuilder();
        builder.ComplexType<B1Line>().Name = "DocumentLine";
        var order = builder.EntitySet<B1Order>("Orders").EntityType;
        order.Name = "Document";
        order.Action("Cancel");
        return builder.GetEdmModel();
    }

    // Whatever is asked for without a session is told the same, also what is not there.
    private async Task WithSessionAsync(HttpContext context, RequestDelegate next)
    {
        var operation = OperationOf(context.Request);
        var session = context.Request.Cookies[SessionCookie];
        if (context.Request.Path.Value == $"/{Api}/Login")
        {
            await SignInAsync(context);
        }
        else if (
            !Sessions.Has(session) || !context.Request.Path.Value!.StartsWith($"/{Api}/", StringComparison.Ordinal)
        )
        {
            await B1Errors.WriteAsync(context, 401, "301", "Invalid session or session already timeout.");
        }
        else if (operation == "logout")
        {
            Sessions.Close(session!);
            context.Response.StatusCode = 204;
        }
        else if (operation == "cancel" && MayNotCancel)
        {
            await B1Errors.WriteAsync(context, 403, "-5006", "You are not permitted to perform this action.");
        }
        else
        {
            await next(context);
        }
    }

    private async Task SignInAsync(HttpContext context)
    {
        var body = await context.Request.ReadFromJsonAsync<Dictionary<string, JsonElement>>() ?? [];
        var isRight =
            context.Request.Method == "POST"
            && body["CompanyDB"].GetString() == "SBODEMOUS"
            && body["UserName"].GetString() == "shop"
            && body["Password"].GetString() == "shop-secret";
        if (!isRight)
        {
            await B1Errors.WriteAsync(context, 401, "-304", "Fail to get DB Credentials from SLD.");
        }
        else if (Sessions.Open() is not { } session)
        {
            await B1Errors.WriteAsync(context, 401, "-1", "The licence has no free session.");
        }
        else
        {
            // As the vendor's manual shows them: no path, and a semicolon at the end.
            context.Response.Headers.Append("Set-Cookie", $"{SessionCookie}={session};HttpOnly;");
            context.Response.Headers.Append("Set-Cookie", "ROUTEID=.node1; path=/b1s");
            await context.Response.WriteAsJsonAsync(
                new Dictionary<string, object>
                {
                    ["SessionId"] = session,
                    ["Version"] = "1000290",
                    ["SessionTimeout"] = 30,
                }
            );
        }
    }

    private static async Task AsSelectedAsync(HttpContext context, RequestDelegate next)
    {
        if (!context.Request.Query.ContainsKey("$select"))
        {
            await next(context);
            return;
        }

        var body = context.Response.Body;
        using var buffer = new MemoryStream();
        context.Response.Body = buffer;
        await next(context);
        context.Response.Body = body;
        context.Response.Headers.Remove("ETag");
        var text = System.Text.Encoding.UTF8.GetString(buffer.ToArray());
        await context.Response.WriteAsync(Regex.Replace(text, "\"@odata.etag\":\"W/[^,}]*\"", FirstTag));
    }
}
