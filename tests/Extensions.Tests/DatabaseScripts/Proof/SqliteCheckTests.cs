namespace Extensions.Tests.DatabaseScripts.Proof;

public sealed class SqliteCheckTests : CheckScenarios
{
    private protected override IScriptDatabase Open(string schema) => new SqliteStandIn(schema);
}
