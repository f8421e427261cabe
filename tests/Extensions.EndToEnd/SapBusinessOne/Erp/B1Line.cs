namespace Extensions.EndToEnd.SapBusinessOne.Erp;

/// <summary>A line of an order: a complex value with no key of its own.</summary>
public sealed class B1Line
{
    public int LineNum { get; init; }

    public required string ItemCode { get; init; }

    public double Quantity { get; init; }

    public double RemainingOpenQuantity { get; set; }

    public double PickQuantity { get; set; }

    public B1YesNo PickStatus { get; set; } = B1YesNo.tNO;

    public B1PickStatus PickStatusEx { get; set; } = B1PickStatus.dlps_NotPicked;

    public B1DocumentStatus LineStatus { get; set; } = B1DocumentStatus.bost_Open;
}

public enum B1PickStatus
{
    dlps_NotPicked,
    dlps_ReleasedForPicking,
    dlps_PartiallyPicked,
    dlps_Picked,
}
