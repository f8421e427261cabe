using Extensions.Tests.Support;
using Newtonsoft.Json.Linq;

namespace Extensions.Tests.Cli;

/// <summary><c>check</c> as a person, and as a script, sees it.</summary>
public sealed class CheckCommandTests
{
    [Fact]
    public async Task Check_SetUpIsRight_ShowsTheTableAndEndsWith0()
    {
        WorkbenchProcess run = await WorkbenchProcess.RunAsync("check", "W1001");

        run.ExitCode.Should().Be(0);
        run.Error.Should().BeEmpty();
        run.Output.Should()
            .MatchRegex(@"\| Status +\| StatusPath +\| status +\| Open +\| Open +\| ""Open"" means Open")
            .And.Contain("ERP order E5001 would be cancelled")
            .And.Contain("does not prove the right to cancel")
            .And.NotContain("To mend");
    }

    [Fact]
    public async Task Check_OneThingIsWrong_NamesItAndEndsWith1()
    {
        WorkbenchProcess run = await WorkbenchProcess.RunAsync("check", "W1001", "--param", "StatusPath=state");

        run.ExitCode.Should().Be(1);
        run.Output.Should().Contain("To mend  Look-up: ").And.Contain("StatusPath").And.Contain("nothing is there");
    }

    [Fact]
    public async Task Check_NoOrder_IsWrongUsage()
    {
        WorkbenchProcess run = await WorkbenchProcess.RunAsync("check");

        run.ExitCode.Should().Be(2);
        run.Error.Should().Contain("check --help");
    }

    [Fact]
    public async Task Check_Json_IsOneObjectWithARowForEachPart()
    {
        WorkbenchProcess run = await WorkbenchProcess.RunAsync("check", "W1004", "--json");

        run.ExitCode.Should().Be(0);
        JObject check = JObject.Parse(run.Output);
        ((bool)check["passed"]!).Should().BeTrue();
        JToken status = check["check"]!.Single(row => (string?)row["what"] == "Status");
        ((string?)status["read"]).Should().Be("Shipped");
        ((string?)status["remedy"]).Should().BeEmpty();
    }
}
