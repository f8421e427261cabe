namespace Extensions.Tests.Protocol.Histories;

/// <summary>The tokens that the ERP accepts.</summary>
internal sealed class SimTokens
{
    private int issued;

    public string Issue() => "t" + ++this.issued;

    public bool Accepts(string? token) => token == "t" + this.issued && this.issued > 0;

    public void Revoke() => this.issued++;
}
