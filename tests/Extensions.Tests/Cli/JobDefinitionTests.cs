using Extensions.Tests.Builds;

namespace Extensions.Tests.Cli;

/// <summary><c>cancel --job-definition</c>.</summary>
public sealed class JobDefinitionTests
{
    private const string Good = """
        [
          { "Name": "OrderSubmit", "JobDefinitionSteps": null },
          {
            "Name": "OrderCancel",
            "StandardJobName": "OrderCancel",
            "JobDefinitionParameters": [
              { "Name": "OrderNumber", "DefaultValue": "W1008", "ValueType": "String" },
              { "Name": "DryRun", "DefaultValue": "true", "ValueType": "String" }
            ],
            "JobDefinitionSteps": [ { "Sequence": 1, "Name": "Cancel", "JobDefinitionStepParameters": null } ]
          }
        ]
        """;

    private const string WithoutOrderNumber = """
        [ { "Name": "OrderCancel", "JobDefinitionParameters": [ { "Name": "OrderNumbr", "DefaultValue": "W1001" } ] } ]
        """;

    [Fact]
    public async Task JobDefinition_Good_BringsItsDefaultsButNeverAnOrderNumber()
    {
        WorkbenchProcess run = await RunAsync(Good, "W1001");

        run.ExitCode.Should().Be(0);
        run.Output.Should().Contain("Outcome: Previewed").And.Contain("E5001").And.NotContain("W1008");
    }

    [Fact]
    public async Task JobDefinition_WithABlankRunValue_DoesNotCancelTheDefaultOrder()
    {
        WorkbenchProcess run = await RunAsync(Good, " ");

        run.ExitCode.Should().Be(1);
        run.Output.Should().Contain("Misconfigured").And.Contain("a default value is never used");
    }

    [Fact]
    public async Task JobDefinition_WithoutOrderNumber_ShowsWhatTheJobWouldSay()
    {
        WorkbenchProcess run = await RunAsync(WithoutOrderNumber, "W1001");

        run.ExitCode.Should().Be(1);
        run.Output.Should().Contain("Parameter OrderNumber is missing or blank");
    }

    [Theory]
    [InlineData("", "not a JSON array")]
    [InlineData("{", "not a JSON array")]
    [InlineData("{}", "not a JSON array")]
    [InlineData("[1]", "not a JSON array")]
    [InlineData("[]", "has the Name or StandardJobName OrderCancel")]
    [InlineData("""[{"Name":"Other"}]""", "has the Name or StandardJobName OrderCancel")]
    public async Task JobDefinition_Bad_IsWrongUsage(string json, string message)
    {
        WorkbenchProcess run = await RunAsync(json, "W1001");

        run.ExitCode.Should().Be(2);
        run.Output.Should().BeEmpty();
        run.Error.Should().Contain("job.json").And.Contain(message).And.NotContain("   at ");
    }

    [Fact]
    public async Task JobDefinition_Missing_IsWrongUsage()
    {
        using var folder = new TempFolder();

        WorkbenchProcess run = await WorkbenchProcess.RunAsync(
            "cancel",
            "W1001",
            "--job-definition",
            folder.PathOf("none.json")
        );

        run.ExitCode.Should().Be(2);
        run.Output.Should().BeEmpty();
        run.Error.Should().Contain("none.json").And.Contain("cannot be read");
    }

    private static async Task<WorkbenchProcess> RunAsync(string json, string order)
    {
        using var folder = new TempFolder();
        folder.Write("job.json", json);
        return await WorkbenchProcess.RunAsync("cancel", order, "--job-definition", folder.PathOf("job.json"));
    }
}
