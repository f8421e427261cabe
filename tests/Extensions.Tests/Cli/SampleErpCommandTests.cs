using System.Diagnostics;
using System.Globalization;
using Extensions.Tests.Support;

namespace Extensions.Tests.Cli;

/// <summary><c>erp</c> and <c>orders</c>.</summary>
public sealed class SampleErpCommandTests
{
    private const string Greeting = "Sample ERP listening on ";

    [Fact]
    public async Task Orders_OfAFreshErp_AreListed()
    {
        WorkbenchProcess run = await WorkbenchProcess.RunAsync("orders");

        run.ExitCode.Should().Be(0);
        run.Output.Should().MatchRegex(@"\| E5001 +\| W1001 +\| C100 +\| Open ").And.Contain("W1010");
    }

    [Fact]
    public async Task Orders_OfNobody_FailsWithAReason()
    {
        using var closed = new TcpClosedPort();

        WorkbenchProcess run = await WorkbenchProcess.RunAsync("orders", "--url", closed.Url);

        run.ExitCode.Should().Be(1);
        run.Output.Should().BeEmpty();
        run.Error.Should().Contain("could not be reached").And.NotContain("   at ");
    }

    [Fact]
    public async Task Erp_Started_ServesCancelAndOrdersUntilItIsStopped()
    {
        using Process erp = WorkbenchProcess.Start([], "erp", "--port", "0");
        try
        {
            string? line = await erp.StandardOutput.ReadLineAsync();
            line.Should().StartWith(Greeting + "http://127.0.0.1:");
            string url = line![Greeting.Length..];

            (await WorkbenchProcess.RunAsync("cancel", "W1002", "--url", url)).ExitCode.Should().Be(0);
            WorkbenchProcess orders = await WorkbenchProcess.RunAsync("orders", "--url", url);
            orders.Output.Should().MatchRegex(@"\| W1002 +\| C100 +\| Cancelled ");

            await StopAsync(erp);
        }
        finally
        {
            Kill(erp);
        }
    }

    [Fact]
    public async Task Erp_OnATakenPort_FailsWithAReason()
    {
        using var taken = new OneAnswerServer("text/plain", "");
        string port = new Uri(taken.Url).Port.ToString(CultureInfo.InvariantCulture);

        WorkbenchProcess run = await WorkbenchProcess.RunAsync("erp", "--port", port);

        run.ExitCode.Should().Be(1);
        run.Error.Should().Contain("The sample ERP cannot start").And.Contain(port).And.NotContain("   at ");
    }

    // As a service manager does it; Ctrl+C is ignored by what a script started in the background. Where a process cannot
    // be asked from outside, the end is not a clean one.
    private static async Task StopAsync(Process erp)
    {
        if (OperatingSystem.IsWindows())
        {
            erp.Kill();
            await erp.WaitForExitAsync();
            return;
        }

        using Process kill = Process.Start("kill", ["-TERM", erp.Id.ToString(CultureInfo.InvariantCulture)]);
        await kill.WaitForExitAsync();
        await erp.WaitForExitAsync().WaitAsync(TimeSpan.FromSeconds(60));
        erp.ExitCode.Should().Be(0);
    }

    private static void Kill(Process erp)
    {
        if (!erp.HasExited)
        {
            erp.Kill();
        }
    }
}
