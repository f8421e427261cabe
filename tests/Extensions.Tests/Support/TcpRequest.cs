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
        this.Step =
            method != "GET" ? TcpStep.Cancel
            : this.Key.Length == 0 ? TcpStep.Find
            : TcpStep.ReadBack;
    }

    public string Method { get; }

    public string Target { get; }

    public string Key { get; }

    public string Query { get; }

    public IReadOnlyDictionary<string, string> Headers { get; }

    public string Body { get; }

    public DateTimeOffset ReadAt { get; } = DateTimeOffset.UtcNow;

    /// <summary>What it is for. An ERP that knows what came before tells the first read from the read-back.</summary>
    public TcpStep Step { get; set; }
}
