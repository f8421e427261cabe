using System.Data;
using Microsoft.Data.SqlClient;

namespace Extensions.Tests.DatabaseScripts.Proof;

/// <summary>A database of its own on the server that <c>ORDERCANCEL_SQLSERVER</c> names; dropped at the end.</summary>
internal sealed class SqlServerDatabase : IScriptDatabase
{
    private const string Variable = "ORDERCANCEL_SQLSERVER";

    private readonly string server;
    private readonly string name = $"OrderCancelTest{Guid.NewGuid():N}";
    private readonly string own;

    private SqlServerDatabase(string server, string schema)
    {
        this.server = server;
        own = new SqlConnectionStringBuilder(server) { InitialCatalog = name, Pooling = false }.ConnectionString;
        Ask(server, $"CREATE DATABASE {name};");
        Execute(schema);
    }

    public int OpenTransactions { get; private set; }

    public static SqlServerDatabase OpenOrSkip(string schema)
    {
        var server = Environment.GetEnvironmentVariable(Variable);
        Skip.If(
            string.IsNullOrWhiteSpace(server),
            $"{Variable} holds no connection string of a SQL Server: the scripts are not executed on one."
        );
        return new SqlServerDatabase(server!, schema);
    }

    public void Execute(string script) => Query(script);

    public IReadOnlyList<IReadOnlyDictionary<string, object?>> Query(string script) => AskOwn(script);

    public void RefuseParameter(string name) =>
        Execute($"ALTER TABLE JobDefinitionParameter ADD CONSTRAINT Refusal CHECK (Name <> N'{name}');");

    public void InsertJobsTwice() =>
        Execute(
            "CREATE TRIGGER Rival ON JobDefinition AFTER INSERT AS INSERT INTO JobDefinition (Name) SELECT Name FROM inserted;"
        );

    public void Dispose() => Drop(server, name);

    /// <summary>Leaves the database behind, and says so, rather than put its own failure in the place of a test's.</summary>
    public static void Drop(string server, string name)
    {
        try
        {
            Ask(server, $"DROP DATABASE {name};");
        }
        catch (Exception e) when (e is ScriptErrorException or SqlException)
        {
            Console.Error.WriteLine($"Database {name} was not dropped: {e.Message}");
        }
    }

    private List<Dictionary<string, object?>> AskOwn(string text)
    {
        using var connection = Open(own);
        try
        {
            return Read(connection, text);
        }
        finally
        {
            if (connection.State == ConnectionState.Open)
            {
                OpenTransactions = (int)Read(connection, "SELECT @@TRANCOUNT AS Depth;")[0]["Depth"]!;
            }
        }
    }

    private static void Ask(string connectionString, string text)
    {
        using var connection = Open(connectionString);
        Read(connection, text);
    }

    private static SqlConnection Open(string connectionString)
    {
        var connection = new SqlConnection(connectionString);
        connection.Open();
        return connection;
    }

    private static List<Dictionary<string, object?>> Read(SqlConnection connection, string text)
    {
        using var command = new SqlCommand(text, connection);
        var rows = new List<Dictionary<string, object?>>();
        try
        {
            using var reader = command.ExecuteReader();
            ReadAll(reader, rows);
        }
        catch (SqlException e)
        {
            throw new ScriptErrorException(e.Number, e.Message);
        }

        return rows;
    }

    private static void ReadAll(SqlDataReader reader, List<Dictionary<string, object?>> rows)
    {
        do
        {
            while (reader.Read())
            {
                rows.Add(
                    Enumerable
                        .Range(0, reader.FieldCount)
                        .ToDictionary(reader.GetName, i => reader.IsDBNull(i) ? null : reader.GetValue(i))
                );
            }
        } while (reader.NextResult());
    }
}
