using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;

namespace Extensions.AdapterKit.Scripted;

/// <summary>Bare sockets, the same on .NET Framework, Mono and .NET: they can do to an exchange what no web server can.</summary>
internal sealed class WireServer : IDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly ConcurrentDictionary<WireConnection, bool> open = new();
    private readonly Func<WireConnection, WireRequest, Task<bool>> serve;
    private volatile bool stopped;

    /// <param name="serve">Answers one request; false closes the connection.</param>
    public WireServer(Func<WireConnection, WireRequest, Task<bool>> serve)
    {
        this.serve = serve;
        this.listener.Start(128);
        this.Port = ((IPEndPoint)this.listener.LocalEndpoint).Port;
        _ = this.AcceptAsync();
    }

    public int Port { get; }

    /// <summary>Nobody listens any more, and open connections are closed.</summary>
    public void Dispose()
    {
        this.stopped = true;
        this.listener.Stop();
        foreach (WireConnection connection in this.open.Keys)
        {
            connection.Dispose();
        }
    }

    private static bool IsHangUp(Exception e) =>
        e is IOException or SocketException or ObjectDisposedException or InvalidOperationException;

    private async Task AcceptAsync()
    {
        while (!this.stopped)
        {
            try
            {
                TcpClient client = await this.listener.AcceptTcpClientAsync();
                _ = Task.Run(() => this.ServeAsync(client));
            }
            catch (Exception e) when (this.stopped && (IsHangUp(e) || e is NullReferenceException))
            {
                return;
            }
        }
    }

    private async Task ServeAsync(TcpClient client)
    {
        try
        {
            using WireConnection connection = await WireConnection.OpenAsync(client);
            this.open[connection] = true;
            try
            {
                while (await connection.ReadAsync() is { } request && await this.serve(connection, request)) { }
            }
            finally
            {
                this.open.TryRemove(connection, out _);
            }
        }
        catch (Exception e) when (IsHangUp(e))
        {
            client.Close();
        }
    }
}
