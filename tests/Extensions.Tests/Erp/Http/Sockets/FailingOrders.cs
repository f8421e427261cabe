using Extensions.OrderCancel.Erp;

namespace Extensions.Tests.Erp.Http.Sockets;

/// <summary>An adapter with a defect: it fails after the look-up has been answered.</summary>
internal sealed class FailingOrders : IErpOrders
{
    private readonly IErpOrders orders;

    public FailingOrders(IErpOrders orders)
    {
        this.orders = orders;
    }

    public async Task<IReadOnlyList<ErpOrder>> FindAsync(OrderReference order, CancellationToken cancellationToken)
    {
        await this.orders.FindAsync(order, cancellationToken);
        throw new InvalidOperationException("a defect");
    }

    public Task<ErpOrder?> ReadAsync(ErpOrder order, CancellationToken cancellationToken) =>
        this.orders.ReadAsync(order, cancellationToken);

    public Task<CancelReply> CancelAsync(ErpOrder order, CancelReason reason, CancellationToken cancellationToken) =>
        this.orders.CancelAsync(order, reason, cancellationToken);
}
