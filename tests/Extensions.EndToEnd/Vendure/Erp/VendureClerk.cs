using Newtonsoft.Json.Linq;

namespace Extensions.EndToEnd.Vendure.Erp;

/// <summary>Works on the shop's orders through Vendure's own API.</summary>
internal sealed class VendureClerk(VendureErp erp) : IDisposable
{
    private const string Result = VendureApi.Result;

    private readonly HttpClient client = new();
    private VendureApi? admin;
    private int webOrders = 1000;

    public VendureShopper Shopper => new(client, erp);

    public string NextWebNumber() => $"W{++webOrders}";

    /// <summary>An order that the back office writes and has not placed.</summary>
    public async Task<VendureOrder> DraftAsync()
    {
        var draft = (await AskAsync("mutation { createDraftOrder { id code } }"))["createDraftOrder"]!;
        var order = new VendureOrder((string)draft["id"]!, (string)draft["code"]!, admin!);
        await AskAsync(
            $$"""
            mutation ($id: ID!) {
              addItemToDraftOrder(orderId: $id, input: { productVariantId: 1, quantity: 2 }) { {{Result}} }
            }
            """,
            new { id = order.Id }
        );
        return order;
    }

    public Task DeleteDraftAsync(VendureOrder order) =>
        AskAsync("mutation ($id: ID!) { deleteDraftOrder(orderId: $id) { result } }", new { id = order.Id });

    /// <summary>Cancels the first lines.</summary>
    public async Task CancelAsync(VendureOrder order, int lines = 2) =>
        await AskAsync(
            $$"""mutation ($input: CancelOrderInput!) { cancelOrder(input: $input) { {{Result}} } }""",
            new { input = new { orderId = order.Id, lines = await LinesAsync(order, lines) } }
        );

    public async Task SettleAsync(VendureOrder order) =>
        await AskAsync(
            $$"""mutation ($id: ID!) { settlePayment(id: $id) { {{Result}} } }""",
            new { id = await PaymentAsync(order) }
        );

    /// <summary>Gives all money back. Vendure's schema calls the last three optional, and its database does not.</summary>
    public async Task RefundAsync(VendureOrder order) =>
        await AskAsync(
            $$"""mutation ($input: RefundOrderInput!) { refundOrder(input: $input) { {{Result}} } }""",
            new
            {
                input = new
                {
                    paymentId = await PaymentAsync(order),
                    amount = 5500,
                    lines = Array.Empty<object>(),
                    shipping = 0,
                    adjustment = 0,
                },
            }
        );

    public Task MoveAsync(VendureOrder order, string state) =>
        AskAsync(
            $$"""mutation ($id: ID!, $state: String!) { transitionOrderToState(id: $id, state: $state) { {{Result}} } }""",
            new { id = order.Id, state }
        );

    /// <summary>Begins to change the order, adds as much of its first thing, and leaves it so.</summary>
    public async Task ModifyAsync(VendureOrder order, int added)
    {
        await MoveAsync(order, "Modifying");
        await AskAsync(
            $$"""mutation ($input: ModifyOrderInput!) { modifyOrder(input: $input) { {{Result}} } }""",
            new
            {
                input = new
                {
                    dryRun = false,
                    orderId = order.Id,
                    addItems = added == 0 ? [] : new[] { new { productVariantId = 1, quantity = added } },
                    note = "As told by phone",
                    updateShippingAddress = new { streetLine2 = "Dock 2" },
                },
            }
        );
    }

    /// <summary>Has the first lines packed, and no more than that; the key of the fulfilment.</summary>
    public async Task<string> PackAsync(VendureOrder order, int lines = 2)
    {
        const string Mutation = $$"""
            mutation ($lines: [OrderLineInput!]!) {
              addFulfillmentToOrder(input: {
                lines: $lines,
                handler: { code: "manual-fulfillment", arguments: [{ name: "method", value: "Carrier" }] }
              }) { ... on Fulfillment { id } {{Result}} }
            }
            """;
        var data = await AskAsync(Mutation, new { lines = await LinesAsync(order, lines) });
        return (string)data.SelectToken("addFulfillmentToOrder.id")!;
    }

    /// <summary>Has the first lines packed and takes them through these states.</summary>
    public async Task FulfilAsync(VendureOrder order, int lines, params string[] states)
    {
        var id = await PackAsync(order, lines);
        foreach (var state in states)
        {
            await AskAsync(
                $$"""
                mutation ($id: ID!, $state: String!) {
                  transitionFulfillmentToState(id: $id, state: $state) { {{Result}} }
                }
                """,
                new { id, state }
            );
        }
    }

    /// <summary>Ends somebody's session, as its expiry does.</summary>
    public Task EndSessionAsync(string token) =>
        new VendureApi(client, erp, "admin-api") { Token = token }.AskAsync("mutation { logout { success } }");

    /// <summary>Whether a session still knows who asks.</summary>
    public async Task<bool> IsOpenAsync(string token)
    {
        try
        {
            await new VendureApi(client, erp, "admin-api") { Token = token }.AskAsync("{ me { id } }");
            return true;
        }
        catch (InvalidOperationException)
        {
            return false;
        }
    }

    public void Dispose() => client.Dispose();

    private async Task<JObject> AskAsync(string query, object? variables = null)
    {
        if (admin is null)
        {
            admin = new VendureApi(client, erp, "admin-api");
            await admin.AskAsync("mutation { login(username: \"clerk\", password: \"clerk-secret\") { __typename } }");
        }

        return await admin.AskAsync(query, variables);
    }

    private async Task<IReadOnlyList<object>> LinesAsync(VendureOrder order, int count)
    {
        var data = await AskAsync(
            "query ($id: ID!) { order(id: $id) { lines { id quantity } } }",
            new { id = order.Id }
        );
        return
        [
            .. data.SelectTokens("order.lines[*]")
                .Take(count)
                .Select(line => new { orderLineId = (string)line["id"]!, quantity = (int)line["quantity"]! }),
        ];
    }

    private async Task<string> PaymentAsync(VendureOrder order)
    {
        var data = await AskAsync("query ($id: ID!) { order(id: $id) { payments { id } } }", new { id = order.Id });
        return (string)data.SelectToken("order.payments[0].id")!;
    }
}
