using Extensions.OrderCancel.Erp;

namespace Extensions.Tests.Kit;

/// <summary>Passes every call on, but for the one that has the defect.</summary>
internal sealed class DefectiveOrders : IErpOrdersWithPoll
{
    private readonly IErpOrders sound;

    public DefectiveOrders(IErpOrders sound)
    {
        this.sound = sound;
    }

    public Func<IErpOrders, OrderReference, CancellationToken, Task<IReadOnlyList<ErpOrder>>>? Find { get; set; }

    public Func<IErpOrders, ErpOrder, CancellationToken, Task<ErpOrder?>>? Read { get; set; }

    public Func<IErpOrders, ErpOrder, CancelReason, CancellationToken, Task<CancelReply>>? Cancel { get; set; }

    public Task<IReadOnlyList<ErpOrder>> FindAsync(OrderReference order, CancellationToken cancellationToken) =>
        this.Find?.Invoke(this.sound, order, cancellationToken) ?? this.sound.FindAsync(order, cancellationToken);

    public Task<ErpOrder?> ReadAsync(ErpOrder order, CancellationToken cancellationToken) =>
        this.Read?.Invoke(this.sound, order, cancellationToken) ?? this.sound.ReadAsync(order, cancellationToken);

    public Task<CancelReply> CancelAsync(ErpOrder order, CancelReason reason, CancellationToken cancellationToken) =>
        this.Cancel?.Invoke(this.sound, order, reason, cancellationToken)
        ?? this.sound.CancelAsync(order, reason, cancellationToken);

    public Task<CancelReply> PollAsync(CancelHandle handle, CancellationToken cancellationToken) =>
        this.sound.PollAsync(handle, cancellationToken);
}
