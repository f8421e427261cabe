using System.ComponentModel.DataAnnotations;

namespace Extensions.EndToEnd.BusinessCentral.Erp;

/// <summary>A posted sales shipment. One without lines keeps the number of what was deleted.</summary>
public sealed class BcSalesShipment
{
    [Key]
    public Guid Id { get; init; } = Guid.NewGuid();

    public required string Number { get; init; }

    public required string OrderNumber { get; init; }

    public List<BcLine> SalesShipmentLines { get; init; } = [];
}
