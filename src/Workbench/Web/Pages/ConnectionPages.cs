using Insite.WIS.Broker.WebIntegrationService;
using Microsoft.Data.Sqlite;
using Workbench.Web.Data;
using Workbench.Web.Markup;
using static Workbench.Web.Markup.Html;

namespace Workbench.Web.Pages;

/// <summary>Admin Console: connections. Secrets can be written, and are never shown.</summary>
internal sealed class ConnectionPages(Store store)
{
    private const string List = "/admin/connections";
    private const int NameTaken = 19;
    private const int LongestValue = 2048;

    private static readonly string[] Types =
    [
        "ApiEndpoint",
        "ApiKeyEndpoint",
        "ApiClientCredentialsEndpoint",
        "ApiRopcEndpoint",
        "SXeApi",
        "Internal",
    ];

    public void Map(Router router)
    {
        router.Get(List, ShowListAsync);
        router.Post(List, AddAsync);
        router.Get(List + "/{id}", ShowAsync);
        router.Post(List + "/{id}", SaveAsync);
    }

    private Task ShowListAsync(PageContext context)
    {
        var body = Of(
            $"""
            <h1>Connections</h1>
            {Parts.Table(
                "Connections",
                ["Name", "Type", "Url", "LogOn", "Password", "Check"],
                store.Connections.All().Select(Row),
                "None."
            )}
            <details class="card"><summary>Add a connection</summary>{context.View.Form(
                List,
                Of($"""{Fields.Text("name", "Name", "", required: true)}<button class="primary">Add</button>""")
            )}</details>

            """
        );
        return context.ShowAsync(new Page("Connections", List, body));
    }

    private static Html Row(IntegrationConnection one) =>
        Of(
            $"""<tr><th scope="row"><a href="{List}/{one.Id.ToString()}">{one.Name}</a></th><td>{one.TypeName}</td><td>{one.Url}</td><td>{one.LogOn}</td><td>{(one.Password.Length > 0 ? "set" : "not set")}</td><td><a href="{Paths.Check(one.Id)}">Check {one.Name}</a></td></tr>"""
        );

    private Task AddAsync(PageContext context)
    {
        var name = context.Field("name");
        if (name.Length is 0 or > 255)
        {
            return context.Failed(List, "A connection has a name of 1 to 255 characters.");
        }

        return TrySave(context, Connections.Blank(name), List);
    }

    private Task ShowAsync(PageContext context)
    {
        if (store.Connections.Find(context.Id("id")) is not { } one)
        {
            return context.NotFoundAsync("There is no such connection.");
        }

        var body = Of(
            $"""
            <p class="back"><a href="{List}">← Connections</a></p><h1>{one.Name}</h1>
            <p><a href="{Paths.Check(one.Id)}">Check this connection with an order</a></p>
            <section class="card">{context.View.Form($"{List}/{one.Id}", FieldsOf(one))}</section>

            """
        );
        return context.ShowAsync(new Page(one.Name, List, body));
    }

    private static Html FieldsOf(IntegrationConnection one) =>
        Of(
            $"""
            {Fields.Choice("typeName", "Type", one.TypeName, Types, "Chooses the sign-in.")}
            {Fields.Text("url", "Url", one.Url, "The base address of the ERP's API; https, or http on this machine.")}
            {Fields.Text("logOn", "LogOn", one.LogOn)}
            {Fields.Secret("password", "Password", one.Password.Length > 0)}
            {Fields.Text("dataSource", "DataSource", one.DataSource, "The token address, where the type needs one.")}
            <details id="more"><summary>Fields for OAuth and SX.e</summary>
            {Fields.Text("client", "Client", one.Client)}
            {Fields.Text("systemNumber", "SystemNumber", one.SystemNumber)}
            {Fields.Text("gatewayHost", "GatewayHost", one.GatewayHost)}
            {Fields.Secret("gatewayService", "GatewayService", one.GatewayService.Length > 0)}
            {Fields.Text("messageServerHost", "MessageServerHost", one.MessageServerHost)}
            {Fields.Secret("messageServerService", "MessageServerService", one.MessageServerService.Length > 0)}
            {Fields.Text("appServerHost", "AppServerHost", one.AppServerHost)}
            </details>
            {Fields.Check("debuggingEnabled", "Debugging Enabled", one.DebuggingEnabled)}
            {Fields.Check("clear", "Forget the stored password", false)}
            <button class="primary">Save</button>

            """
        );

    private Task SaveAsync(PageContext context)
    {
        if (store.Connections.Find(context.Id("id")) is not { } one)
        {
            return context.NotFoundAsync("There is no such connection.");
        }

        var path = $"{List}/{one.Id}";
        if (context.Http.Request.Form.Any(field => field.Value.ToString().Length > LongestValue))
        {
            return context.Failed(path, $"A field has at most {LongestValue} characters.");
        }

        one.TypeName = context.Field("typeName");
        one.Url = context.Field("url");
        one.LogOn = context.Field("logOn");
        one.DataSource = context.Field("dataSource");
        one.Client = context.Field("client");
        one.SystemNumber = context.Field("systemNumber");
        one.GatewayHost = context.Field("gatewayHost");
        one.MessageServerHost = context.Field("messageServerHost");
        one.AppServerHost = context.Field("appServerHost");
        one.DebuggingEnabled = context.Flag("debuggingEnabled");
        one.Password = context.Flag("clear") ? "" : Secret(context, "password", one.Password);
        one.GatewayService = Secret(context, "gatewayService", one.GatewayService);
        one.MessageServerService = Secret(context, "messageServerService", one.MessageServerService);
        return TrySave(context, one, path);
    }

    private Task TrySave(PageContext context, IntegrationConnection one, string path)
    {
        try
        {
            store.Connections.Save(one);
            return context.Done($"{List}/{one.Id}", "Saved. The next run uses it.");
        }
        catch (SqliteException e) when (e.SqliteErrorCode == NameTaken)
        {
            return context.Failed(path, $"There is a connection {one.Name} already.");
        }
    }

    // Not trimmed: blanks can belong to a password.
    private static string Secret(PageContext context, string field, string stored) =>
        context.Http.Request.Form[field].ToString() is { Length: > 0 } clear ? Secrets.Encrypted(clear) : stored;
}
