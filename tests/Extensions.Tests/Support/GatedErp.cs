using Extensions.OrderCancel.Erp;

namespace Extensions.Tests.Support;

/// <summary>Another ERP whose calls are all over at once, but one: that one waits until the gate is opened.</summary>
internal sealed class GatedErp : IErpOrdersWithPoll
{
    private readonly IErpOrders orders;
    private readonly int gated;
    private readonly TaskCompletionSource<bool> gate = new();
    private int calls;

    /// <param name="orders">The ERP behind the gate.</param>
    /// <param name="gated">The call that has to wait, counted from 0; -1 for none.</param>
    public GatedErp(IErpOrders orders, int gated)
    {
        this.orders = orders;
        this.gated = gated;
    }

    public void Open() => this.gate.TrySetResult(true);

    public Task<IReadOnlyList<ErpOrder>> FindAsync(OrderReference order, CancellationToken cancellationToken) =>
        this.PassAsync(() => this.orders.FindAsync(order, cancellationToken));

    public Task<ErpOrder?> ReadAsync(ErpOrder order, CancellationToken cancellationToken) =>
        this.PassAsync(() => this.orders.ReadAsync(order, cancellationToken));

    public Task<CancelReply> CancelAsync(ErpOrder order, CancelReason reason, CancellationToken cancellationToken) =>
        this.PassAsync(() => this.orders.CancelAsync(order, reason, cancellationToken));

    public Task<CancelReply> PollAsync(CancelHandle handle, CancellationToken cancellationToken) =>
        this.PassAsync(() => this.orders.PollAsync(handle, cancellationToken));

    private async Task<T> PassAsync<T>(Func<Task<T>> call)
    {
        if (this.calls++ == this.gated)
        {
            await this.gate.Task.ConfigureAwait(false);
        }

        return await call().ConfigureAwait(false);
    }
}
