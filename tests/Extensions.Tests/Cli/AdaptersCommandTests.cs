using Newtonsoft.Json.Linq;

namespace Extensions.Tests.Cli;

/// <summary><c>adapters</c>.</summary>
public sealed class AdaptersCommandTests
{
    [Fact]
    public async Task Adapters_ForPeople_ListsParametersWithHelpAndDefault()
    {
        WorkbenchProcess run = await WorkbenchProcess.RunAsync("adapters");

        run.ExitCode.Should().Be(0);
        run.Error.Should().BeEmpty();
        run.Output.Should()
            .MatchRegex("(?m)^Rest$")
            .And.Contain("| FindUrl")
            .And.Contain("orders?reference={orderNumber}")
            .And.Contain("Where orders are looked up by the web order number");
    }

    [Fact]
    public async Task Adapters_AsJson_AreOneArray()
    {
        WorkbenchProcess run = await WorkbenchProcess.RunAsync("adapters", "--json");

        run.ExitCode.Should().Be(0);
        JArray json = JArray.Parse(run.Output);
        json.Select(one => (string?)one["name"]).Should().Contain("Rest").And.BeInAscendingOrder();
        var adapter = (JObject)json.Single(one => (string?)one["name"] == "Rest");
        adapter.Properties().Select(one => one.Name).Should().Equal("name", "parameters");
        adapter["parameters"]!.Count().Should().BeGreaterThan(20);
        adapter["parameters"]!
            .Should()
            .OnlyContain(one =>
                ((JObject)one).Properties().Select(p => p.Name).SequenceEqual(new[] { "name", "default", "help" })
            );
    }
}
