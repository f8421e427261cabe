using Extensions.AdapterKit.Scripted;

namespace Extensions.Tests.Support;

/// <summary>One request and the way back.</summary>
internal sealed class TcpExchange
{
    public TcpExchange(WireConnection connection, TcpRequest request, TcpAnswer answer)
    {
        this.Connection = connection;
        this.Request = request;
        this.Answer = answer;
    }

    public WireConnection Connection { get; }

    public TcpRequest Request { get; }

    /// <summary>What a healthy ERP would answer.</summary>
    public TcpAnswer Answer { get; }

    public bool KeepsConnection { get; set; }

    public Task SendAsync(TcpAnswer answer) => this.Connection.WriteAsync(answer.Bytes);
}
