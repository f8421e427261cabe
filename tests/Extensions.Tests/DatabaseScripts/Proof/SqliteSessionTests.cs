namespace Extensions.Tests.DatabaseScripts.Proof;

public sealed class SqliteSessionTests : SessionScenarios
{
    private protected override IScriptDatabase OpenEmpty() => new SqliteStandIn(SqlScripts.PlatformSchema);
}
