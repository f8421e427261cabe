namespace Extensions.Tests.DatabaseScripts.Proof;

public sealed class SqliteUninstallTests : UninstallScenarios
{
    private protected override IScriptDatabase Open(string schema) => new SqliteStandIn(schema);
}
