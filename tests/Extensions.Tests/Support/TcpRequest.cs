namespace Extensions.Tests.Support;

/// <summary>A request that the ERP has read to its end.</summary>
internal sealed class TcpRequest
{
    public TcpRequest(string method, string target, IReadOnlyDictionary<string, string> headers, string body)
    {
        this.Method = method;
        this.Target = target;
        this.Headers = headers;
        this.Body = body;
        string[] parts = target.Split('?');
        string[] path = parts[0].Trim('/').Split('/');
        this.Key = path.Length > 1 ? path[1] : string.Empty;
        this.Query = parts.Length > 1 ? parts[1] : string.Empty;
    }

    public string Method { get; }

    public string Target { get; }

    public string Key { get; }

    public string Query { get; }

    public IReadOnlyDictionary<string, string> Headers { get; }

    public string Body { get; }

    public DateTimeOffset ReadAt { get; } = DateTimeOffset.UtcNow;

    public TcpStep Step =>
        this.Method != "GET" ? TcpStep.Cancel
        : this.Key.Length == 0 ? TcpStep.Find
        : TcpStep.ReadBack;
}
