using Microsoft.Data.Sqlite;

namespace Extensions.Tests.DatabaseScripts.Proof;

/// <summary>Runs one SQLite statement and reads its rows.</summary>
internal static class SqliteRows
{
    private const int UniqueKey = 2627;
    private const int SqliteUniqueKey = 2067;

    /// <exception cref="ScriptErrorException">A failed statement; a unique key's under SQL Server's number.</exception>
    public static List<Dictionary<string, object?>> Ask(
        SqliteConnection connection,
        string text,
        IReadOnlyDictionary<string, object?> variables
    )
    {
        using var command = connection.CreateCommand();
        command.CommandText = text;
        foreach (var (name, value) in variables)
        {
            command.Parameters.AddWithValue(name, value ?? DBNull.Value);
        }

        try
        {
            using var reader = command.ExecuteReader();
            return Read(reader);
        }
        catch (SqliteException e)
        {
            var number = e.SqliteExtendedErrorCode == SqliteUniqueKey ? UniqueKey : e.SqliteErrorCode;
            throw new ScriptErrorException(number, $"{e.Message} {text}");
        }
    }

    private static List<Dictionary<string, object?>> Read(SqliteDataReader reader)
    {
        var rows = new List<Dictionary<string, object?>>();
        while (reader.Read())
        {
            rows.Add(
                Enumerable
                    .Range(0, reader.FieldCount)
                    .ToDictionary(reader.GetName, i => reader.IsDBNull(i) ? null : reader.GetValue(i))
            );
        }

        return rows;
    }
}
