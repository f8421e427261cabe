using System.ComponentModel.DataAnnotations;

namespace Extensions.EndToEnd.DynamicsFinance.Erp;

/// <summary>A sales order with the names of SalesOrderHeadersV2.</summary>
public sealed class FnoOrder
{
    public required string DataAreaId { get; set; }

    public required string SalesOrderNumber { get; init; }

    public FnoStatus SalesOrderStatus { get; set; } = FnoStatus.Backorder;

    public FnoProcessing SalesOrderProcessingStatus { get; set; } = FnoProcessing.Confirmed;

    public string CustomersOrderReference { get; set; } = "";

    public required string OrderingCustomerAccountNumber { get; init; }

    [ConcurrencyCheck]
    public int RecordVersion { get; set; }

    public FnoOrder Copy() => (FnoOrder)MemberwiseClone();
}
