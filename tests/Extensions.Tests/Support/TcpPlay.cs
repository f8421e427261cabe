namespace Extensions.Tests.Support;

/// <summary>What the ERP does instead of answering. The connection is closed after it, unless it says otherwise.</summary>
internal delegate Task TcpPlay(TcpExchange exchange);
