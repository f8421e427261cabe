namespace Extensions.Tests.Support;

/// <summary>What is the matter with a server's certificate.</summary>
internal enum TlsFlaw
{
    None,
    SelfSigned,
    Expired,
    WrongHost,
}
