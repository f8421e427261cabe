using System.Text.Json;
using Extensions.Benchmarks.Cases;

namespace Extensions.Benchmarks.Comparators;

/// <summary>With System.Text.Json, which the platform does not load on .NET Framework: the floor.</summary>
internal sealed class TextJsonOrderJson : IOrderJson
{
    public async Task<RawOrder> ReadAsync(HttpContent content)
    {
        using var document = JsonDocument.Parse(await content.ReadAsByteArrayAsync().ConfigureAwait(false));
        var root = document.RootElement;
        var order = root.ValueKind == JsonValueKind.Array ? root[0] : root;
        return new RawOrder
        {
            Id = order.GetProperty("id").GetString()!,
            Number = order.GetProperty("number").GetString()!,
            Reference = order.GetProperty("reference").GetString()!,
            CustomerNumber = order.GetProperty("customerNumber").GetString()!,
            Status = order.GetProperty("status").GetString()!,
            IsFulfilled = order.GetProperty("fulfilled").GetBoolean(),
            Version = order.GetProperty("version").GetString()!,
        };
    }
}
