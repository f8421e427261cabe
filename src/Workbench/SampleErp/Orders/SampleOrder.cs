namespace Workbench.SampleErp.Orders;

internal sealed record SampleOrder(
    string Id,
    string Number,
    string Reference,
    string CustomerNumber,
    string Status,
    bool Fulfilled,
    long Version,
    CancelMode Cancels
)
{
    public SampleOrder Moved(string status) =>
        this with
        {
            Status = status,
            Fulfilled = Fulfilled || OrderStatus.Fulfils(status),
            Version = Version + 1,
        };
}
