namespace Extensions.Tests.DatabaseScripts.Proof;

public sealed class SqlServerUninstallTests : UninstallScenarios
{
    private protected override IScriptDatabase Open(string schema) => SqlServerDatabase.OpenOrSkip(schema);
}
