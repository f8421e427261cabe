namespace Extensions.Tests.DatabaseScripts.Proof;

public sealed class SqlServerUninstallTests : UninstallScenarios
{
    private protected override IScriptDatabase Open() => SqlServerDatabase.OpenOrSkip();
}
