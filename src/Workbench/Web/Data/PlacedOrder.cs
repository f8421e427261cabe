namespace Workbench.Web.Data;

/// <summary>An order to add to the website, with the ERP orders that the ERP has reported of it.</summary>
internal sealed record PlacedOrder(
    string WebNumber,
    string CustomerNumber,
    string CustomerPo,
    string Status,
    DateTimeOffset OrderDate,
    bool CanAddToCart,
    IReadOnlyList<(string ErpNumber, string Status)> Reported,
    IReadOnlyList<OrderLine> Lines
);
