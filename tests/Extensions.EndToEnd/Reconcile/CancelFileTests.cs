using System.Text.Json;

namespace Extensions.EndToEnd.Reconcile;

/// <summary><c>cancel --file</c>: a job for each order, on the sample ERP.</summary>
public sealed class CancelFileTests
{
    [Fact]
    public async Task Cancel_FileOfOrders_TellsEachAndTheirSum()
    {
        using var file = new ListFile("Date;OrderNumber\n1;W1001\n2;W1004\n3;\n4;W1001\n5;W1009\n6;W9999\n");

        CliRun run = await CliRun.RunAsync("cancel", "--file", file.Path);

        run.ExitCode.Should().Be(1);
        run.Error.Should().BeEmpty();
        run.Output.Should()
            .Contain("Order    4 of a file. Left out: 1 blank, 1 repeated.")
            .And.MatchRegex(@"\| W1001 +\| Success +\| Cancelled +\| E5001 Cancelled")
            .And.MatchRegex(@"\| W1004 +\| Failure +\| Refused +\| E5004 Shipped")
            .And.Contain("Fatal  NotFound: the ERP has no order with the web number W9999.")
            .And.EndWith("4 orders: 2 Cancelled, 1 NotFound, 1 Refused.\n");
    }

    [Fact]
    public async Task Cancel_FileAsJson_IsOneObjectAnOrderInTheirOrder()
    {
        using var file = new ListFile("W1002\nW1001\nW1008\n");

        CliRun run = await CliRun.RunAsync("cancel", "--file", file.Path, "--json");

        run.ExitCode.Should().Be(0);
        JsonElement[] all = [.. JsonDocument.Parse(run.Output).RootElement.EnumerateArray()];
        all.Select(one => $"{one.GetProperty("orderNumber")} {one.GetProperty("outcome")}")
            .Should()
            .Equal("W1002 Cancelled", "W1001 Cancelled", "W1008 AlreadyCancelled");
    }

    [Theory]
    [InlineData("Order,Total\nW1001,5", "line 1: there are several columns")]
    [InlineData("", "has no order number")]
    public async Task Cancel_FileThatCannotBeUsed_IsWrongUsageAndCancelsNothing(string text, string message)
    {
        using var file = new ListFile(text);

        CliRun run = await CliRun.RunAsync("cancel", "--file", file.Path);

        run.ExitCode.Should().Be(2);
        run.Output.Should().BeEmpty();
        run.Error.Should().Contain(message).And.Contain(file.Path);
    }

    [Theory]
    [InlineData("not both", "cancel", "W1001", "--file", "x.csv")]
    [InlineData("a file of orders with --file", "cancel")]
    [InlineData("'--file'", "check", "W1001", "--file", "x.csv")]
    public async Task Cancel_OrderAndFileAreUnclear_IsWrongUsage(string message, params string[] arguments)
    {
        CliRun run = await CliRun.RunAsync(arguments);

        run.ExitCode.Should().Be(2);
        run.Output.Should().BeEmpty();
        run.Error.Should().Contain(message);
    }
}
