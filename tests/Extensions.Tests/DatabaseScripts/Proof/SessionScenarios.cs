namespace Extensions.Tests.DatabaseScripts.Proof;

/// <summary>A session is left as it was found: its options, and how many transactions are open.</summary>
public abstract class SessionScenarios
{
    private const int NoCount = 512;
    private const int XactAbort = 16384;
    private const string Session = "SELECT @@OPTIONS & 16896 AS Options, @@TRANCOUNT AS Depth;";

    [SkippableTheory]
    [InlineData(SqlScripts.SeedFile, "", 0)]
    [InlineData(SqlScripts.SeedFile, "SET NOCOUNT ON;", NoCount)]
    [InlineData(SqlScripts.SeedFile, "SET XACT_ABORT ON;", XactAbort)]
    [InlineData(SqlScripts.SeedFile, "SET IMPLICIT_TRANSACTIONS ON;", 0)]
    [InlineData(SqlScripts.UninstallFile, "", 0)]
    [InlineData(SqlScripts.UninstallFile, "SET NOCOUNT ON;", NoCount)]
    [InlineData(SqlScripts.UninstallFile, "SET XACT_ABORT ON;", XactAbort)]
    [InlineData(SqlScripts.UninstallFile, "SET IMPLICIT_TRANSACTIONS ON;", 0)]
    public void Script_ThatWrites_LeavesTheSessionAsFoundAndItsWorkDone(string file, string before, int options)
    {
        using var database = Open(file);

        ShouldBe(database.Query($"{before}\n{SqlScripts.Named(file)}\n{Session}"), options);

        database.Count("JobDefinition").Should().Be(file == SqlScripts.SeedFile ? 1 : 0);
    }

    [SkippableTheory]
    [InlineData(SqlScripts.SeedFile, "", 0)]
    [InlineData(SqlScripts.SeedFile, "SET XACT_ABORT ON;", XactAbort)]
    [InlineData(SqlScripts.SeedFile, "SET IMPLICIT_TRANSACTIONS ON;", 0)]
    [InlineData(SqlScripts.UninstallFile, "", 0)]
    [InlineData(SqlScripts.UninstallFile, "SET XACT_ABORT ON;", XactAbort)]
    [InlineData(SqlScripts.UninstallFile, "SET IMPLICIT_TRANSACTIONS ON;", 0)]
    public void Script_ThatFails_LeavesTheSessionAsFound(string file, string before, int options)
    {
        using var database = Open(file);
        if (file == SqlScripts.SeedFile)
        {
            database.RefuseParameter("DryRun");
        }
        else
        {
            database.AddRun("Queued", "W1");
        }

        var caught = $"BEGIN TRY\n{SqlScripts.Named(file)}\nEND TRY\nBEGIN CATCH\n{Session}\nEND CATCH;";
        ShouldBe(database.Query($"{before}\n{caught}"), options);
    }

    private static void ShouldBe(IReadOnlyList<IReadOnlyDictionary<string, object?>> session, int options) =>
        session
            .Should()
            .ContainSingle()
            .Which.Should()
            .Match<IReadOnlyDictionary<string, object?>>(row =>
                Convert.ToInt64(row["Options"]) == options && Convert.ToInt64(row["Depth"]) == 0
            );

    private protected abstract IScriptDatabase OpenEmpty();

    private IScriptDatabase Open(string file)
    {
        var database = OpenEmpty();
        if (file == SqlScripts.UninstallFile)
        {
            database.Execute(SqlScripts.Seed);
        }

        return database;
    }
}
