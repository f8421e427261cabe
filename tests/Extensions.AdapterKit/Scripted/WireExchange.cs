namespace Extensions.AdapterKit.Scripted;

/// <summary>One request and the way back.</summary>
internal sealed class WireExchange
{
    private readonly WireConnection connection;

    public WireExchange(WireConnection connection, WireRequest request, ScriptedErp erp, WireAnswer healthy)
    {
        this.connection = connection;
        this.Request = request;
        this.Erp = erp;
        this.Healthy = healthy;
    }

    public WireRequest Request { get; }

    public ScriptedErp Erp { get; }

    /// <summary>What the ERP would answer if nothing were wrong.</summary>
    public WireAnswer Healthy { get; }

    public Task SendAsync(WireAnswer answer) => this.connection.WriteAsync(answer.ToBytes());

    public void Reset() => this.connection.Reset();

    public Task WaitForClientToLeaveAsync() => this.connection.WaitForClientToLeaveAsync();
}
