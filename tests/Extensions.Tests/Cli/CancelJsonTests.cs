using Newtonsoft.Json.Linq;

namespace Extensions.Tests.Cli;

/// <summary><c>cancel --json</c>: one object, and nothing else on standard output.</summary>
public sealed class CancelJsonTests
{
    private static readonly string[] Fields =
    [
        "outcome",
        "orderNumber",
        "jobStatus",
        "erpOrders",
        "attempts",
        "elapsedMs",
        "log",
    ];

    [Theory]
    [InlineData("W1001", 0, "Cancelled", "Success", 1)]
    [InlineData("W1004", 1, "Refused", "Failure", 0)]
    [InlineData("W1008", 0, "AlreadyCancelled", "Success", 0)]
    [InlineData("W1010", 1, "Refused", "Failure", 1)]
    [InlineData("W9999", 1, "NotFound", "Failure", 0)]
    public async Task Json_OfARun_IsOneObject(string order, int exitCode, string outcome, string status, int attempts)
    {
        WorkbenchProcess run = await WorkbenchProcess.RunAsync("cancel", order, "--json");

        run.ExitCode.Should().Be(exitCode);
        run.Error.Should().BeEmpty();
        JObject json = Parse(run.Output);
        ((string?)json["outcome"]).Should().Be(outcome);
        ((string?)json["orderNumber"]).Should().Be(order);
        ((string?)json["jobStatus"]).Should().Be(status);
        json["attempts"].Should().BeOfType<JValue>().Which.Value.Should().Be((long)attempts);
        json["elapsedMs"]!.Type.Should().Be(JTokenType.Integer);
        json["erpOrders"]!.Count().Should().Be(outcome == "NotFound" ? 0 : 1);
    }

    [Fact]
    public async Task Json_OfASplitOrder_HasEachErpOrderAndEachLogLine()
    {
        WorkbenchProcess run = await WorkbenchProcess.RunAsync("cancel", "W1007", "--json");

        JObject json = Parse(run.Output);
        json["erpOrders"]!
            .Select(one => $"{one["erpOrderNumber"]} {one["status"]}")
            .Should()
            .Equal("E5007 InFulfilment", "E5008 Open");
        json["erpOrders"]!.Should().OnlyContain(one => Names(one).SequenceEqual(new[] { "erpOrderNumber", "status" }));
        JToken line = json["log"]!.Should().ContainSingle().Subject;
        Names(line).Should().Equal("level", "message");
        ((string?)line["level"]).Should().Be("Fatal");
        ((string?)line["message"]).Should().StartWith("Refused (InFulfilment): order W1007");
    }

    [Fact]
    public async Task Json_OfAMisconfiguredRun_IsTheSameObject()
    {
        WorkbenchProcess run = await WorkbenchProcess.RunAsync("cancel", "W1001", "--json", "--adapter", "Nope");

        run.ExitCode.Should().Be(1);
        ((string?)Parse(run.Output)["outcome"]).Should().Be("Misconfigured");
    }

    private static JObject Parse(string output)
    {
        JObject json = JObject.Parse(output);
        Names(json).Should().Equal(Fields);
        return json;
    }

    private static IEnumerable<string> Names(JToken json) => ((JObject)json).Properties().Select(one => one.Name);
}
