namespace Extensions.EndToEnd.DynamicsFinance.Erp;

/// <summary>
/// A line of an order, with the names of SalesOrderLines. What was delivered of it, its books know, and the data entity does
/// not tell.
/// </summary>
public sealed class FnoLine
{
    public required string DataAreaId { get; init; }

    public required string InventoryLotId { get; init; }

    public required string SalesOrderNumber { get; init; }

    public FnoStatus SalesOrderLineStatus { get; set; } = FnoStatus.Backorder;

    public decimal OrderedSalesQuantity { get; init; }

    public decimal Delivered { get; set; }

    public decimal Canceled { get; set; }

    public FnoLine Copy() => (FnoLine)MemberwiseClone();
}
