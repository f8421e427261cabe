using System.Text;

namespace Extensions.Tests.Support;

/// <summary>An answer on the wire.</summary>
internal sealed class TcpAnswer
{
    private readonly string[] headers;

    public TcpAnswer(int status, byte[] body, params string[] headers)
    {
        this.Status = status;
        this.Body = body;
        this.headers = headers;
    }

    public int Status { get; }

    public byte[] Body { get; }

    public byte[] Head =>
        Encoding.ASCII.GetBytes(
            $"HTTP/1.1 {this.Status} Status\r\nContent-Length: {this.Body.Length}\r\n"
                + string.Concat(this.headers.Select(header => header + "\r\n"))
                + "\r\n"
        );

    public byte[] Bytes => this.Head.Concat(this.Body).ToArray();

    public static TcpAnswer Json(int status, string json, params string[] headers) =>
        new(status, Encoding.UTF8.GetBytes(json), headers.Append("Content-Type: application/json").ToArray());

    public static TcpAnswer Error(int status, string text) => Json(status, $$"""{"error":"{{text}}"}""");
}
