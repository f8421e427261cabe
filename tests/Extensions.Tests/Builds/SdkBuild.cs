using System.Diagnostics;

namespace Extensions.Tests.Builds;

/// <summary>A real build with the SDK, apart from the one that runs the tests.</summary>
internal static class SdkBuild
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    /// <returns>The exit code and everything that was printed.</returns>
    public static async Task<(int ExitCode, string Output)> RunAsync(string folder, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet")
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            RedirectStandardInput = true,
            UseShellExecute = false,
        };
        foreach (string argument in new[] { "build" }.Concat(arguments).Append("--disable-build-servers"))
        {
            start.ArgumentList.Add(argument);
        }

        // The test host inherits settings of the build that started it.
        foreach (string name in start.Environment.Keys.Where(IsOfMsBuild).ToList())
        {
            start.Environment.Remove(name);
        }

        start.Environment["DOTNET_CLI_UI_LANGUAGE"] = "en";
        start.Environment["RunAnalyzers"] = "false"; // they have judged this code in the build that runs the tests
        using Process process = Process.Start(start)!;
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
            process.Kill(entireProcessTree: true);
            throw new TimeoutException($"The build did not end within {Patience.TotalMinutes} minutes.");
        }

        return (process.ExitCode, await output + await error);
    }

    private static bool IsOfMsBuild(string name) => name.StartsWith("MSBUILD", StringComparison.OrdinalIgnoreCase);
}
