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
    private readonly HashSet<SetOptions> options = [];
    private List<Dictionary<string, object?>> rows = [];
    private ScriptErrorException? error;

    public SqliteStandIn(string schema)
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
        connection.CreateFunction(
            "OPTIONS",
            () =>
                (options.Contains(SetOptions.NoCount) ? 512 : 0) + (options.Contains(SetOptions.XactAbort) ? 16384 : 0)
        );
        Execute(schema);
    }

    public int OpenTransactions { get; private set; }

    // A session of its own for each script, as on the server: what it left open is taken back.
    public void Execute(string script)
    {
        if (OpenTransactions > 0)
        {
            Ask("ROLLBACK");
            OpenTransactions = 0;
        }

        options.Clear();
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
            case PredicateSetStatement set:
                Set(set);
                break;
            case SetVariableStatement set:
                variables[set.Variable.Name] = Value(SqliteText.Of(set.Expression));
                break;
            case WhileStatement loop:
                while (IsTrue(loop.Predicate))
                {
                    Run(loop.Statement);
                }

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
            case CreateTableStatement or CreateIndexStatement or InsertStatement or UpdateStatement or DeleteStatement:
                BeginImplicitly();
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

    private void Set(PredicateSetStatement set)
    {
        foreach (var option in Enum.GetValues<SetOptions>().Where(one => one != 0 && set.Options.HasFlag(one)))
        {
            _ = set.IsOn ? options.Add(option) : options.Remove(option);
        }
    }

    private bool IsTrue(BooleanExpression predicate) =>
        Value($"CASE WHEN {SqliteText.Of(predicate)} THEN 1 ELSE 0 END") is 1L;

    private void Choose(IfStatement choice)
    {
        if (IsTrue(choice.Predicate))
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

    // Under implicit transactions a statement on a table opens one where none is open.
    private void BeginImplicitly()
    {
        if (options.Contains(SetOptions.ImplicitTransactions) && OpenTransactions == 0)
        {
            OpenTransactions = 1;
            Ask("BEGIN");
        }
    }

    private void RunTransaction(TSqlStatement statement)
    {
        if (statement is BeginTransactionStatement)
        {
            BeginImplicitly(); // so that BEGIN TRANSACTION opens two, as the server does
        }

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
        var query = select.QueryExpression as QuerySpecification;
        if (query is not { FromClause: null })
        {
            BeginImplicitly();
        }

        var found = Ask(SqliteText.Of(select));
        var targets = query?.SelectElements.OfType<SelectSetVariable>().ToList();
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
