namespace Extensions.Tests.Cli;

/// <summary>Wrong usage is told on standard error, with exit code 2, before anything runs.</summary>
public sealed class UsageTests
{
    [Theory]
    [InlineData("--prot", "--prot", "5080")]
    [InlineData("--port", "--port", "65536")]
    [InlineData("given twice", "--param", "DryRun=true", "--param", "dryrun=false")]
    [InlineData("'nothing'", "nothing")]
    [InlineData("'order'", "cancel")]
    [InlineData("'extra'", "cancel", "W1001", "extra")]
    [InlineData("'--josn'", "cancel", "W1001", "--josn")]
    [InlineData("--josn", "cancel", "--josn")]
    [InlineData("Name=Value", "cancel", "W1001", "--param", "DryRun")]
    [InlineData("Name=Value", "cancel", "W1001", "--param", "=true")]
    [InlineData("given twice", "cancel", "W1001", "--param", "DryRun=true", "--param", "dryrun=false")]
    [InlineData("given twice", "cancel", "W1001", "--param", "OrderNumber=W1002")]
    [InlineData("say the same", "cancel", "W1001", "--adapter", "Rest", "--param", "ErpAdapter=Rest")]
    [InlineData("Field=Value", "cancel", "W1001", "--connection", "SystemNumber")]
    [InlineData("no such field", "cancel", "W1001", "--connection", "Nothing=1")]
    [InlineData("use --logon", "cancel", "W1001", "--connection", "LogOn=me")]
    [InlineData("given twice", "cancel", "W1001", "--connection", "Client=a", "--connection", "client=b")]
    [InlineData("'--url'", "cancel", "W1001", "--url")]
    [InlineData("--port", "erp", "--port", "65536")]
    [InlineData("--port", "erp", "--port", "many")]
    [InlineData("magic", "erp", "--sign-in", "magic")]
    [InlineData("--url", "orders", "--url", "erp.example")]
    public async Task Usage_ThatIsWrong_IsToldOnStandardError(string message, params string[] arguments)
    {
        WorkbenchProcess run = await WorkbenchProcess.RunAsync(arguments);

        run.ExitCode.Should().Be(2);
        run.Output.Should().BeEmpty();
        run.Error.Should().Contain(message).And.Contain("--help").And.NotContain("   at ");
    }

    [Theory]
    [InlineData("cancel", "--help", "--param")]
    [InlineData("erp", "--help", "--sign-in")]
    public async Task Help_OfACommand_IsToldOnStandardOutput(string command, string help, string expected)
    {
        WorkbenchProcess run = await WorkbenchProcess.RunAsync(command, help);

        run.ExitCode.Should().Be(0);
        run.Error.Should().BeEmpty();
        run.Output.Should().Contain(expected);
    }
}
