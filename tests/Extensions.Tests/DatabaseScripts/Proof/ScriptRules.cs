using Microsoft.SqlServer.TransactSql.ScriptDom;

namespace Extensions.Tests.DatabaseScripts.Proof;

/// <summary>
/// What a script must keep to on any server of the family: one batch, only the statements it is allowed, names within the
/// database, and INSERTs that name their columns. That tables and columns exist is <see cref="BindingTests" />' matter.
/// </summary>
internal sealed class ScriptRules : TSqlFragmentVisitor
{
    private readonly HashSet<Type> allowed;
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

    public override void Visit(InsertSpecification node)
    {
        if (node.Columns.Count == 0)
        {
            Add(node, "INSERT names no columns");
        }
    }

    private void Add(TSqlFragment node, string problem) => broken.Add($"Line {node.StartLine}: {problem}.");
}
