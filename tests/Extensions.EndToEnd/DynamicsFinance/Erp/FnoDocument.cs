namespace Extensions.EndToEnd.DynamicsFinance.Erp;

/// <summary>A posted packing slip or invoice, or a deleted order that is kept.</summary>
public sealed class FnoDocument
{
    public required string DataAreaId { get; init; }

    public required string Number { get; init; }

    public required string SalesOrderNumber { get; init; }
}
