using System.Net;
using System.Net.Sockets;

namespace Extensions.Tests.Support;

/// <summary>
/// A port on which connecting neither succeeds nor fails: the queue of the listener is full. Linux only; other systems
/// refuse instead.
/// </summary>
internal sealed class TcpHangingPort : IDisposable
{
    private readonly Socket listener = new(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
    private readonly List<Socket> queue = new();

    public TcpHangingPort(int port = 0)
    {
        this.listener.SetSocketOption(SocketOptionLevel.Socket, SocketOptionName.ReuseAddress, true);
        this.listener.Bind(new IPEndPoint(IPAddress.Loopback, port));
        this.listener.Listen(1);
        this.Port = ((IPEndPoint)this.listener.LocalEndPoint!).Port;
        for (int i = 0; i < 8; i++)
        {
            var filler = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp)
            {
                Blocking = false,
            };
            this.queue.Add(filler);
            try
            {
                filler.Connect(new IPEndPoint(IPAddress.Loopback, this.Port));
            }
            catch (SocketException)
            {
                // in progress: in the queue, or waiting for a place in it
            }
        }
    }

    public int Port { get; }

    public string Url => $"http://127.0.0.1:{this.Port}/";

    public void Dispose()
    {
        this.queue.ForEach(filler => filler.Dispose());
        this.listener.Dispose();
    }
}
