using System.Diagnostics;
using Extensions.EndToEnd.Tryton.Adapter;
using Extensions.EndToEnd.Tryton.Erp;
using Newtonsoft.Json.Linq;
using Workbench.Jobs;

namespace Extensions.EndToEnd.Tryton;

/// <summary>The command line with a partner's adapter on a real ERP, with nothing in between.</summary>
[Collection(TrytonCollection.Name)]
public sealed class TrytonCliTests(TrytonErp erp)
{
    private static readonly TimeSpan Most = TimeSpan.FromMinutes(2);

    [SkippableFact]
    public async Task Cancel_WithThePartnersAssembly_CancelsInTheErp()
    {
        Skip.If(erp.Unfit is not null, erp.Unfit);
        await erp.ResetAsync();

        var (exitCode, output) = await RunAsync("W1007");

        exitCode.Should().Be(0, output);
        var run = JObject.Parse(output);
        ((string?)run["outcome"]).Should().Be("Cancelled");
        ((string?)run["erpOrders"]![0]!["status"]).Should().Be("cancelled");
        erp.Books.Find("W1007")!.IsCancelled.Should().BeTrue();
    }

    [SkippableFact]
    public async Task Cancel_OfAShippedOrder_FailsAndLeavesItAlone()
    {
        Skip.If(erp.Unfit is not null, erp.Unfit);
        await erp.ResetAsync();
        var before = erp.Books.Find("W1004");

        var (exitCode, output) = await RunAsync("W1004");

        exitCode.Should().Be(1, output);
        ((string?)JObject.Parse(output)["outcome"]).Should().Be("Refused");
        erp.Books.Find("W1004").Should().Be(before);
    }

    private async Task<(int ExitCode, string Output)> RunAsync(string order)
    {
        string[] arguments =
        [
            typeof(JobRunner).Assembly.Location,
            "cancel",
            order,
            "--adapter",
            "Tryton",
            "--adapter-assembly",
            typeof(TrytonAdapter).Assembly.Location,
            "--url",
            erp.Url.AbsoluteUri,
            "--logon",
            TrytonSetting.User,
            "--json",
        ];
        var start = new ProcessStartInfo("dotnet", arguments)
        {
            RedirectStandardOutput = true,
            Environment = { ["ORDERCANCEL_PASSWORD"] = TrytonSetting.Password },
        };
        using var process = Process.Start(start)!;
        using var patience = new CancellationTokenSource(Most);
        try
        {
            var output = await process.StandardOutput.ReadToEndAsync(patience.Token);
            await process.WaitForExitAsync(patience.Token);
            return (process.ExitCode, output);
        }
        catch (OperationCanceledException)
        {
            process.Kill();
            throw;
        }
    }
}
