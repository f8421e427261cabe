using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Extensions.Tests.Support;

/// <summary>
/// A raw HTTP server on loopback, the same for both runtimes: answers each request with the bytes a test wrote down, and
/// remembers what arrived. The last answer repeats; an empty one closes the connection.
/// </summary>
internal sealed class FakeHttp : IDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly Queue<byte[]> answers = new();
    private readonly List<string> requests = new();
    private int connections;

    public FakeHttp(params string[] answers)
    {
        foreach (string answer in answers)
        {
            this.answers.Enqueue(Encoding.UTF8.GetBytes(answer));
        }

        this.listener.Start();
        this.Url = $"http://127.0.0.1:{((IPEndPoint)this.listener.LocalEndpoint).Port}/";
        _ = this.AcceptAsync();
    }

    public string Url { get; }

    /// <summary>Connections that were opened.</summary>
    public int Connections => Volatile.Read(ref this.connections);

    /// <summary>Each request's head and body, as it arrived.</summary>
    public IReadOnlyList<string> Requests
    {
        get
        {
            lock (this.requests)
            {
                return this.requests.ToList();
            }
        }
    }

    /// <summary>A complete answer with a Content-Length; headers as "Name: value" lines.</summary>
    public static string Answer(
        int status,
        string body = "",
        string type = "application/json",
        params string[] headers
    ) =>
        $"HTTP/1.1 {status} Status\r\nContent-Type: {type}\r\nContent-Length: {Encoding.UTF8.GetByteCount(body)}\r\n"
        + string.Concat(headers.Select(header => header + "\r\n"))
        + "\r\n"
        + body;

    public void Dispose() => this.listener.Stop();

    private async Task AcceptAsync()
    {
        try
        {
            while (true)
            {
                TcpClient client = await this.listener.AcceptTcpClientAsync();
                Interlocked.Increment(ref this.connections);
                _ = this.ServeAsync(client);
            }
        }
        catch (Exception e) when (e is SocketException or ObjectDisposedException or InvalidOperationException)
        {
            // stopped
        }
    }

    private async Task ServeAsync(TcpClient client)
    {
        try
        {
            using (client)
            {
                NetworkStream stream = client.GetStream();
                while (await ReadRequestAsync(stream) is { } request)
                {
                    byte[] answer = this.Take(request);
                    if (answer.Length == 0)
                    {
                        return;
                    }

                    await stream.WriteAsync(answer, 0, answer.Length);
                }
            }
        }
        catch (Exception e) when (e is IOException or ObjectDisposedException or SocketException)
        {
            // the client has gone
        }
    }

    private byte[] Take(string request)
    {
        lock (this.requests)
        {
            this.requests.Add(request);
            return this.answers.Count > 1 ? this.answers.Dequeue() : this.answers.Peek();
        }
    }

    private static async Task<string?> ReadRequestAsync(NetworkStream stream)
    {
        var received = new StringBuilder();
        var buffer = new byte[4096];
        while (true)
        {
            string text = received.ToString();
            int end = text.IndexOf("\r\n\r\n", StringComparison.Ordinal);
            if (end >= 0 && text.Length >= end + 4 + ContentLength(text))
            {
                return text;
            }

            int read = await stream.ReadAsync(buffer, 0, buffer.Length);
            if (read == 0)
            {
                return null;
            }

            received.Append(Encoding.GetEncoding("iso-8859-1").GetString(buffer, 0, read));
        }
    }

    private static int ContentLength(string head)
    {
        const string Name = "content-length:";
        int at = head.IndexOf(Name, StringComparison.OrdinalIgnoreCase);
        if (at < 0)
        {
            return 0;
        }

        int end = head.IndexOf("\r\n", at, StringComparison.Ordinal);
        return int.Parse(head.Substring(at + Name.Length, end - at - Name.Length).Trim());
    }
}
