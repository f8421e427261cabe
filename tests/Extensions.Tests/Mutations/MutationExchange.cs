using Extensions.AdapterKit.Scripted;

namespace Extensions.Tests.Mutations;

/// <summary>One request of a run.</summary>
internal sealed class MutationExchange
{
    public MutationExchange(int number, WireRequest request, bool isAfterRequest)
    {
        this.Number = number;
        this.Step = request.Step;
        this.IsAfterRequest = isAfterRequest;
        this.Resource = request.Path + request.Header("SOAPAction") + ModelOf(request.Body);
    }

    /// <summary>Counts from 0.</summary>
    public int Number { get; }

    public WireStep Step { get; }

    /// <summary>A request to cancel had arrived.</summary>
    public bool IsAfterRequest { get; }

    /// <summary>The same for requests about the same thing.</summary>
    public string Resource { get; }

    // JSON-RPC has one address for all.
    private static string ModelOf(string body) => body.Contains("sale.order.line") ? "lines" : string.Empty;
}
