using System.ComponentModel.DataAnnotations;

namespace Extensions.EndToEnd.BusinessCentral.Erp;

/// <summary>A sales order with the names of Business Central's API v2.0.</summary>
public sealed class BcSalesOrder
{
    [Key]
    public Guid Id { get; init; } = Guid.NewGuid();

    public required string Number { get; init; }

    public required string ExternalDocumentNumber { get; init; }

    public required string CustomerNumber { get; init; }

    public string Status { get; set; } = "Draft";

    /// <summary>Computed over the lines of one location, and so true too early, or never.</summary>
    public bool FullyShipped { get; set; }

    [ConcurrencyCheck]
    public DateTimeOffset LastModifiedDateTime { get; set; }

    public List<BcLine> SalesOrderLines { get; init; } = [];
}
