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
    public void Script_ThatWrites_RunsInATransactionThatAnErrorEnds(string file)
    {
        var statements = Script.Parse(SqlScripts.Named(file)).Batches[0].Statements;

        statements.OfType<PredicateSetStatement>().Should().Contain(set => IsOn(set, SetOptions.XactAbort));
        var body = statements.OfType<TryCatchStatement>().Should().ContainSingle().Subject;
        statements.Last().Should().BeSameAs(body);
        body.TryStatements.Statements.First().Should().BeOfType<BeginTransactionStatement>();
        body.TryStatements.Statements.Last().Should().BeOfType<CommitTransactionStatement>();
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
    [InlineData("SELECT Name FROM JobDefinitions;", "JobDefinitions is not one of the platform's")]
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
    [InlineData("INSERT INTO JobDefinition (Name, JobType) VALUES (N'a');", "names 2 columns and gives 1 values")]
    [InlineData("INSERT INTO JobDefinition (Name) SELECT N'a', N'b';", "names 1 columns and gives 2 values")]
    [InlineData("INSERT INTO JobDefinition (Name) SELECT N'a' UNION ALL SELECT N'b', N'c';", "gives 2 values")]
    [InlineData("INSERT INTO JobDefinition (Name) SELECT * FROM WebSite;", "gives -1 values")]
    [InlineData("INSERT INTO JobDefinition (RefreshBatchSize) VALUES (0);", "has no RefreshBatchSize")]
    public void Broken_ScriptThatBreaksARule_NamesIt(string text, string problem)
    {
        ScriptRules.Broken(text, Allowed[SqlScripts.SeedFile]).Should().Contain(line => line.Contains(problem));
    }

    private static bool IsOn(PredicateSetStatement set, SetOptions option) => set.IsOn && set.Options == option;
}
