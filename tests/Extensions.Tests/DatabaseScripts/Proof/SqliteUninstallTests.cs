namespace Extensions.Tests.DatabaseScripts.Proof;

public sealed class SqliteUninstallTests : UninstallScenarios
{
    private protected override IScriptDatabase Open() => new SqliteStandIn();
}
