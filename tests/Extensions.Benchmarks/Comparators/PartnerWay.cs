using System.Data;
using System.Diagnostics;
using System.Text;
using Extensions.Benchmarks.Cases;
using Newtonsoft.Json.Linq;

namespace Extensions.Benchmarks.Comparators;

/// <summary>As integrations are often written: a new client for each call, .Result, JObject, no timeout.</summary>
internal sealed class PartnerWay(Uri erp) : ICancelWay
{
    public string Name => "as partners write it";

    public Func<DataSet> Prepare(string orderNumber) => () => Cancel(orderNumber);

    private DataSet Cancel(string number)
    {
        var watch = Stopwatch.StartNew();
        var found = JArray.Parse(Call(HttpMethod.Get, "orders?reference=" + number, null));
        var id = found[0]["id"]!.ToString();
        var body = new JObject { ["reason"] = "CustomerRequest", ["version"] = found[0]["version"] };
        JObject.Parse(Call(HttpMethod.Post, "orders/" + id + "/cancel", body.ToString()));
        var after = JObject.Parse(Call(HttpMethod.Get, "orders/" + id, null));
        var order = new RawOrder { Number = after["number"]!.ToString(), Status = after["status"]!.ToString() };
        return ResultTables.Of(number, order.Status, 1, watch.ElapsedMilliseconds, order);
    }

#pragma warning disable CA2025, MA0045 // That it blocks is the point.
    private string Call(HttpMethod method, string path, string? body)
    {
        using var client = new HttpClient();
        client.DefaultRequestHeaders.Add("Authorization", SignIn.Header);
        using var request = new HttpRequestMessage(method, new Uri(erp, path));
        if (body != null)
        {
            request.Content = new StringContent(body, Encoding.UTF8, "application/json");
        }

        using var response = client.SendAsync(request).Result;
        response.EnsureSuccessStatusCode();
        return response.Content.ReadAsStringAsync().Result;
    }
#pragma warning restore CA2025, MA0045
}
