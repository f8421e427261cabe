namespace Workbench.SampleErp.Orders;

/// <summary>An order as it is entered; without a number the ERP gives it the next one.</summary>
internal sealed record NewOrder(
    string Reference,
    string CustomerNumber,
    string Status,
    string? Number = null,
    CancelMode Cancels = CancelMode.AtOnce
)
{
    public bool Fulfilled { get; init; } = OrderStatus.Fulfils(Status);
}
