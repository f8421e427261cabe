using Microsoft.AspNetCore.Http;

namespace Extensions.EndToEnd.RealErp;

/// <summary>A real ERP behind a gate.</summary>
internal interface IRealErp
{
    Uri Url { get; }

    /// <summary>While it is down, its port may belong to a server of another test.</summary>
    bool IsUp { get; }

    /// <summary>The operations that change an order.</summary>
    IReadOnlyCollection<string> Changes { get; }

    /// <summary>What a request asks for, in one word.</summary>
    string OperationOf(HttpRequest request, byte[] body);

    /// <summary>What its own database says of the orders of that number; null when there are none.</summary>
    IErpBook? Find(string order);
}
