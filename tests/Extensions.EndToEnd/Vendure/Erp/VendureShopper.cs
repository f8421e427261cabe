using Newtonsoft.Json.Linq;

namespace Extensions.EndToEnd.Vendure.Erp;

/// <summary>Buys in the shop, each time as a new visitor.</summary>
internal sealed class VendureShopper(HttpClient client, VendureErp erp)
{
    public const string Customer = "c100@example.com";

    private const string Address = "streetLine1: \"1 Main St\", countryCode: \"US\"";
    private const string Result = VendureApi.Result;

    /// <summary>A basket with two lines: two of one thing and three of another.</summary>
    public async Task<VendureOrder> FillAsync(string webNumber, string customer = Customer)
    {
        var shop = new VendureApi(client, erp, "shop-api");
        var begun = await shop.AskAsync(
            $$"""mutation { addItemToOrder(productVariantId: 1, quantity: 2) { ... on Order { id code } {{Result}} } }"""
        );
        await shop.AskAsync(
            $$"""
            mutation ($web: String!, $customer: String!) {
              addItemToOrder(productVariantId: 2, quantity: 3) { {{Result}} }
              setCustomerForOrder(input: { firstName: "C", lastName: "D", emailAddress: $customer }) { {{Result}} }
              setOrderShippingAddress(input: { {{Address}} }) { {{Result}} }
              setOrderShippingMethod(shippingMethodId: [1]) { {{Result}} }
              setOrderCustomFields(input: { customFields: { webReference: $web } }) { {{Result}} }
            }
            """,
            new { web = webNumber, customer }
        );
        var order = begun["addItemToOrder"]!;
        return new VendureOrder((string)order["id"]!, (string)order["code"]!, shop);
    }

    /// <summary>Goes to the checkout.</summary>
    public static Task CheckOutAsync(VendureOrder order) =>
        order.Shop.AskAsync($$"""mutation { transitionOrderToState(state: "ArrangingPayment") { {{Result}} } }""");

    /// <summary>Goes to the checkout and pays.</summary>
    /// <param name="order">The basket.</param>
    /// <param name="method">On account, which authorizes the payment, or by card, which settles it.</param>
    public static Task PayAsync(VendureOrder order, string method) =>
        order.Shop.AskAsync(
            $$"""
            mutation ($method: String!) {
              transitionOrderToState(state: "ArrangingPayment") { {{Result}} }
              addPaymentToOrder(input: { method: $method, metadata: {} }) { {{Result}} }
            }
            """,
            new { method }
        );

    /// <summary>Goes to the checkout, where the payment is declined.</summary>
    public static async Task PayInVainAsync(VendureOrder order)
    {
        await CheckOutAsync(order);
        JObject answer = await order.Shop.AskAsync(
            """
            mutation {
              addPaymentToOrder(input: { method: "on-account", metadata: { shouldDecline: true } }) { __typename }
            }
            """
        );
        answer.SelectToken("addPaymentToOrder.__typename")!.ToString().Should().Be("PaymentDeclinedError");
    }
}
