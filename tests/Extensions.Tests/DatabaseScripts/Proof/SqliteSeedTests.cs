namespace Extensions.Tests.DatabaseScripts.Proof;

public sealed class SqliteSeedTests : SeedScenarios
{
    private protected override IScriptDatabase Open(string schema) => new SqliteStandIn(schema);
}
