using System.ComponentModel.DataAnnotations;

namespace Extensions.EndToEnd.SapBusinessOne.Erp;

/// <summary>A sales order with the names of the Service Layer's metadata.</summary>
public sealed class B1Order
{
    [Key]
    public int DocEntry { get; init; }

    public int DocNum { get; init; }

    public required string NumAtCard { get; init; }

    public required string CardCode { get; init; }

    /// <summary>A user-defined field.</summary>
    public string? U_WebOrder { get; init; }

    public B1DocumentStatus DocumentStatus { get; set; } = B1DocumentStatus.bost_Open;

    public B1CancelStatus CancelStatus { get; set; } = B1CancelStatus.csNo;

    public B1YesNo Cancelled { get; set; } = B1YesNo.tNO;

    public B1YesNo Confirmed { get; set; } = B1YesNo.tYES;

    [ConcurrencyCheck]
    public int DataVersion { get; set; } = 2;

    public List<B1Line> DocumentLines { get; init; } = [];
}

public enum B1DocumentStatus
{
    bost_Open,
    bost_Close,
    bost_Paid,
    bost_Delivered,
}

public enum B1CancelStatus
{
    csYes,
    csNo,
    csCancellation,
}

public enum B1YesNo
{
    tNO,
    tYES,
}
