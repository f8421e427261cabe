using System.Globalization;
using System.Net.Http.Headers;
using System.Text;
using Newtonsoft.Json.Linq;

namespace Extensions.EndToEnd.S4Hana.Erp;

/// <summary>Whoever works in the ERP: writes orders, delivers and bills them, has them open.</summary>
internal sealed class S4Clerk(S4Erp erp) : IDisposable
{
    private readonly HttpClient client = new();
    private int orders = 4000000;

    /// <summary>An order of the website's with items 10, 20 and so on; the ERP's number of it.</summary>
    public async Task<string> OrderAsync(string web, int items = 2, string customer = "C100")
    {
        var number = (++orders).ToString(CultureInfo.InvariantCulture);
        await SendAsync(
            HttpMethod.Post,
            "Orders",
            new JObject
            {
                ["SalesOrder"] = number,
                ["PurchaseOrderByCustomer"] = web,
                ["SoldToParty"] = customer,
                ["Items"] = new JArray(Enumerable.Range(1, items).Select(i => NewItem(i * 10))),
            }
        );
        return number;
    }

    public Task RejectAsync(string order, string item, string reason = "50") =>
        SetAsync(order, item, "SalesDocumentRjcnReason", reason);

    /// <summary>A delivery of the item is made: of a part (B), or of all (C).</summary>
    public Task DeliverAsync(string order, string item, string status) =>
        SetAsync(order, item, "DeliveryStatus", status);

    public Task BillAsync(string order, string item) => SetAsync(order, item, "OrderRelatedBillingStatus", "C");

    /// <summary>Another quantity of the item, which moves the order's version on.</summary>
    public Task EditAsync(string order, string item) => SetAsync(order, item, "RequestedQuantity", 9);

    public Task AddItemAsync(string order, int number)
    {
        var item = NewItem(number);
        item["SalesOrder"] = order;
        return SendAsync(HttpMethod.Post, "Items", item);
    }

    /// <summary>Sets a field of the order, such as SalesDocApprovalStatus.</summary>
    public Task SetAsync(string order, string field, JToken value) =>
        SendAsync(HttpMethod.Patch, $"Orders('{order}')", new JObject { [field] = value });

    public Task LockAsync(string order) =>
        SendAsync(HttpMethod.Post, "Locks", new JObject { ["SalesOrder"] = order, ["UserName"] = "JSMITH" });

    public Task UnlockAsync(string order) => SendAsync(HttpMethod.Delete, $"Locks('{order}')", null);

    /// <summary>Makes the ERP do something particular with an order; its app tells what.</summary>
    public Task QuirkAsync(string order, string name) =>
        SendAsync(HttpMethod.Post, "Quirks", new JObject { ["SalesOrder"] = order, ["Name"] = name });

    /// <summary>All sessions end, and with them their write tokens.</summary>
    public Task EndSessionsAsync() => SendAsync(HttpMethod.Delete, "/sessions", null);

    public void Dispose() => client.Dispose();

    private static JObject NewItem(int number) =>
        new()
        {
            ["SalesOrderItem"] = number.ToString(CultureInfo.InvariantCulture),
            ["Material"] = "M-1",
            ["RequestedQuantity"] = 2,
        };

    private Task SetAsync(string order, string item, string field, JToken value) =>
        SendAsync(
            HttpMethod.Patch,
            $"Items(SalesOrder='{order}',SalesOrderItem='{item}')",
            new JObject { [field] = value }
        );

    private async Task SendAsync(HttpMethod method, string path, JObject? body)
    {
        using var request = new HttpRequestMessage(
            method,
            new Uri(erp.Root, path[0] == '/' ? path : $"/odata/v4/clerk/{path}")
        );
        request.Content = body is null ? null : new StringContent(body.ToString(), Encoding.UTF8, "application/json");
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
