using Extensions.OrderCancel.Erp;

namespace Extensions.Tests.Mutations;

/// <summary>Notes what an adapter throws beside faults: it did not foresee an answer.</summary>
internal sealed class WatchedOrders : IErpOrdersWithPoll
{
    private readonly IErpOrders orders;
    private readonly Action<Exception> note;

    public WatchedOrders(IErpOrders orders, Action<Exception> note)
    {
        this.orders = orders;
        this.note = note;
    }

    public Task<IReadOnlyList<ErpOrder>> FindAsync(OrderReference order, CancellationToken cancellationToken) =>
        this.WatchAsync(() => this.orders.FindAsync(order, cancellationToken));

    public Task<ErpOrder?> ReadAsync(ErpOrder order, CancellationToken cancellationToken) =>
        this.WatchAsync(() => this.orders.ReadAsync(order, cancellationToken));

    public Task<CancelReply> CancelAsync(ErpOrder order, CancelReason reason, CancellationToken cancellationToken) =>
        this.WatchAsync(() => this.orders.CancelAsync(order, reason, cancellationToken));

    public Task<CancelReply> PollAsync(CancelHandle handle, CancellationToken cancellationToken) =>
        this.WatchAsync(() => this.orders.PollAsync(handle, cancellationToken));

    private async Task<T> WatchAsync<T>(Func<Task<T>> call)
    {
        try
        {
            return await call();
        }
        catch (Exception e) when (e is not (ErpFaultException or OperationCanceledException))
        {
            this.note(e);
            throw;
        }
    }
}
