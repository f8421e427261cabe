namespace Extensions.Tests.DatabaseScripts.Proof;

public sealed class SqlServerSessionTests : SessionScenarios
{
    private protected override IScriptDatabase OpenEmpty() => SqlServerDatabase.OpenOrSkip(SqlScripts.PlatformSchema);
}
