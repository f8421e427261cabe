using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Extensions.EndToEnd.Tryton.Erp;

/// <summary>Tryton's server process. It ends with the process that started it.</summary>
internal sealed class TrytonServer : IDisposable
{
    private const int Ports = 3;
    private static readonly TimeSpan MostToEnd = TimeSpan.FromSeconds(20);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(50);
    private static readonly TimeSpan MostToStart = TimeSpan.FromMinutes(1);

    private readonly Process process;
    private readonly StringBuilder log = new();

    private TrytonServer(Process process, Uri url)
    {
        this.process = process;
        Url = url;
        process.OutputDataReceived += (_, line) => Note(line.Data);
        process.ErrorDataReceived += (_, line) => Note(line.Data);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    public Uri Url { get; }

    public static async Task<TrytonServer> StartAsync(TrytonSetting setting)
    {
        var problem = "";
        // A port that was free a moment ago may be taken by now.
        for (var i = 0; i < Ports; i++)
        {
            var server = Start(setting);
            if (await server.IsReadyAsync())
            {
                return server;
            }

            problem = server.Log;
            server.Dispose();
        }

        throw new InvalidOperationException($"Tryton's server did not start. {problem}");
    }

    /// <summary>Ends it as a power cut would.</summary>
    public void Dispose()
    {
        process.Kill();
        process.WaitForExit(MostToEnd);
        process.Dispose();
    }

    private static TrytonServer Start(TrytonSetting setting)
    {
        var port = FreePort();
        setting.Configure(port);
        var start = setting.Python(
            TrytonFolders.Script("serve.py"),
            TrytonFolders.Binary("trytond"),
            "-c",
            setting.Configuration,
            "-d",
            TrytonSetting.Database
        );
        start.RedirectStandardInput = true;
        start.RedirectStandardOutput = true;
        start.RedirectStandardError = true;
        return new TrytonServer(Process.Start(start)!, new Uri($"http://127.0.0.1:{port}/{TrytonSetting.Database}/"));
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
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

    private async Task<bool> IsReadyAsync()
    {
        using var patience = new CancellationTokenSource(MostToStart);
        while (!process.HasExited && !patience.IsCancellationRequested)
        {
            using var client = new TcpClient();
            try
            {
                await client.ConnectAsync(Url.Host, Url.Port, patience.Token);
                return !process.HasExited;
            }
            catch (Exception e) when (e is SocketException or OperationCanceledException)
            {
                await Task.Delay(Pause);
            }
        }

        return false;
    }

    private void Note(string? line)
    {
        lock (log)
        {
            log.AppendLine(line);
        }
    }
}
