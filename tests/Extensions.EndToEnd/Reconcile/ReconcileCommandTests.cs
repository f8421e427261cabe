using System.Text.Json;
using Extensions.OrderCancel.Protocol.Reconcile;
using Workbench.Reconcile;
using Workbench.SampleErp;

namespace Extensions.EndToEnd.Reconcile;

/// <summary><c>reconcile</c>: what the real processor says of orders on the sample ERP.</summary>
public sealed class ReconcileCommandTests
{
    private const string List =
        "Date;OrderNumber\n1;W1001\n2;W1003\n3;W1004\n4;W1008\n5;W1001\n6;W1011\n7;W1012\n8;W9\n";

    private static readonly string[] Expected =
    [
        "W1001 OpenInErp",
        "W1003 InFulfilmentInErp",
        "W1004 ShippedInErp",
        "W1008 InStep",
        "W1011 Ambiguous",
        "W1012 NotTold",
        "W9 NotInErp",
    ];

    [Fact]
    public async Task Reconcile_FileOfOrders_TellsEachVerdictAndWritesThem()
    {
        using var file = new ListFile(List);
        using var report = new ListFile("", ".json");

        CliRun run = await CliRun.RunAsync("reconcile", "--file", file.Path, "--out", report.Path);

        run.ExitCode.Should().Be(1);
        run.Error.Should().BeEmpty();
        run.Output.Should()
            .Contain("Order    7. Left out: 1 repeated.")
            .And.Contain("OpenInErp: order W1001 is open in the ERP: ERP order E5001 is \"Open\".")
            .And.Contain("7 orders: 1 in step, 1 open in the ERP,")
            .And.MatchRegex(@"\| NotInErp +\| 1 ");
        Told(report.Text).Should().Equal(Expected);
    }

    [Fact]
    public async Task Reconcile_Json_IsOneObjectAnOrderAndNothingElse()
    {
        using var file = new ListFile(List);

        CliRun run = await CliRun.RunAsync("reconcile", "--json", "--file", file.Path);

        run.ExitCode.Should().Be(1);
        Told(run.Output).Should().Equal(Expected);
    }

    [Fact]
    public async Task Reconcile_NothingOutOfStep_EndsWith0()
    {
        using var file = new ListFile("W1008");

        CliRun run = await CliRun.RunAsync("reconcile", "--file", file.Path);

        run.ExitCode.Should().Be(0);
        run.Output.Should().Contain("1 order: 1 in step.");
    }

    [Fact]
    public async Task Reconcile_SeededDivergence_FindsWhatWasSeeded()
    {
        using var report = new ListFile("", ".json");

        CliRun run = await CliRun.RunAsync("reconcile", "--seed-divergence", "--out", report.Path);

        run.ExitCode.Should().Be(1);
        Dictionary<string, string> told = Told(report.Text)
            .Select(one => one.Split(' '))
            .ToDictionary(one => one[0], one => one[1]);
        foreach ((string order, ReconcileVerdict verdict) in DivergentOrders.Verdicts)
        {
            told[order].Should().Be(verdict.ToString(), order);
        }

        told.Keys.Except(DivergentOrders.Verdicts.Keys).Should().Equal("W1008");
    }

    [Fact]
    public async Task Reconcile_Requeue_CancelsWhatIsOpenAndNothingElse()
    {
        await using SampleErpHost erp = await SampleErpHost.StartAsync(new SampleErpOptions());
        string[] before = Statuses(erp);
        using var file = new ListFile(List);

        CliRun run = await CliRun.RunAsync("reconcile", "--url", $"{erp.Url}", "--file", file.Path, "--requeue");

        run.ExitCode.Should().Be(1);
        run.Output.Should().Contain("1 order: 1 Cancelled.");
        Statuses(erp).Except(before).Should().Equal("E5001 Cancelled");
    }

    [Fact]
    public async Task Reconcile_WithoutRequeue_ChangesNothing()
    {
        await using SampleErpHost erp = await SampleErpHost.StartAsync(new SampleErpOptions());
        string[] before = Statuses(erp);
        using var file = new ListFile(List);

        await CliRun.RunAsync("reconcile", "--url", $"{erp.Url}", "--file", file.Path);
        CliRun dry = await CliRun.RunAsync(
            "reconcile",
            "--url",
            $"{erp.Url}",
            "--file",
            file.Path,
            "--requeue",
            "--param",
            "DryRun=true"
        );

        dry.Output.Should().Contain("DryRun: these would be cancelled: W1001.");
        Statuses(erp).Should().Equal(before);
    }

    [Theory]
    [InlineData("from 1 to 3650", "--days", "0")]
    [InlineData("from 1 to 3650", "--days", "many")]
    [InlineData("must end with one of .csv, .html, .json", "--out", "report.pdf")]
    [InlineData("--url needs --file", "--url", "http://127.0.0.1:1")]
    [InlineData("--days does not go with it", "--days", "3", "--file", "x.csv")]
    [InlineData("x.csv cannot be read", "--file", "x.csv")]
    [InlineData("no-such-folder", "--out", "no-such-folder/report.csv")]
    [InlineData("does not go with --url", "--seed-divergence", "--url", "http://127.0.0.1:1", "--file", "x.csv")]
    public async Task Reconcile_WrongUsage_IsToldBeforeAnythingRuns(string message, params string[] arguments)
    {
        CliRun run = await CliRun.RunAsync(["reconcile", .. arguments]);

        run.ExitCode.Should().Be(2);
        run.Output.Should().BeEmpty();
        run.Error.Should().Contain(message);
    }

    [Fact]
    public async Task Reconcile_BadParameter_IsOneClearLineAndEndsWith1()
    {
        using var file = new ListFile("W1001");

        CliRun run = await CliRun.RunAsync("reconcile", "--file", file.Path, "--param", "Parallel=0");

        run.ExitCode.Should().Be(1);
        run.Output.Should().Contain("Fatal  Nothing was compared. Parameter Parallel is \"0\".");
    }

    private static IEnumerable<string> Told(string json) =>
        JsonDocument
            .Parse(json)
            .RootElement.EnumerateArray()
            .Select(one => $"{one.GetProperty("orderNumber")} {one.GetProperty("verdict")}");

    private static string[] Statuses(SampleErpHost erp) =>
        [.. erp.Desk.List().Select(one => $"{one.Number} {one.Status}")];
}
