using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace Extensions.EndToEnd.RealErp;

/// <summary>An ERP's server process. It ends with the process that started it.</summary>
internal sealed class ErpServer : IDisposable
{
    // The start scripts write it when the server listens, and end with their standard input.
    private const string Greeting = "Listening on port ";
    private static readonly TimeSpan MostToEnd = TimeSpan.FromSeconds(20);
    private static readonly TimeSpan MostToStart = TimeSpan.FromMinutes(1);

    private readonly Process process;
    private readonly StringBuilder log = new();
    private readonly TaskCompletionSource<int> port = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private ErpServer(Process process)
    {
        this.process = process;
        process.OutputDataReceived += (_, line) => Hear(line.Data);
        process.ErrorDataReceived += (_, line) => Note(line.Data);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    public Uri Url { get; private set; } = new("http://127.0.0.1/");

    public static async Task<ErpServer> StartAsync(ProcessStartInfo start)
    {
        start.RedirectStandardInput = true;
        start.RedirectStandardOutput = true;
        start.RedirectStandardError = true;
        var server = new ErpServer(Process.Start(start)!);
        if (await Task.WhenAny(server.port.Task, Task.Delay(MostToStart)) != server.port.Task)
        {
            server.port.TrySetCanceled();
        }

        return await server.OnItsPortAsync();
    }

    /// <summary>Ends it as a power cut would.</summary>
    public void Dispose()
    {
        process.Kill();
        process.WaitForExit(MostToEnd);
        process.Dispose();
    }

    private async Task<ErpServer> OnItsPortAsync()
    {
        try
        {
            Url = new Uri($"http://127.0.0.1:{await port.Task}/");
            return this;
        }
        catch (OperationCanceledException e)
        {
            process.Kill();
            await process.WaitForExitAsync(); // and for its last words
            process.Dispose();
            throw new InvalidOperationException($"The server did not start. {Log}", e);
        }
    }

    private string Log
    {
        get
        {
            lock (log)
            {
                return log.ToString();
            }
        }
    }

    private void Hear(string? line)
    {
        if (line is null)
        {
            port.TrySetCanceled(); // it has ended
        }
        else if (line.StartsWith(Greeting, StringComparison.Ordinal))
        {
            port.TrySetResult(int.Parse(line[Greeting.Length..], CultureInfo.InvariantCulture));
        }

        Note(line);
    }

    private void Note(string? line)
    {
        lock (log)
        {
            log.AppendLine(line);
        }
    }
}
