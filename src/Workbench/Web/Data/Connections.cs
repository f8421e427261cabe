using Insite.WIS.Broker.WebIntegrationService;

namespace Workbench.Web.Data;

/// <summary>The Admin Console's connections. Secrets are stored as the platform stores them: encrypted.</summary>
internal sealed class Connections(Database database)
{
    private const string Columns =
        "id, name, typeName, url, logOn, password, dataSource, client, systemNumber, gatewayHost, gatewayService, "
        + "messageServerHost, messageServerService, appServerHost, debuggingEnabled";

    public IReadOnlyList<IntegrationConnection> All() =>
        database.Query($"SELECT {Columns} FROM integration_connection ORDER BY name", Read);

    public IntegrationConnection? Find(Guid? id) =>
        id is null
            ? null
            : database
                .Query($"SELECT {Columns} FROM integration_connection WHERE id = $id", Read, ("$id", id.ToString()))
                .SingleOrDefault();

    public IntegrationConnection? Find(string name) =>
        database
            .Query($"SELECT {Columns} FROM integration_connection WHERE name = $name", Read, ("$name", name))
            .SingleOrDefault();

    /// <exception cref="Microsoft.Data.Sqlite.SqliteException">Another connection has the name.</exception>
    public void Save(IntegrationConnection connection) =>
        database.Execute(
            $"""
            INSERT INTO integration_connection ({Columns}) VALUES
              ($id, $name, $type, $url, $logOn, $password, $data, $client, $system, $gatewayHost, $gatewayService,
               $messageHost, $messageService, $appHost, $debug)
            ON CONFLICT (id) DO UPDATE SET name = $name, typeName = $type, url = $url, logOn = $logOn,
              password = $password, dataSource = $data, client = $client, systemNumber = $system,
              gatewayHost = $gatewayHost, gatewayService = $gatewayService, messageServerHost = $messageHost,
              messageServerService = $messageService, appServerHost = $appHost, debuggingEnabled = $debug
            """,
            ("$id", connection.Id.ToString()),
            ("$name", connection.Name),
            ("$type", connection.TypeName),
            ("$url", connection.Url),
            ("$logOn", connection.LogOn),
            ("$password", connection.Password),
            ("$data", connection.DataSource),
            ("$client", connection.Client),
            ("$system", connection.SystemNumber),
            ("$gatewayHost", connection.GatewayHost),
            ("$gatewayService", connection.GatewayService),
            ("$messageHost", connection.MessageServerHost),
            ("$messageService", connection.MessageServerService),
            ("$appHost", connection.AppServerHost),
            ("$debug", connection.DebuggingEnabled)
        );

    /// <summary>A connection without any value; strings are empty, not null, as on the platform.</summary>
    public static IntegrationConnection Blank(string name) =>
        new()
        {
            Id = Guid.NewGuid(),
            Name = name,
            TypeName = "ApiEndpoint",
            Url = "",
            LogOn = "",
            Password = "",
            DataSource = "",
            Client = "",
            SystemNumber = "",
            GatewayHost = "",
            GatewayService = "",
            MessageServerHost = "",
            MessageServerService = "",
            AppServerHost = "",
            AppServerService = "",
            ConnectionString = "",
            ArchiveFolder = "",
            Delimiter = "",
        };

    private static IntegrationConnection Read(Row row)
    {
        var connection = Blank(row.Text("name"));
        connection.Id = Guid.Parse(row.Text("id"));
        connection.TypeName = row.Text("typeName");
        connection.Url = row.Text("url");
        connection.LogOn = row.Text("logOn");
        connection.Password = row.Text("password");
        connection.DataSource = row.Text("dataSource");
        connection.Client = row.Text("client");
        connection.SystemNumber = row.Text("systemNumber");
        connection.GatewayHost = row.Text("gatewayHost");
        connection.GatewayService = row.Text("gatewayService");
        connection.MessageServerHost = row.Text("messageServerHost");
        connection.MessageServerService = row.Text("messageServerService");
        connection.AppServerHost = row.Text("appServerHost");
        connection.DebuggingEnabled = row.Flag("debuggingEnabled");
        return connection;
    }
}
