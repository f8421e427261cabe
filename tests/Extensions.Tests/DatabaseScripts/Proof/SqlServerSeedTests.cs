namespace Extensions.Tests.DatabaseScripts.Proof;

public sealed class SqlServerSeedTests : SeedScenarios
{
    private const int Instances = 8;

    [Fact]
    public void Drop_ServerThatDoesNotAnswer_LeavesTheTestsOwnFailureToBeSeen()
    {
        var dropping = () => SqlServerDatabase.Drop("Server=tcp:127.0.0.1,1;Connect Timeout=1", "Gone");

        dropping.Should().NotThrow();
    }

    [SkippableFact]
    public async Task Seed_ManyInstancesAtOnce_CreateOneJob()
    {
        using var database = SqlServerDatabase.OpenOrSkip(SqlScripts.PlatformSchema);
        using var start = new Barrier(Instances);
        var instances = Enumerable
            .Range(0, Instances)
            .Select(_ =>
                Task.Factory.StartNew(
                    () =>
                    {
                        start.SignalAndWait();
                        database.Execute(SqlScripts.Seed);
                    },
                    CancellationToken.None,
                    TaskCreationOptions.LongRunning,
                    TaskScheduler.Default
                )
            );

        await Task.WhenAll(instances);

        database.Count("JobDefinition").Should().Be(1);
        database.Count("JobDefinitionStep").Should().Be(1);
        database.Count("JobDefinitionParameter").Should().Be(7);
    }

    [SkippableFact]
    public void Seed_InTheCallersTransaction_TellsThatItWasRolledBack()
    {
        using var database = SqlServerDatabase.OpenOrSkip(SqlScripts.PlatformSchema);
        database.InsertJobsTwice();

        var seeding = () => database.Execute($"BEGIN TRANSACTION;\n{SqlScripts.Seed}\nCOMMIT TRANSACTION;");

        seeding.Should().Throw<ScriptErrorException>().Which.Number.Should().Be(2627);
        database.Snapshot().Should().BeEmpty();
    }

    [SkippableFact]
    public void Seed_InTheCallersTransaction_IsPartOfIt()
    {
        using var database = SqlServerDatabase.OpenOrSkip(SqlScripts.PlatformSchema);

        database.Execute($"BEGIN TRANSACTION;\n{SqlScripts.Seed}\nROLLBACK TRANSACTION;");

        database.Snapshot().Should().BeEmpty();
    }

    private protected override IScriptDatabase Open(string schema) => SqlServerDatabase.OpenOrSkip(schema);
}
