using System.Text;

namespace Extensions.Tests.Cli;

/// <summary>The password reaches the ERP, and nobody else.</summary>
public sealed class PasswordTests
{
    private const string Password = "s3cret&\"wörd";

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Password_FromTheEnvironment_IsSentAndNeverPrinted(bool asJson)
    {
        string echo = Convert.ToBase64String(Encoding.UTF8.GetBytes("me:" + Password));
        using var server = new OneAnswerServer(
            "application/json",
            $$"""[{"id":"1","number":"E1","reference":"W1","status":"s3cret&\"w\u00f6rd {{echo}}"}]"""
        );
        string[] arguments = ["cancel", "W1", "--url", server.Url, "--logon", "me", "--param", "SignIn=Basic"];

        WorkbenchProcess run = await WorkbenchProcess.RunAsync(
            new() { ["ORDERCANCEL_PASSWORD"] = Password },
            asJson ? [.. arguments, "--json"] : arguments
        );

        run.ExitCode.Should().Be(1);
        server.Requests.Should().NotBeEmpty().And.OnlyContain(request => request.Contains("Basic " + echo));
        (run.Output + run.Error).Should().NotContain("s3cret").And.NotContain(echo).And.Contain("***");
    }

    [Fact]
    public async Task Password_InTheUrl_IsRefusedAndNeverPrinted()
    {
        WorkbenchProcess run = await WorkbenchProcess.RunAsync(
            "cancel",
            "W1",
            "--url",
            "https://me:s3cret@erp.example/"
        );

        run.ExitCode.Should().Be(1);
        run.Output.Should().Contain("Misconfigured").And.Contain("LogOn and Password").And.NotContain("s3cret");
    }
}
