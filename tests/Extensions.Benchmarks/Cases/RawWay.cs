using System.Data;
using System.Diagnostics;
using System.Net.Http;
using System.Text;

namespace Extensions.Benchmarks.Cases;

/// <summary>
/// The same four exchanges without any care: one shared client, no deadline, no retry, no sanitising, no parameters.
/// Whatever it costs, the ERP's interface costs.
/// </summary>
internal sealed class RawWay : ICancelWay
{
    private readonly HttpClient client;
    private readonly IOrderJson json;
    private readonly Func<Func<Task<HttpResponseMessage>>, Task<HttpResponseMessage>> send;

    public RawWay(
        HttpClient client,
        string name = "raw",
        IOrderJson? json = null,
        Func<Func<Task<HttpResponseMessage>>, Task<HttpResponseMessage>>? send = null
    )
    {
        this.client = client;
        this.json = json ?? new NewtonsoftOrderJson();
        this.send = send ?? (one => one());
        Name = name;
    }

    public string Name { get; }

    /// <summary>The one client that all runs share.</summary>
    public static HttpClient ClientFor(Uri erp, HttpMessageHandler? handler = null)
    {
        var client = handler == null ? new HttpClient() : new HttpClient(handler);
        client.BaseAddress = erp;
        client.DefaultRequestHeaders.TryAddWithoutValidation("Authorization", SignIn.Header);
        client.DefaultRequestHeaders.TryAddWithoutValidation("Accept", "application/json");
        client.DefaultRequestHeaders.ExpectContinue = false;
        return client;
    }

    // The same bridge as the module's: the platform calls synchronously.
    public Func<DataSet> Prepare(string orderNumber) => () => CancelAsync(orderNumber).GetAwaiter().GetResult();

    private async Task<DataSet> CancelAsync(string number)
    {
        var watch = Stopwatch.StartNew();
        var found = await ReadAsync("orders?reference=" + Uri.EscapeDataString(number)).ConfigureAwait(false);
        var path = "orders/" + Uri.EscapeDataString(found.Id);
        var order = await ReadAsync(path).ConfigureAwait(false);
        if (order.Reference != number || order.Status != "Open" || order.IsFulfilled)
        {
            return ResultTables.Of(number, "Refused", 0, watch.ElapsedMilliseconds, order);
        }

        var body = "{\"reason\":\"CustomerRequest\",\"version\":\"" + order.Version + "\"}";
        await ReadAsync(path + "/cancel", body).ConfigureAwait(false);
        var after = await ReadAsync(path).ConfigureAwait(false);
        var outcome = after.Status == "Cancelled" && !after.IsFulfilled ? "Cancelled" : "Unconfirmed";
        return ResultTables.Of(number, outcome, 1, watch.ElapsedMilliseconds, after);
    }

    private async Task<RawOrder> ReadAsync(string url, string? body = null)
    {
        using var response = await send(() => ExchangeAsync(url, body)).ConfigureAwait(false);
        response.EnsureSuccessStatusCode();
        return await json.ReadAsync(response.Content).ConfigureAwait(false);
    }

    private async Task<HttpResponseMessage> ExchangeAsync(string url, string? body)
    {
        using var request = new HttpRequestMessage(body == null ? HttpMethod.Get : HttpMethod.Post, url);
        if (body != null)
        {
            request.Content = new StringContent(body, Encoding.UTF8, "application/json");
        }

        return await client.SendAsync(request).ConfigureAwait(false);
    }
}
