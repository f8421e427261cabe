namespace Workbench.Web.Data;

/// <summary>
/// One line of the order history: what the ERP reported of an order, or, before it reported any, the order as placed.
/// A web order that became two ERP orders has two.
/// </summary>
internal sealed record OrderEntry(
    long? HistoryId,
    string WebNumber,
    string ErpNumber,
    string CustomerNumber,
    string CustomerPo,
    DateTimeOffset OrderDate,
    string Status,
    bool CanAddToCart,
    long Total
)
{
    /// <summary>The number that the storefront puts into addresses: <c>erpOrderNumber || webOrderNumber</c>.</summary>
    public string Key => ErpNumber.Length > 0 ? ErpNumber : WebNumber;
}
