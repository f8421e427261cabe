using Extensions.Tests.Support;

namespace Extensions.Tests.Cli;

/// <summary><c>--params FILE</c>: parameters as the pages of the documentation write them.</summary>
public sealed class ParameterFileTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory().FullName;

    public void Dispose() => Directory.Delete(this.folder, recursive: true);

    [Fact]
    public async Task Params_OfAFile_AreThoseOfTheJob()
    {
        string file = this.Write("StatusOpen          Open|New\n\nStatusPath=state\n");

        WorkbenchProcess run = await WorkbenchProcess.RunAsync("check", "W1001", "--params", file);

        run.ExitCode.Should().Be(1);
        run.Output.Should().MatchRegex(@"StatusPath +\| state ");
    }

    [Fact]
    public async Task Params_OfASecondFileAndOfTheCommandLine_TakeThePlaceOfEarlierOnes()
    {
        string first = this.Write("StatusPath state\nCustomerPath nowhere\n");
        string second = this.Write("statuspath status\n");

        WorkbenchProcess run = await WorkbenchProcess.RunAsync(
            "check",
            "W1001",
            "--params",
            first,
            "--params",
            second,
            "--param",
            "CustomerPath=customerNumber"
        );

        run.ExitCode.Should().Be(0, run.Output);
    }

    [Fact]
    public async Task Params_LineThatBeginsWithABlank_GoesOnWithTheValue()
    {
        string file = this.Write(
            "CancelSteps  [{\"url\":\"orders/{erpKey}/hold\",\"repeatable\":true},\n              {\"url\":\"orders/{erpKey}/cancel\",\"method\":\"GET\"}]\n"
        );

        WorkbenchProcess run = await WorkbenchProcess.RunAsync("check", "W1001", "--params", file);

        run.Output.Should().Contain("GET", "both lines are one list, of which only the second step is wrong");
    }

    [Theory]
    [InlineData("FindUrl\n", "line 1")]
    [InlineData("FindUrl orders\n```\n", "line 2")]
    [InlineData(" orders\n", "line 1")]
    [InlineData("OrderNumber W1\n", "OrderNumber")]
    public async Task Params_LineThatIsNone_IsNamed(string text, string message)
    {
        WorkbenchProcess run = await WorkbenchProcess.RunAsync("check", "W1001", "--params", this.Write(text));

        run.ExitCode.Should().Be(2);
        run.Error.Should().Contain(message).And.NotContain("   at ");
    }

    [Fact]
    public async Task Params_NoSuchFile_IsNamed()
    {
        WorkbenchProcess run = await WorkbenchProcess.RunAsync("check", "W1001", "--params", "nowhere.txt");

        run.ExitCode.Should().Be(2);
        run.Error.Should().Contain("nowhere.txt").And.NotContain("   at ");
    }

    private string Write(string text)
    {
        string file = Path.Combine(this.folder, Guid.NewGuid().ToString("N"));
        File.WriteAllText(file, text);
        return file;
    }
}
