using System.Net;
using System.Net.Sockets;

namespace Extensions.Tests.Support;

/// <summary>A port that speaks no HTTP: it counts who comes, and does one thing with each connection.</summary>
internal sealed class TcpDoor : IDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly List<TcpClient> guests = new();
    private readonly Action<TcpClient> welcome;
    private volatile bool stopped;
    private int connections;

    public TcpDoor(Action<TcpClient> welcome)
    {
        this.welcome = welcome;
        this.listener.Start();
        this.Port = ((IPEndPoint)this.listener.LocalEndpoint).Port;
        _ = this.AcceptAsync();
    }

    public int Port { get; }

    public int Connections => Volatile.Read(ref this.connections);

    public static void Hold(TcpClient client) { }

    public static void Close(TcpClient client) => client.Close();

    public static void Reset(TcpClient client)
    {
        client.Client.LingerState = new LingerOption(true, 0);
        client.Close();
    }

    public static void SpeakPlainly(TcpClient client)
    {
        byte[] answer = TcpAnswer.Error(400, "This port speaks plain http.").Bytes;
        client.GetStream().Write(answer, 0, answer.Length);
    }

    public void Dispose()
    {
        this.stopped = true;
        this.listener.Stop();
        lock (this.guests)
        {
            this.guests.ForEach(guest => guest.Dispose());
        }
    }

    private async Task AcceptAsync()
    {
        while (!this.stopped)
        {
            try
            {
                TcpClient client = await this.listener.AcceptTcpClientAsync();
                Interlocked.Increment(ref this.connections);
                lock (this.guests)
                {
                    this.guests.Add(client);
                }

                this.welcome(client);
            }
            catch (Exception e)
                when (this.stopped
                    && (
                        e
                        is SocketException
                            or ObjectDisposedException
                            or InvalidOperationException
                            or NullReferenceException
                    )
                )
            {
                return;
            }
        }
    }
}
