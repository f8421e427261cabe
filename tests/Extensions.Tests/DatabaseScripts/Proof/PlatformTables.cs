using Microsoft.SqlServer.TransactSql.ScriptDom;

namespace Extensions.Tests.DatabaseScripts.Proof;

/// <summary>The platform's tables with their columns, from our own definitions of them.</summary>
internal static class PlatformTables
{
    public static Dictionary<string, HashSet<string>> Read() =>
        Script
            .Parse(SqlScripts.PlatformSchema)
            .Batches.SelectMany(batch => batch.Statements)
            .Cast<CreateTableStatement>()
            .ToDictionary(
                table => table.SchemaObjectName.BaseIdentifier.Value,
                table =>
                    table
                        .Definition.ColumnDefinitions.Select(column => column.ColumnIdentifier.Value)
                        .ToHashSet(StringComparer.OrdinalIgnoreCase),
                StringComparer.OrdinalIgnoreCase
            );
}
