using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Extensions.Tests.Cli;

/// <summary>An HTTP server that gives the same answer to everything, and keeps what it was sent.</summary>
internal sealed class OneAnswerServer : IDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly byte[] answer;
    private readonly Task serving;

    public OneAnswerServer(string contentType, string body)
    {
        byte[] bytes = Encoding.UTF8.GetBytes(body);
        string head =
            $"HTTP/1.1 200 OK\r\nContent-Type: {contentType}\r\nContent-Length: {bytes.Length}\r\nConnection: close\r\n\r\n";
        answer = [.. Encoding.ASCII.GetBytes(head), .. bytes];
        listener.Start();
        serving = ServeAsync();
    }

    public string Url => $"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}/";

    public List<string> Requests { get; } = [];

    public void Dispose()
    {
        listener.Stop();
        serving.Wait();
    }

    private async Task ServeAsync()
    {
        try
        {
            while (true)
            {
                using TcpClient client = await listener.AcceptTcpClientAsync();
                await AnswerAsync(client.GetStream());
            }
        }
        catch (Exception e) when (e is SocketException or ObjectDisposedException or IOException)
        {
            // The listener was stopped, or the client is gone.
        }
    }

    private async Task AnswerAsync(NetworkStream stream)
    {
        var request = new StringBuilder();
        var buffer = new byte[4096];
        while (!request.ToString().Contains("\r\n\r\n", StringComparison.Ordinal))
        {
            int count = await stream.ReadAsync(buffer);
            if (count == 0)
            {
                return;
            }

            request.Append(Encoding.ASCII.GetString(buffer, 0, count));
        }

        Requests.Add(request.ToString());
        await stream.WriteAsync(answer);
    }
}
