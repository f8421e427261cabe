using System.Globalization;
using Workbench.Web.Data;

namespace Workbench.Web.Api;

/// <summary>A line of an order, as the storefront's API shows it.</summary>
internal sealed record OrderLineModel(
    string Id,
    string LineNumber,
    string ProductErpNumber,
    string ShortDescription,
    decimal QtyOrdered,
    decimal UnitNetPrice,
    decimal ExtendedUnitNetPrice,
    bool CanAddToCart
)
{
    public static OrderLineModel From(OrderLine line, bool canAddToCart) =>
        new(
            line.Line.ToString(CultureInfo.InvariantCulture),
            line.Line.ToString(CultureInfo.InvariantCulture),
            line.ProductNumber,
            line.Description,
            line.Quantity,
            line.UnitPrice / 100m,
            line.Quantity * line.UnitPrice / 100m,
            canAddToCart
        );
}
