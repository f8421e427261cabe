using Microsoft.Data.SqlClient;

namespace Extensions.Tests.DatabaseScripts.Proof;

/// <summary>A database of its own on the server that <c>ORDERCANCEL_SQLSERVER</c> names; dropped at the end.</summary>
internal sealed class SqlServerDatabase : IScriptDatabase
{
    private const string Variable = "ORDERCANCEL_SQLSERVER";

    private readonly string server;
    private readonly string name = $"OrderCancelTest{Guid.NewGuid():N}";
    private readonly string own;

    private SqlServerDatabase(string server)
    {
        this.server = server;
        own = new SqlConnectionStringBuilder(server) { InitialCatalog = name, Pooling = false }.ConnectionString;
        Ask(server, $"CREATE DATABASE {name};");
        Execute(SqlScripts.PlatformSchema);
    }

    public int OpenTransactions { get; private set; }

    public static SqlServerDatabase OpenOrSkip()
    {
        var server = Environment.GetEnvironmentVariable(Variable);
        Skip.If(
            string.IsNullOrWhiteSpace(server),
            $"{Variable} holds no connection string of a SQL Server: the scripts are not executed on one."
        );
        return new SqlServerDatabase(server!);
    }

    public void Execute(string script) => Query(script);

    public IReadOnlyList<IReadOnlyDictionary<string, object?>> Query(string script) => Ask(own, script);

    public void RefuseParameter(string name) =>
        Execute($"ALTER TABLE JobDefinitionParameter WITH NOCHECK ADD CONSTRAINT Refusal CHECK (Name <> N'{name}');");

    public void InsertJobsTwice() =>
        Execute(
            "CREATE TRIGGER Rival ON JobDefinition AFTER INSERT AS INSERT INTO JobDefinition (Name) SELECT Name FROM inserted;"
        );

    public void Dispose() =>
        Ask(server, $"ALTER DATABASE {name} SET SINGLE_USER WITH ROLLBACK IMMEDIATE; DROP DATABASE {name};");

    private List<Dictionary<string, object?>> Ask(string connectionString, string text)
    {
        using var connection = new SqlConnection(connectionString);
        connection.Open();
        try
        {
            return Read(connection, text);
        }
        catch (SqlException e)
        {
            throw new ScriptErrorException(e.Number, e.Message);
        }
        finally
        {
            OpenTransactions = (int)Read(connection, "SELECT @@TRANCOUNT AS Depth;")[0]["Depth"]!;
        }
    }

    private static List<Dictionary<string, object?>> Read(SqlConnection connection, string text)
    {
        using var command = new SqlCommand(text, connection);
        using var reader = command.ExecuteReader();
        var rows = new List<Dictionary<string, object?>>();
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

        return rows;
    }
}
