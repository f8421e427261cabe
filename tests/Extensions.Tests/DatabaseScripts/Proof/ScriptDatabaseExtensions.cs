using System.Globalization;

namespace Extensions.Tests.DatabaseScripts.Proof;

/// <summary>What the tests of all scripts ask of a database.</summary>
internal static class ScriptDatabaseExtensions
{
    private static readonly string[] JobTables =
    [
        "JobDefinition",
        "JobDefinitionStep",
        "JobDefinitionParameter",
        "JobDefinitionStepParameter",
        "IntegrationConnection",
        "IntegrationJob",
        "IntegrationJobParameter",
        "IntegrationJobLog",
        "OrderHistory",
    ];

    public static long Count(this IScriptDatabase database, string table) =>
        Convert.ToInt64(database.Query($"SELECT COUNT(*) AS n FROM {table};")[0]["n"], CultureInfo.InvariantCulture);

    /// <summary>Every value of every row that a script could touch.</summary>
    public static IReadOnlyList<string> Snapshot(this IScriptDatabase database) =>
        [
            .. JobTables.SelectMany(table =>
                database
                    .Query($"SELECT * FROM {table};")
                    .Select(row => table + ": " + string.Join(" | ", row.Select(cell => $"{cell.Key}={cell.Value}")))
                    .Order(StringComparer.Ordinal)
            ),
        ];

    public static IReadOnlyList<string> ParameterNames(this IScriptDatabase database) =>
        [
            .. database
                .Query("SELECT Name FROM JobDefinitionParameter ORDER BY Sequence, Name;")
                .Select(row => (string)row["Name"]!),
        ];

    /// <summary>A connection of the platform's own kind, there in every database.</summary>
    public static void AddInternalConnection(this IScriptDatabase database) => database.AddConnection("Internal");

    public static void AddConnection(this IScriptDatabase database, string name)
    {
        var type = name == "Internal" ? name : "ApiEndpoint";
        database.Execute($"INSERT INTO IntegrationConnection (Name, TypeName) VALUES (N'{name}', N'{type}');");
    }

    /// <summary>A run of job OrderCancel for an order.</summary>
    public static void AddRun(this IScriptDatabase database, string status, string order, string dryRun = "")
    {
        database.Execute(
            $"INSERT INTO IntegrationJob (JobDefinitionId, Status, Notes) SELECT Id, N'{status}', N'{order}' FROM JobDefinition WHERE Name = N'OrderCancel';"
        );
        database.AddRunValue(order, "OrderNumber", order);
        if (dryRun.Length > 0)
        {
            database.AddRunValue(order, "DryRun", dryRun);
        }

        database.Execute(
            $"INSERT INTO IntegrationJobLog (IntegrationJobId, Message) SELECT Id, N'line' FROM IntegrationJob WHERE Notes = N'{order}';"
        );
    }

    // At each level that has the parameter, as the run window stores it.
    private static void AddRunValue(this IScriptDatabase database, string order, string parameter, string value) =>
        database.Execute(
            $"""
            INSERT INTO IntegrationJobParameter (IntegrationJobId, JobDefinitionParameterId, Value)
            SELECT r.Id, p.Id, N'{value}'
            FROM IntegrationJob AS r
            INNER JOIN JobDefinitionParameter AS p ON p.JobDefinitionId = r.JobDefinitionId
            WHERE r.Notes = N'{order}' AND p.Name = N'{parameter}';
            INSERT INTO IntegrationJobParameter (IntegrationJobId, JobDefinitionStepParameterId, Value)
            SELECT r.Id, q.Id, N'{value}'
            FROM IntegrationJob AS r
            INNER JOIN JobDefinitionStep AS s ON s.JobDefinitionId = r.JobDefinitionId
            INNER JOIN JobDefinitionStepParameter AS q ON q.JobDefinitionStepId = s.Id
            WHERE r.Notes = N'{order}' AND q.Name = N'{parameter}';
            """
        );
}
