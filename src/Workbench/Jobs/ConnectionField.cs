using Insite.WIS.Broker.WebIntegrationService;

namespace Workbench.Jobs;

/// <summary>A field of the platform's connection that some kinds of sign-in or some ERPs need besides the usual ones.</summary>
internal sealed record ConnectionField(string Name, Action<IntegrationConnection, string> Set, bool IsSecret = false)
{
    public static IReadOnlyList<ConnectionField> All { get; } =
    [
        new("Client", (connection, value) => connection.Client = value),
        new("SystemNumber", (connection, value) => connection.SystemNumber = value),
        new("GatewayHost", (connection, value) => connection.GatewayHost = value),
        new("GatewayService", (connection, value) => connection.GatewayService = value, IsSecret: true),
        new("MessageServerHost", (connection, value) => connection.MessageServerHost = value),
        new("MessageServerService", (connection, value) => connection.MessageServerService = value, IsSecret: true),
        new("AppServerHost", (connection, value) => connection.AppServerHost = value),
    ];

    public static ConnectionField? Find(string name) =>
        All.FirstOrDefault(field => string.Equals(field.Name, name, StringComparison.OrdinalIgnoreCase));
}
