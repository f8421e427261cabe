namespace Extensions.Benchmarks.Cases;

/// <summary>The fields that every way reads from an order.</summary>
internal sealed class RawOrder
{
    public string Id { get; set; } = "";

    public string Number { get; set; } = "";

    public string Reference { get; set; } = "";

    public string CustomerNumber { get; set; } = "";

    public string Status { get; set; } = "";

    public bool IsFulfilled { get; set; }

    public string Version { get; set; } = "";
}
