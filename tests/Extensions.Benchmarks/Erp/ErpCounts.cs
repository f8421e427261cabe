using System.Net.Http;
using Newtonsoft.Json.Linq;

namespace Extensions.Benchmarks.Erp;

/// <summary>What has arrived at the ERP since its start.</summary>
internal sealed class ErpCounts
{
    private ErpCounts(JObject json)
    {
        Connections = (int)json["connections"]!;
        Requests = (int)json["requests"]!;
        Cancels = (int)json["cancels"]!;
    }

    /// <summary>TCP connections.</summary>
    public int Connections { get; }

    public int Requests { get; }

    /// <summary>Requests to cancel.</summary>
    public int Cancels { get; }

    /// <param name="control">The ERP's second address, which does not count what it is asked.</param>
    public static ErpCounts Read(Uri control)
    {
        using var client = new HttpClient();
        return new ErpCounts(JObject.Parse(client.GetStringAsync(control).GetAwaiter().GetResult()));
    }
}
