using System.Net.Http;

namespace Extensions.Benchmarks.Cases;

/// <summary>Reads an order from an answer: the order itself, or the first of a list.</summary>
internal interface IOrderJson
{
    Task<RawOrder> ReadAsync(HttpContent content);
}
