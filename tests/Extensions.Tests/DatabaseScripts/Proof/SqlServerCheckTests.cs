namespace Extensions.Tests.DatabaseScripts.Proof;

public sealed class SqlServerCheckTests : CheckScenarios
{
    private protected override IScriptDatabase Open() => SqlServerDatabase.OpenOrSkip();
}
