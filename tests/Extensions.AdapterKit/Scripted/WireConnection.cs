using System.Globalization;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Cryptography.X509Certificates;
using System.Text;

namespace Extensions.AdapterKit.Scripted;

/// <summary>A connection as the ERP sees it.</summary>
internal sealed class WireConnection : IDisposable
{
    private readonly TcpClient client;
    private readonly Stream stream;
    private readonly byte[] buffer = new byte[8192];
    private int position;
    private int filled;

    private WireConnection(TcpClient client, Stream stream)
    {
        this.client = client;
        this.stream = stream;
    }

    public static async Task<WireConnection> OpenAsync(TcpClient client, X509Certificate2? certificate = null)
    {
        client.NoDelay = true;
        if (certificate == null)
        {
            return new WireConnection(client, client.GetStream());
        }

        var secure = new SslStream(client.GetStream());
        await secure.AuthenticateAsServerAsync(certificate);
        return new WireConnection(client, secure);
    }

    /// <summary>The next request, read to its end; null when the client has closed the connection.</summary>
    public async Task<WireRequest?> ReadAsync()
    {
        string? first = await this.ReadLineAsync();
        if (string.IsNullOrEmpty(first))
        {
            return null;
        }

        var headers = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        for (string? line = await this.ReadLineAsync(); line?.Length > 0; line = await this.ReadLineAsync())
        {
            int colon = line.IndexOf(':');
            headers[line.Substring(0, colon)] = line.Substring(colon + 1).Trim();
        }

        headers.TryGetValue("Content-Length", out string? length);
        string? body = await this.ReadBodyAsync(int.Parse(length ?? "0", CultureInfo.InvariantCulture));
        string[] words = first!.Split(' ');
        return body == null ? null : new WireRequest(words[0], words[1], headers, body);
    }

    public Task WriteAsync(byte[] bytes) => this.stream.WriteAsync(bytes, 0, bytes.Length);

    /// <summary>Ends when the client gives up.</summary>
    public async Task WaitForClientToLeaveAsync()
    {
        while (await this.ReadByteAsync() >= 0) { }
    }

    /// <summary>Closes with RST.</summary>
    public void Reset()
    {
        this.client.Client.LingerState = new LingerOption(true, 0);
        this.client.Close();
    }

    /// <summary>Closes with FIN.</summary>
    public void Dispose()
    {
        this.stream.Dispose();
        this.client.Close();
    }

    private async Task<string?> ReadLineAsync()
    {
        var line = new StringBuilder();
        for (int next = await this.ReadByteAsync(); next >= 0; next = await this.ReadByteAsync())
        {
            if (next == '\n')
            {
                return line.ToString().TrimEnd('\r');
            }

            line.Append((char)next);
        }

        return null;
    }

    private async Task<string?> ReadBodyAsync(int length)
    {
        var body = new byte[length];
        for (int i = 0; i < length; i++)
        {
            int next = await this.ReadByteAsync();
            if (next < 0)
            {
                return null;
            }

            body[i] = (byte)next;
        }

        return Encoding.UTF8.GetString(body);
    }

    private async Task<int> ReadByteAsync()
    {
        if (this.position == this.filled)
        {
            this.position = 0;
            this.filled = await this.stream.ReadAsync(this.buffer, 0, this.buffer.Length);
        }

        return this.filled == 0 ? -1 : this.buffer[this.position++];
    }
}
