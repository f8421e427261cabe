namespace Workbench.Web.Data;

/// <summary>Everything that the workbench keeps, by what it is.</summary>
internal sealed class Store(Database database, TimeProvider time)
{
    public Database Database => database;

    public OrderBook Orders { get; } = new(database);

    public StatusMappings Mappings { get; } = new(database);

    public Settings Settings { get; } = new(database);

    public Connections Connections { get; } = new(database);

    public JobDocuments Definitions { get; } = new(database);

    public JobQueue Queue { get; } = new(database, time);

    public JobHistory History { get; } = new(database, time);

    public Journal Journal { get; } = new(database);

    public Outbox Outbox { get; } = new(database);
}
