using Extensions.AdapterKit.Scripted;

namespace Extensions.Tests.Support;

/// <summary>A request that the ERP has read to its end.</summary>
internal sealed class TcpRequest
{
    private readonly WireRequest wire;

    public TcpRequest(WireRequest wire, string? target = null)
    {
        this.wire = wire;
        this.Target = target ?? wire.Target;
        string[] parts = this.Target.Split('?');
        string[] path = parts[0].Trim('/').Split('/');
        this.Key = path.Length > 1 ? path[1] : string.Empty;
        this.Query = parts.Length > 1 ? parts[1] : string.Empty;
        this.Step =
            this.Method != "GET" ? TcpStep.Cancel
            : this.Key.Length == 0 ? TcpStep.Find
            : TcpStep.ReadBack;
    }

    public string Method => this.wire.Method;

    public string Target { get; }

    public string Key { get; }

    public string Query { get; }

    public IReadOnlyDictionary<string, string> Headers => this.wire.Headers;

    public string Body => this.wire.Body;

    public DateTimeOffset ReadAt { get; } = DateTimeOffset.UtcNow;

    /// <summary>What it is for. An ERP that knows what came before tells the first read from the read-back.</summary>
    public TcpStep Step { get; set; }

    /// <summary>The same request at another address: what a server passes on to one below it.</summary>
    public TcpRequest At(string target) => new(this.wire, target);
}
