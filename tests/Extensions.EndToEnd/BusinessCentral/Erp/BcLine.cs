using System.ComponentModel.DataAnnotations;

namespace Extensions.EndToEnd.BusinessCentral.Erp;

/// <summary>A line of an order, an invoice or a shipment.</summary>
public sealed class BcLine
{
    [Key]
    public Guid Id { get; init; } = Guid.NewGuid();

    public int Sequence { get; init; }

    public string LineType { get; init; } = "Item";

    public decimal Quantity { get; init; }

    public decimal ShippedQuantity { get; set; }

    public decimal InvoicedQuantity { get; set; }
}
