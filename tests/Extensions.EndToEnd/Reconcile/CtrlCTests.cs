using System.Diagnostics;
using Workbench.SampleErp;
using Workbench.SampleErp.Faults;
using Workbench.Web;

namespace Extensions.EndToEnd.Reconcile;

/// <summary>Ctrl+C ends a command about many orders with the report of what was done by then.</summary>
public sealed class CtrlCTests
{
    private const int Orders = 2000;

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    [SkippableTheory]
    [InlineData("reconcile", "NotInErp", "NotAsked")]
    [InlineData("cancel", "NotFound", "NotRun")]
    public async Task Command_ThatIsInterrupted_TellsWhatWasDoneByThen(string command, string done, string rest)
    {
        Skip.IfNot(OperatingSystem.IsLinux(), "Ctrl+C is sent as a signal, with the tools of Linux.");
        await using SampleErpHost erp = await SampleErpHost.StartAsync(new SampleErpOptions());
        erp.Faults.Add(FaultParser.Parse("""{"kind":"delay","delayMs":100}"""u8.ToArray()));
        using Process process = Start(command, "--url", $"{erp.Url}", "--file", "-");
        for (var i = 1; i <= Orders; i++)
        {
            await process.StandardInput.WriteLineAsync($"W{i}");
        }

        process.StandardInput.Close();
        string said = "";
        while (!said.Contains(" orders, ", StringComparison.Ordinal))
        {
            said = (await process.StandardOutput.ReadLineAsync().WaitAsync(Patience))!;
        }

        using Process kill = Process.Start("kill", ["-INT", $"{process.Id}"]);
        string output = await process.StandardOutput.ReadToEndAsync().WaitAsync(Patience);
        await process.WaitForExitAsync().WaitAsync(Patience);

        process.ExitCode.Should().Be(1);
        output.Should().Contain(done).And.Contain(rest);
        (await process.StandardError.ReadToEndAsync()).Should().BeEmpty();
    }

    // What runs in the background of a shell has been told to ignore the signal, and so would its children.
    private static Process Start(params string[] arguments) =>
        Process.Start(
            new ProcessStartInfo(
                "env",
                ["--default-signal=INT", "dotnet", typeof(WorkbenchApp).Assembly.Location, .. arguments]
            )
            {
                RedirectStandardInput = true,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            }
        )!;
}
