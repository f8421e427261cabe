using System.Runtime.ExceptionServices;
using Microsoft.Data.Sqlite;
using Microsoft.SqlServer.TransactSql.ScriptDom;

namespace Extensions.Tests.DatabaseScripts.Proof;

/// <summary>
/// Runs the statements of our scripts, control flow included, on SQLite: evidence of their logic where no server is at
/// hand. It says nothing about locks, lengths or types.
/// </summary>
internal sealed class SqliteStandIn : IScriptDatabase
{
    private readonly SqliteConnection connection = new("Data Source=:memory:");
    private readonly Dictionary<string, object?> variables = new(StringComparer.OrdinalIgnoreCase);
    private List<Dictionary<string, object?>> rows = [];
    private ScriptErrorException? error;

    public SqliteStandIn()
    {
        connection.Open();
        SqliteFunctions.AddTo(connection);
        connection.CreateFunction("TRANCOUNT", () => OpenTransactions);
        connection.CreateFunction(
            "XACT_STATE",
            () =>
                OpenTransactions == 0 ? 0
                : error == null ? 1
                : -1
        );
        connection.CreateFunction("ERROR_NUMBER", () => error?.Number);
        Execute(SqlScripts.PlatformSchema);
    }

    public int OpenTransactions { get; private set; }

    public void Execute(string script)
    {
        variables.Clear();
        RunAll(Script.Parse(script).Batches.Single().Statements);
    }

    public IReadOnlyList<IReadOnlyDictionary<string, object?>> Query(string script)
    {
        Execute(script);
        return rows;
    }

    public void RefuseParameter(string name) =>
        Ask(
            $"CREATE TRIGGER Refusal BEFORE INSERT ON JobDefinitionParameter WHEN NEW.Name = '{name}' BEGIN SELECT RAISE(ABORT, 'refused'); END;"
        );

    public void InsertJobsTwice() =>
        Ask(
            "CREATE TRIGGER Rival BEFORE INSERT ON JobDefinition BEGIN INSERT INTO JobDefinition (Name) VALUES (NEW.Name); END;"
        );

    public void Dispose() => connection.Dispose();

    private void RunAll(IEnumerable<TSqlStatement> statements)
    {
        foreach (var statement in statements)
        {
            Run(statement);
        }
    }

    private void Run(TSqlStatement statement)
    {
        switch (statement)
        {
            case PredicateSetStatement:
                break;
            case DeclareVariableStatement declared:
                declared.Declarations.ToList().ForEach(Declare);
                break;
            case TryCatchStatement body:
                RunGuarded(body);
                break;
            case BeginEndBlockStatement block:
                RunAll(block.StatementList.Statements);
                break;
            case IfStatement choice:
                Choose(choice);
                break;
            case ThrowStatement thrown:
                Throw(thrown);
                break;
            case BeginTransactionStatement or CommitTransactionStatement or RollbackTransactionStatement:
                RunTransaction(statement);
                break;
            case SelectStatement select:
                RunSelect(select);
                break;
            case CreateTableStatement or InsertStatement or UpdateStatement or DeleteStatement:
                Ask(SqliteText.Of(statement));
                break;
            default:
                throw new NotSupportedException($"The stand-in does not know {statement.GetType().Name}.");
        }
    }

    private void RunGuarded(TryCatchStatement body)
    {
        try
        {
            RunAll(body.TryStatements.Statements);
        }
        catch (ScriptErrorException e)
        {
            error = e;
            RunAll(body.CatchStatements.Statements);
        }
        finally
        {
            error = null;
        }
    }

    private void Declare(DeclareVariableElement declared)
    {
        var value = declared.Value is { } expression ? Value(SqliteText.Of(expression)) : null;
        variables[declared.VariableName.Value] = value;
    }

    private void Choose(IfStatement choice)
    {
        var isTrue = Value($"CASE WHEN {SqliteText.Of(choice.Predicate)} THEN 1 ELSE 0 END") is 1L;
        if (isTrue)
        {
            Run(choice.ThenStatement);
        }
        else if (choice.ElseStatement is { } other)
        {
            Run(other);
        }
    }

    private void Throw(ThrowStatement thrown)
    {
        if (thrown.ErrorNumber is not IntegerLiteral number)
        {
            ExceptionDispatchInfo.Throw(error!);
            return;
        }

        throw new ScriptErrorException(int.Parse(number.Value), ((StringLiteral)thrown.Message).Value);
    }

    private void RunTransaction(TSqlStatement statement)
    {
        var before = OpenTransactions;
        OpenTransactions = statement switch
        {
            BeginTransactionStatement => before + 1,
            CommitTransactionStatement => before - 1,
            _ => 0,
        };
        if (before == 0 || OpenTransactions == 0)
        {
            Ask(
                before == 0 ? "BEGIN"
                : statement is CommitTransactionStatement ? "COMMIT"
                : "ROLLBACK"
            );
        }
    }

    private void RunSelect(SelectStatement select)
    {
        var found = Ask(SqliteText.Of(select));
        var targets = (select.QueryExpression as QuerySpecification)
            ?.SelectElements.OfType<SelectSetVariable>()
            .ToList();
        if (targets is not { Count: > 0 })
        {
            rows = found;
        }
        else if (found.Count > 0)
        {
            var values = found[^1].Values.ToList();
            targets.Zip(values).ToList().ForEach(pair => variables[pair.First.Variable.Name] = pair.Second);
        }
    }

    private object? Value(string expression) => Ask($"SELECT {expression}").Single().Values.Single();

    private List<Dictionary<string, object?>> Ask(string text) => SqliteRows.Ask(connection, text, variables);
}
