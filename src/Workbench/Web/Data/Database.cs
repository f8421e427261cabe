using Microsoft.Data.Sqlite;

namespace Workbench.Web.Data;

/// <summary>The workbench's one SQLite file. One connection, used by one caller at a time.</summary>
internal sealed class Database : IDisposable
{
    private readonly SqliteConnection connection;
    private readonly Lock turn = new();

    /// <exception cref="SqliteException">The file cannot be opened, or is no database.</exception>
    public Database(string file)
    {
        var settings = new SqliteConnectionStringBuilder { DataSource = file, Pooling = false };
        connection = new SqliteConnection(settings.ToString());
        try
        {
            connection.Open();
            // Readers of the sample ERP, which keeps its orders in the same file, do not wait for writers.
            Execute("PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA foreign_keys = ON;");
            Execute(Schema.Text);
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    public void Dispose()
    {
        lock (turn)
        {
            connection.Dispose();
        }
    }

    public IReadOnlyList<T> Query<T>(string sql, Func<Row, T> read, params (string Name, object? Value)[] values)
    {
        lock (turn)
        {
            using var command = Command(sql, values);
            using var reader = command.ExecuteReader();
            var row = new Row(reader);
            var rows = new List<T>();
            while (reader.Read())
            {
                rows.Add(read(row));
            }

            return rows;
        }
    }

    public long Number(string sql, params (string Name, object? Value)[] values)
    {
        lock (turn)
        {
            using var command = Command(sql, values);
            return command.ExecuteScalar() is long number ? number : 0;
        }
    }

    /// <returns>How many rows were changed.</returns>
    public int Execute(string sql, params (string Name, object? Value)[] values)
    {
        lock (turn)
        {
            using var command = Command(sql, values);
            return command.ExecuteNonQuery();
        }
    }

    /// <summary>All or nothing.</summary>
    public void InTransaction(Action act)
    {
        lock (turn)
        {
            using var transaction = connection.BeginTransaction();
            act();
            transaction.Commit();
        }
    }

    private SqliteCommand Command(string sql, (string Name, object? Value)[] values)
    {
        var command = connection.CreateCommand();
        command.CommandText = sql;
        foreach (var (name, value) in values)
        {
            command.Parameters.AddWithValue(name, Stored(value));
        }

        return command;
    }

    private static object Stored(object? value) =>
        value switch
        {
            null => DBNull.Value,
            bool flag => flag ? 1 : 0,
            DateTimeOffset time => Row.Microseconds(time),
            _ => value,
        };
}
