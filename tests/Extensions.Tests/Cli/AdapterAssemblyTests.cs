using Extensions.Tests.Erp;
using Newtonsoft.Json.Linq;

namespace Extensions.Tests.Cli;

/// <summary><c>--adapter-assembly</c>: a partner's own adapters on the command line.</summary>
public sealed class AdapterAssemblyTests
{
    private static readonly string Partners = typeof(AcmeAdapter).Assembly.Location;

    [Fact]
    public async Task Adapters_WithAPartnersAssembly_AreTheModulesAndThePartners()
    {
        WorkbenchProcess run = await WorkbenchProcess.RunAsync("adapters", "--json", "--adapter-assembly", Partners);

        run.ExitCode.Should().Be(0, run.Error);
        JArray.Parse(run.Output).Select(one => (string?)one["name"]).Should().Contain(new[] { "Rest", "Acme" });
    }

    [Fact]
    public async Task Cancel_WithAPartnersAdapter_RunsIt()
    {
        WorkbenchProcess run = await WorkbenchProcess.RunAsync(
            "cancel",
            "W1001",
            "--adapter",
            "acme",
            "--adapter-assembly",
            Partners
        );

        run.ExitCode.Should().Be(0, run.Error + run.Output);
        run.Output.Should().Contain("Adapter  acme").And.Contain("Outcome: Cancelled");
    }

    [Fact]
    public async Task Cancel_WithoutThePartnersAssembly_KnowsNoSuchAdapter()
    {
        WorkbenchProcess run = await WorkbenchProcess.RunAsync("cancel", "W1001", "--adapter", "acme");

        run.ExitCode.Should().Be(1);
        run.Output.Should().Contain("no adapter has that name");
    }

    [Theory]
    [InlineData("missing.dll", "there is no such file")]
    [InlineData("Extensions.Tests.deps.json", "it is no .NET assembly")]
    [InlineData("Newtonsoft.Json.dll", "named Newtonsoft.Json is loaded already")]
    [InlineData("Extensions.dll", "named Extensions is loaded already")]
    [InlineData("Moq.dll", "it holds no adapter")]
    public async Task Adapters_WithAFileThatBringsNone_SayWhy(string file, string reason)
    {
        string path = Path.Combine(Path.GetDirectoryName(Partners)!, file);

        WorkbenchProcess adapters = await WorkbenchProcess.RunAsync("adapters", "--adapter-assembly", path);

        adapters.ExitCode.Should().Be(2);
        adapters.Output.Should().BeEmpty();
        adapters.Error.Should().Contain(path).And.Contain(reason).And.NotContain("   at ");
    }

    [Fact]
    public async Task Cancel_WithAFileThatBringsNone_RunsNothing()
    {
        WorkbenchProcess run = await WorkbenchProcess.RunAsync("cancel", "W1001", "--adapter-assembly", "missing.dll");

        run.ExitCode.Should().Be(2);
        run.Output.Should().BeEmpty();
        run.Error.Should().Contain("missing.dll: there is no such file");
    }
}
