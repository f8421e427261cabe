using System.ComponentModel.DataAnnotations;

namespace Extensions.EndToEnd.BusinessCentral.Erp;

/// <summary>A version of an order that was deleted or posted.</summary>
public sealed class BcArchive
{
    [Key]
    public Guid Id { get; init; } = Guid.NewGuid();

    public required string Number { get; init; }

    public required string ExternalDocumentNumber { get; init; }
}
