using System.Globalization;
using System.Text;

namespace Extensions.AdapterKit.Scripted;

/// <summary>An answer as it goes over the wire. Immutable.</summary>
public sealed class WireAnswer
{
    private readonly string[] headers;

    /// <summary>Makes an answer.</summary>
    /// <param name="status">The status code.</param>
    /// <param name="body">The body; empty for none.</param>
    /// <param name="contentType">The media type of the body.</param>
    /// <param name="headers">More headers, each as <c>Name: value</c>.</param>
    public WireAnswer(int status, string body, string contentType, params string[] headers)
    {
        this.Status = status;
        this.Body = body;
        this.ContentType = contentType;
        this.headers = headers;
    }

    /// <summary>The status code.</summary>
    public int Status { get; }

    /// <summary>The body.</summary>
    public string Body { get; }

    /// <summary>The media type of the body.</summary>
    public string ContentType { get; }

    /// <summary>An answer in JSON.</summary>
    public static WireAnswer Json(int status, string json, params string[] headers) =>
        new(status, json, "application/json", headers);

    /// <summary>An answer in XML.</summary>
    public static WireAnswer Xml(int status, string xml, params string[] headers) =>
        new(status, xml, "text/xml; charset=utf-8", headers);

    /// <summary>An answer without a body.</summary>
    public static WireAnswer Empty(int status, params string[] headers) =>
        new(status, string.Empty, string.Empty, headers);

    internal WireAnswer WithBody(string body) => new(this.Status, body, this.ContentType, this.headers);

    internal WireAnswer WithStatus(int status) => new(status, this.Body, this.ContentType, this.headers);

    internal WireAnswer WithHeader(string header) =>
        new(this.Status, this.Body, this.ContentType, this.headers.Append(header).ToArray());

    internal byte[] ToBytes()
    {
        byte[] content = Encoding.UTF8.GetBytes(this.Body);
        var head = new StringBuilder("HTTP/1.1 ")
            .Append(this.Status.ToString(CultureInfo.InvariantCulture))
            .Append(" Status\r\n");
        if (this.Status != 204 && this.Status != 304)
        {
            head.Append("Content-Length: ").Append(content.Length).Append("\r\n");
        }

        if (this.ContentType.Length > 0)
        {
            head.Append("Content-Type: ").Append(this.ContentType).Append("\r\n");
        }

        foreach (string header in this.headers)
        {
            head.Append(header).Append("\r\n");
        }

        byte[] start = Encoding.ASCII.GetBytes(head.Append("\r\n").ToString());
        byte[] all = new byte[start.Length + content.Length];
        start.CopyTo(all, 0);
        content.CopyTo(all, start.Length);
        return all;
    }
}
