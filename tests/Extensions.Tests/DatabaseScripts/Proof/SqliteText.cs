using System.Text;
using Microsoft.SqlServer.TransactSql.ScriptDom;

namespace Extensions.Tests.DatabaseScripts.Proof;

/// <summary>Writes the T-SQL of our scripts as SQLite's: what differs is dropped or respelled, nothing else is touched.</summary>
internal sealed class SqliteText : TSqlFragmentVisitor
{
    private readonly IList<TSqlParserToken> tokens;
    private readonly Dictionary<int, string> spelled = [];

    private SqliteText(IList<TSqlParserToken> tokens)
    {
        this.tokens = tokens;
    }

    public static string Of(TSqlFragment part)
    {
        var text = new SqliteText(part.ScriptTokenStream);
        part.Accept(text);
        return text.Write(part);
    }

    // Whole-database locks stand in for the hints.
    public override void Visit(NamedTableReference node)
    {
        if (node.TableHints.Count > 0)
        {
            var first = node.TableHints[0].FirstTokenIndex;
            while (tokens[first].TokenType != TSqlTokenType.With)
            {
                first--;
            }

            var last = node.TableHints[^1].LastTokenIndex;
            while (tokens[last].TokenType != TSqlTokenType.RightParenthesis)
            {
                last++;
            }

            Spell(first, last, "");
        }
    }

    public override void Visit(SchemaObjectName node)
    {
        if (node.SchemaIdentifier != null)
        {
            Spell(node.FirstTokenIndex, node.BaseIdentifier.FirstTokenIndex - 1, "");
        }
    }

    // SELECT @Variable = value: the value is read, the variable set by the caller.
    public override void Visit(SelectSetVariable node) =>
        Spell(node.FirstTokenIndex, node.Expression.FirstTokenIndex - 1, "");

    public override void Visit(FunctionCall node)
    {
        if (node.FunctionName.Value.Equals("DATEADD", StringComparison.OrdinalIgnoreCase))
        {
            var unit = node.Parameters[0];
            Spell(unit.FirstTokenIndex, unit.LastTokenIndex, $"'{Script.TextOf(unit)}'");
        }
    }

    public override void Visit(GlobalVariableExpression node) =>
        Spell(node.FirstTokenIndex, node.LastTokenIndex, $"{node.Name.TrimStart('@')}()");

    public override void Visit(ColumnDefinition node)
    {
        var type = node.DataType;
        var name = type.Name.BaseIdentifier.Value;
        var affinity =
            name is "bit" or "int" ? "INTEGER"
            : name is "decimal" ? "NUMERIC"
            : node.Collation == null ? "TEXT COLLATE NOCASE"
            : "TEXT"; // the one collation that a test asks for is case-sensitive
        Spell(type.FirstTokenIndex, node.Collation?.LastTokenIndex ?? type.LastTokenIndex, affinity);
        if (node.IdentityOptions is { } identity)
        {
            Spell(identity.FirstTokenIndex, identity.LastTokenIndex, "DEFAULT (next_number())");
        }
    }

    private void Spell(int first, int last, string text)
    {
        for (var i = first; i <= last; i++)
        {
            spelled[i] = i == first ? text : "";
        }
    }

    private string Write(TSqlFragment part)
    {
        var written = new StringBuilder();
        for (var i = part.FirstTokenIndex; i <= part.LastTokenIndex; i++)
        {
            written.Append(spelled.TryGetValue(i, out var text) ? text : TextOf(tokens[i]));
        }

        return written.ToString();
    }

    private static string TextOf(TSqlParserToken token) =>
        token.TokenType switch
        {
            TSqlTokenType.UnicodeStringLiteral => token.Text[1..],
            TSqlTokenType.Clustered => "",
            _ => token.Text,
        };
}
