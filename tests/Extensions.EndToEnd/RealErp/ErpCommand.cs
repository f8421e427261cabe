using System.Diagnostics;

namespace Extensions.EndToEnd.RealErp;

/// <summary>A command that has to end well within its time.</summary>
internal static class ErpCommand
{
    private const int ShownCharacters = 2000;

    /// <summary>What it wrote when it failed; null when it went well.</summary>
    public static async Task<string?> TryAsync(ProcessStartInfo start, TimeSpan most)
    {
        start.RedirectStandardInput = true;
        start.RedirectStandardOutput = true;
        start.RedirectStandardError = true;
        using var process = Process.Start(start)!;
        process.StandardInput.Close();
        var texts = Task.WhenAll(process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        using var patience = new CancellationTokenSource(most);
        try
        {
            await process.WaitForExitAsync(patience.Token);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            await process.WaitForExitAsync(CancellationToken.None);
            return $"{Named(start)} did not end within {most.TotalSeconds} s.";
        }

        var text = string.Join('\n', await texts).Trim();
        return process.ExitCode == 0
            ? null
            : $"{Named(start)} ended with {process.ExitCode}: {text[Math.Max(0, text.Length - ShownCharacters)..]}";
    }

    private static string Named(ProcessStartInfo start) => $"{start.FileName} {start.ArgumentList.FirstOrDefault()}";
}
