using System.Diagnostics;

namespace Extensions.Tests.Load;

/// <summary>
/// Runs one class of this assembly in a process of its own. On Mono, after thousands of other tests in the same process,
/// what a run leaves grows with every run, and in a process of its own it does not. Why is not known.
/// </summary>
internal static class OwnProcess
{
    private const string Variable = "ORDERCANCEL_OWN_PROCESS";

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(8);

    public static bool IsThis => Environment.GetEnvironmentVariable(Variable) == "1";

    /// <returns>The exit code, and what was printed.</returns>
    public static (int ExitCode, string Output) Test(Type tests)
    {
        string assembly = tests.Assembly.Location;
        var start = new ProcessStartInfo
        {
            FileName = "dotnet",
            Arguments =
                $"test \"{assembly}\" --filter FullyQualifiedName~{tests.FullName} --logger \"console;verbosity=detailed\"",
            UseShellExecute = false,
            RedirectStandardOutput = true,
        };
        start.EnvironmentVariables[Variable] = "1";
        using Process process = Process.Start(start)!;
        Task<string> output = process.StandardOutput.ReadToEndAsync();
        if (!process.WaitForExit((int)Patience.TotalMilliseconds))
        {
            process.Kill();
            throw new TimeoutException($"{tests.Name} did not end within {Patience.TotalMinutes:0} minutes.");
        }

        return (process.ExitCode, output.GetAwaiter().GetResult());
    }
}
