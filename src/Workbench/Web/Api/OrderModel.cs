using Workbench.Web.Data;

namespace Workbench.Web.Api;

/// <summary>An order as the storefront's API shows it: those fields of the published shape that the workbench has.</summary>
internal sealed record OrderModel(
    string Uri,
    string Id,
    string ErpOrderNumber,
    string WebOrderNumber,
    DateTimeOffset OrderDate,
    string Status,
    string StatusDisplay,
    string CustomerNumber,
    string CustomerSequence,
    string CustomerPO,
    string CurrencyCode,
    string CurrencySymbol,
    decimal OrderTotal,
    string OrderTotalDisplay,
    bool CanAddToCart,
    bool CanAddAllToCart,
    IReadOnlyList<OrderLineModel>? OrderLines
)
{
    /// <summary>Prices of the sample are in dollars and cents.</summary>
    public static OrderModel From(OrderEntry order, string display, IReadOnlyList<OrderLine>? lines) =>
        new(
            $"/api/v1/orders/{System.Uri.EscapeDataString(order.Key)}",
            order.Key,
            order.ErpNumber,
            order.WebNumber,
            order.OrderDate,
            order.Status,
            display,
            order.CustomerNumber,
            "",
            order.CustomerPo,
            "USD",
            "$",
            order.Total / 100m,
            Markup.Parts.Money(order.Total),
            order.CanAddToCart,
            order.CanAddToCart,
            lines?.Select(line => OrderLineModel.From(line, order.CanAddToCart)).ToList()
        );
}
