using Microsoft.SqlServer.TransactSql.ScriptDom;

namespace Extensions.Tests.DatabaseScripts.Proof;

/// <summary>The shipped scripts keep the rules, and the rules catch a script that does not.</summary>
public sealed class ScriptRulesTests
{
    private static readonly Type[] Reading = [typeof(DeclareVariableStatement), typeof(SelectStatement)];

    private static readonly Type[] Framing =
    [
        typeof(PredicateSetStatement),
        typeof(TryCatchStatement),
        typeof(BeginTransactionStatement),
        typeof(CommitTransactionStatement),
        typeof(RollbackTransactionStatement),
        typeof(IfStatement),
        typeof(WhileStatement),
        typeof(SetVariableStatement),
        typeof(BeginEndBlockStatement),
        typeof(ThrowStatement),
    ];

    private static readonly Dictionary<string, Type[]> Allowed = new()
    {
        [SqlScripts.SeedFile] = [.. Reading, .. Framing, typeof(InsertStatement)],
        [SqlScripts.CheckFile] = Reading,
        [SqlScripts.UninstallFile] = [.. Reading, .. Framing, typeof(DeleteStatement)],
    };

    [Theory]
    [InlineData(SqlScripts.SeedFile)]
    [InlineData(SqlScripts.CheckFile)]
    [InlineData(SqlScripts.UninstallFile)]
    public void Script_AsShipped_KeepsTheRules(string file)
    {
        ScriptRules.Broken(SqlScripts.Named(file), Allowed[file]).Should().BeEmpty();
    }

    [Theory]
    [InlineData(SqlScripts.SeedFile)]
    [InlineData(SqlScripts.CheckFile)]
    [InlineData(SqlScripts.UninstallFile)]
    public void Script_AsShipped_ParsesFromTheOldestServerOn(string file)
    {
        var text = SqlScripts.Named(file);
        var parsing = () =>
        {
            Script.Parse(text, new TSql110Parser(initialQuotedIdentifiers: true));
            Script.Parse(text, new TSql130Parser(initialQuotedIdentifiers: false));
            Script.Parse(text, new TSql170Parser(initialQuotedIdentifiers: true));
        };

        parsing.Should().NotThrow();
    }

    [Theory]
    [InlineData(SqlScripts.SeedFile)]
    [InlineData(SqlScripts.UninstallFile)]
    public void Script_ThatWrites_EndsItsTransactionAlsoWhereNoCatchIsReached(string file)
    {
        var statements = Script.Parse(SqlScripts.Named(file)).Batches[0].Statements;

        // A time-out of the client passes by TRY and CATCH; then this option takes the transaction back.
        statements
            .TakeWhile(statement => statement is not TryCatchStatement)
            .OfType<PredicateSetStatement>()
            .Should()
            .ContainSingle()
            .Which.Should()
            .Match<PredicateSetStatement>(set => set.IsOn && set.Options == SetOptions.XactAbort);
    }

    [Fact]
    public void Seed_Tables_AreNamedWithTheirSchema()
    {
        var tables = new List<string?>();
        Script.Parse(SqlScripts.Seed).Accept(new TableVisitor(tables));

        tables.Should().HaveCountGreaterThan(5).And.OnlyContain(schema => schema == "dbo");
    }

    [Fact]
    public void Seed_FirstStatementOfTheTransaction_LocksTheRangeOfTheName()
    {
        var body = Script.Parse(SqlScripts.Seed).Batches[0].Statements.OfType<TryCatchStatement>().Single();
        var read = body.TryStatements.Statements.OfType<SelectStatement>().First();
        var table = ((QuerySpecification)read.QueryExpression).FromClause.TableReferences.Single();

        table
            .Should()
            .BeOfType<NamedTableReference>()
            .Which.TableHints.Select(hint => hint.HintKind)
            .Should()
            .Equal(TableHintKind.UpdLock, TableHintKind.HoldLock);
    }

    [Theory]
    [InlineData("SELECT Name FROM JobDefinition;\nGO\nSELECT Name FROM JobDefinition;", "one batch without GO")]
    [InlineData("SELECT Name FROM JobDefinition;\nGO", "one batch without GO")]
    [InlineData("SELECT Name FROM Elsewhere.dbo.JobDefinition;", "more than two parts")]
    [InlineData("SELECT Name INTO #Copy FROM JobDefinition;", "creates a table")]
    [InlineData("EXEC (N'DELETE FROM JobDefinition');", "ExecuteStatement is not allowed")]
    [InlineData("UPDATE JobDefinition SET Name = N'a';", "UpdateStatement is not allowed")]
    [InlineData("DROP TABLE JobDefinition;", "DropTableStatement is not allowed")]
    [InlineData("IF 1 = 1 BEGIN DELETE FROM JobDefinition; END;", "DeleteStatement is not allowed")]
    [InlineData(
        "MERGE JobDefinition AS t USING (SELECT 1 AS a) AS s ON 1 = 0 WHEN NOT MATCHED THEN INSERT (Name) VALUES (N'a');",
        "MergeStatement is not allowed"
    )]
    [InlineData("INSERT INTO JobDefinition VALUES (N'a');", "names no columns")]
    public void Broken_ScriptThatBreaksARule_NamesIt(string text, string problem)
    {
        ScriptRules.Broken(text, Allowed[SqlScripts.SeedFile]).Should().Contain(line => line.Contains(problem));
    }

    // Two columns joined by "this or that" make an engine compare each order with each run: minutes for some thousands.
    [Theory]
    [InlineData(null)]
    [InlineData("w.Id NOT IN (SELECT r.OrderNumber FROM r WHERE r.OrderNumber = w.Web OR r.OrderNumber = w.Erp)")]
    public void Check_Joins_AreNeverByOneOfTwoColumns(string? wrong)
    {
        var ors = new ColumnOrs();
        Script.Parse(wrong == null ? SqlScripts.Check : $"SELECT 1 FROM w WHERE {wrong};").Accept(ors);

        ors.Found.Should().HaveCount(wrong == null ? 0 : 1);
    }

    private sealed class ColumnOrs : TSqlFragmentVisitor
    {
        public List<string> Found { get; } = [];

        public override void Visit(BooleanBinaryExpression node)
        {
            if (
                node.BinaryExpressionType == BooleanBinaryExpressionType.Or
                && IsOfColumns(node.FirstExpression)
                && IsOfColumns(node.SecondExpression)
            )
            {
                Found.Add(Script.TextOf(node));
            }
        }

        private static bool IsOfColumns(BooleanExpression part) =>
            part
                is BooleanComparisonExpression
                {
                    FirstExpression: ColumnReferenceExpression,
                    SecondExpression: ColumnReferenceExpression
                };
    }

    private sealed class TableVisitor(List<string?> schemas) : TSqlFragmentVisitor
    {
        public override void Visit(NamedTableReference node) => schemas.Add(node.SchemaObject.SchemaIdentifier?.Value);
    }
}
