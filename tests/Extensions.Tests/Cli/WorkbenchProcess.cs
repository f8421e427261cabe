using System.Diagnostics;
using Extensions.Tests.Support;

namespace Extensions.Tests.Cli;

/// <summary>One run of the workbench's command line, as a person or a script would start it.</summary>
internal sealed record WorkbenchProcess(int ExitCode, string Output, string Error)
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    public static Task<WorkbenchProcess> RunAsync(params string[] arguments) => RunAsync([], arguments);

    public static async Task<WorkbenchProcess> RunAsync(
        Dictionary<string, string> environment,
        params string[] arguments
    )
    {
        using Process process = Start(environment, arguments);
        process.StandardInput.Close();
        Task<string> output = process.StandardOutput.ReadToEndAsync();
        Task<string> error = process.StandardError.ReadToEndAsync();
        using var patience = new CancellationTokenSource(Patience);
        try
        {
            await process.WaitForExitAsync(patience.Token);
        }
        catch (OperationCanceledException)
        {
            process.Kill();
            throw new TimeoutException($"workbench {string.Join(' ', arguments)} did not end.");
        }

        return new WorkbenchProcess(process.ExitCode, (await output).ReplaceLineEndings("\n"), await error);
    }

    public static Process Start(Dictionary<string, string> environment, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet")
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            RedirectStandardInput = true,
            UseShellExecute = false,
        };
        start.ArgumentList.Add(Path.Combine(Checkout.OutputOf("Workbench"), "Workbench.dll"));
        foreach (string argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        start.Environment.Remove("ORDERCANCEL_PASSWORD");
        start.Environment.Remove("ORDERCANCEL_GATEWAYSERVICE");
        start.Environment.Remove("ORDERCANCEL_MESSAGESERVERSERVICE");
        foreach ((string name, string value) in environment)
        {
            start.Environment[name] = value;
        }

        return Process.Start(start)!;
    }
}
