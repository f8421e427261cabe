using System.Diagnostics;
using System.Net;
using Workbench.Web;

namespace Extensions.EndToEnd.Web;

/// <summary>The program as somebody starts it.</summary>
public sealed class ProcessTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    [SkippableFact]
    public async Task Program_WithoutACommand_ServesAPageAndStopsOnCtrlC()
    {
        Skip.IfNot(OperatingSystem.IsLinux(), "Ctrl+C is sent as a signal, with the tools of Linux.");
        string file = WorkbenchSite.NewFile();
        // What runs in the background of a shell has been told to ignore the signal, and so would its children.
        var start = new ProcessStartInfo(
            "env",
            ["--default-signal=INT", "dotnet", typeof(WorkbenchApp).Assembly.Location, "--port", "0", "--db", file]
        )
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using Process process = Process.Start(start)!;
        try
        {
            string line = (await process.StandardOutput.ReadLineAsync().WaitAsync(Patience))!;
            using var client = new HttpClient();
            using HttpResponseMessage answer = await client.GetAsync(line[(line.LastIndexOf(' ') + 1)..]);
            using Process kill = Process.Start("kill", ["-INT", $"{process.Id}"]);
            await process.WaitForExitAsync().WaitAsync(Patience);

            line.Should().StartWith("Workbench listening on http://127.0.0.1:");
            answer.StatusCode.Should().Be(HttpStatusCode.OK);
            process.ExitCode.Should().Be(0);
            (await process.StandardError.ReadToEndAsync()).Should().BeEmpty();
        }
        finally
        {
            if (!process.HasExited)
            {
                process.Kill(entireProcessTree: true);
            }

            File.Delete(file);
        }
    }
}
