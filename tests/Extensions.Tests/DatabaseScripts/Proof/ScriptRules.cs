using Microsoft.SqlServer.TransactSql.ScriptDom;

namespace Extensions.Tests.DatabaseScripts.Proof;

/// <summary>
/// What a script must keep to on any server of the family: one batch, only the statements it is allowed, names of one
/// part, and INSERTs whose columns are named, known and as many as their values.
/// </summary>
internal sealed class ScriptRules : TSqlFragmentVisitor
{
    private static readonly Dictionary<string, HashSet<string>> Tables = PlatformTables.Read();

    private readonly HashSet<Type> allowed;
    private readonly HashSet<string> expressions = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<string> broken = [];

    private ScriptRules(IEnumerable<Type> allowed)
    {
        this.allowed = [.. allowed];
    }

    /// <summary>The rules that the script breaks, each with its line.</summary>
    public static IReadOnlyList<string> Broken(string text, IEnumerable<Type> allowed)
    {
        var script = Script.Parse(text);
        var rules = new ScriptRules(allowed);
        if (script.Batches.Count != 1 || script.ScriptTokenStream.Any(token => token.TokenType == TSqlTokenType.Go))
        {
            rules.broken.Add(
                $"The script has {script.Batches.Count} batches or a GO; one batch without GO is allowed."
            );
        }

        script.Accept(rules);
        return rules.broken;
    }

    public override void Visit(TSqlStatement node)
    {
        if (!allowed.Contains(node.GetType()))
        {
            Add(node, $"{node.GetType().Name} is not allowed in this script");
        }
    }

    public override void Visit(SelectStatement node)
    {
        var named = node.WithCtesAndXmlNamespaces?.CommonTableExpressions ?? [];
        expressions.UnionWith(named.Select(expression => expression.ExpressionName.Value));
        if (node.Into != null)
        {
            Add(node, "SELECT INTO creates a table");
        }
    }

    public override void Visit(SchemaObjectName node)
    {
        if (node.Identifiers.Count > 2)
        {
            Add(node, "a name of more than two parts reaches outside the database");
        }
    }

    public override void Visit(NamedTableReference node)
    {
        var name = node.SchemaObject.BaseIdentifier.Value;
        if (!Tables.ContainsKey(name) && !expressions.Contains(name))
        {
            Add(node, $"table {name} is not one of the platform's that are known");
        }
    }

    public override void Visit(InsertSpecification node)
    {
        var table = (node.Target as NamedTableReference)?.SchemaObject.BaseIdentifier.Value ?? "";
        var columns = node.Columns.Select(column => column.MultiPartIdentifier.Identifiers[^1].Value).ToList();
        if (columns.Count == 0)
        {
            Add(node, $"INSERT INTO {table} names no columns");
        }

        if (Tables.TryGetValue(table, out var known))
        {
            columns.Where(column => !known.Contains(column)).ToList().ForEach(c => Add(node, $"{table} has no {c}"));
        }

        foreach (var count in ValueCounts(node.InsertSource).Where(count => count != columns.Count))
        {
            Add(node, $"INSERT INTO {table} names {columns.Count} columns and gives {count} values");
        }
    }

    private static IEnumerable<int> ValueCounts(InsertSource source) =>
        source switch
        {
            ValuesInsertSource values => values.RowValues.Select(row => row.ColumnValues.Count),
            SelectInsertSource select => SelectCounts(select.Select),
            _ => [-1],
        };

    private static IEnumerable<int> SelectCounts(QueryExpression query) =>
        query switch
        {
            QuerySpecification one when one.SelectElements.Any(element => element is SelectStarExpression) => [-1],
            QuerySpecification one => [one.SelectElements.Count],
            BinaryQueryExpression two => SelectCounts(two.FirstQueryExpression)
                .Concat(SelectCounts(two.SecondQueryExpression)),
            QueryParenthesisExpression inner => SelectCounts(inner.QueryExpression),
            _ => [-1],
        };

    private void Add(TSqlFragment node, string problem) => broken.Add($"Line {node.StartLine}: {problem}.");
}
