using System.Net;
using System.Net.Sockets;

namespace Extensions.Tests.Support;

/// <summary>
/// A port on which nothing listens. It stays taken, or another test's server could get it and answer in its place.
/// </summary>
internal sealed class TcpClosedPort : IDisposable
{
    private readonly Socket socket = new(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);

    public TcpClosedPort(int port = 0)
    {
        // A port that was listened on still has connections.
        this.socket.SetSocketOption(SocketOptionLevel.Socket, SocketOptionName.ReuseAddress, port != 0);
        this.socket.Bind(new IPEndPoint(IPAddress.Loopback, port));
        this.Url = $"http://127.0.0.1:{((IPEndPoint)this.socket.LocalEndPoint!).Port}/";
    }

    public string Url { get; }

    public void Dispose() => this.socket.Dispose();
}
