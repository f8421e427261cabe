using System.Net.Http;
using Newtonsoft.Json.Linq;

namespace Extensions.Benchmarks.Cases;

/// <summary>With the JSON library that the platform loads.</summary>
internal sealed class NewtonsoftOrderJson : IOrderJson
{
    public async Task<RawOrder> ReadAsync(HttpContent content)
    {
        var token = JToken.Parse(await content.ReadAsStringAsync().ConfigureAwait(false));
        var order = token is JArray list ? list[0] : token;
        return new RawOrder
        {
            Id = (string?)order["id"] ?? "",
            Number = (string?)order["number"] ?? "",
            Reference = (string?)order["reference"] ?? "",
            CustomerNumber = (string?)order["customerNumber"] ?? "",
            Status = (string?)order["status"] ?? "",
            IsFulfilled = (bool?)order["fulfilled"] ?? false,
            Version = (string?)order["version"] ?? "",
        };
    }
}
