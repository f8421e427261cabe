using System.Globalization;
using System.Net.Http.Headers;
using System.Text;
using Newtonsoft.Json.Linq;

namespace Extensions.EndToEnd.Cap.Erp;

/// <summary>Writes orders and works on them through the ERP's own API.</summary>
internal sealed class CapClerk(CapErp erp) : IDisposable
{
    private readonly HttpClient client = new();
    private int orders;
    private int webOrders = 1000;

    public string NextWebNumber() => $"W{++webOrders}";

    /// <summary>An order of the website's with two items; the ERP's number of it.</summary>
    public Task<string> OrderAsync(string webNumber, string customer = "C100") => OrderAsync(webNumber, customer, 2);

    /// <summary>An order of the website's with items 10, 20 and so on.</summary>
    public async Task<string> OrderAsync(string webNumber, string customer, int items)
    {
        var number = (++orders).ToString("D10", CultureInfo.InvariantCulture);
        var order = new JObject
        {
            ["SalesOrder"] = number,
            ["PurchaseOrderByCustomer"] = webNumber,
            ["SoldToParty"] = customer,
            ["Items"] = new JArray(Enumerable.Range(1, items).Select(i => Item($"{i * 10}", i + 1))),
        };
        await SendAsync(HttpMethod.Post, "SalesOrders", order);
        return number;
    }

    /// <summary>Runs an action of an order.</summary>
    public Task ActAsync(string number, string action, JObject? arguments = null) =>
        SendAsync(HttpMethod.Post, $"SalesOrders('{number}')/SalesService.{action}", arguments ?? []);

    /// <summary>Posts the goods issue of an item, which also is possible when the order was cancelled meanwhile.</summary>
    public Task ShipAsync(string number, string item, int quantity) =>
        ActAsync(number, "postGoodsIssue", new JObject { ["item"] = item, ["quantity"] = quantity });

    /// <summary>Saves the order again, which changes its ETag and nothing else.</summary>
    public Task EditAsync(string number) =>
        SendAsync(HttpMethod.Patch, $"SalesOrders('{number}')", new JObject { ["SoldToParty"] = "C100" });

    public Task BlockAsync(string number) =>
        SendAsync(HttpMethod.Patch, $"SalesOrders('{number}')", new JObject { ["DeliveryBlockReason"] = "01" });

    /// <summary>Rejects one item.</summary>
    public Task RejectAsync(string number, string item) =>
        ChangeAsync(number, item, new JObject { ["SalesDocumentRjcnReason"] = "50" });

    /// <summary>Takes the rejection of one item back.</summary>
    public Task AcceptAsync(string number, string item) =>
        ChangeAsync(number, item, new JObject { ["SalesDocumentRjcnReason"] = "" });

    /// <summary>Has more of one item ordered.</summary>
    public Task RaiseAsync(string number, string item) =>
        ChangeAsync(number, item, new JObject { ["RequestedQuantity"] = 99 });

    public void Dispose() => client.Dispose();

    private Task ChangeAsync(string number, string item, JObject change) =>
        SendAsync(HttpMethod.Patch, $"SalesOrderItems(Order_SalesOrder='{number}',SalesOrderItem='{item}')", change);

    private static JObject Item(string number, int quantity) =>
        new()
        {
            ["SalesOrderItem"] = number,
            ["Material"] = $"M-{number}",
            ["RequestedQuantity"] = quantity,
        };

    private async Task SendAsync(HttpMethod method, string path, JObject body)
    {
        using var request = new HttpRequestMessage(method, new Uri(erp.Url, $"odata/v4/sales/{path}"));
        request.Content = new StringContent(body.ToString(), Encoding.UTF8, "application/json");
        request.Headers.Authorization = new AuthenticationHeaderValue(
            "Basic",
            Convert.ToBase64String(Encoding.UTF8.GetBytes("clerk:clerk-secret"))
        );
        request.Headers.TryAddWithoutValidation("If-Match", "*");
        using var answer = await client.SendAsync(request);
        if (!answer.IsSuccessStatusCode)
        {
            throw new InvalidOperationException(
                $"{method} {path}: HTTP {(int)answer.StatusCode} {await answer.Content.ReadAsStringAsync()}"
            );
        }
    }
}
