using Extensions.OrderCancel.Erp;

namespace Extensions.Tests.Protocol.Reconcile;

/// <summary>The same ERP, which cannot be asked about many.</summary>
internal sealed class SingleErp : IErpOrders
{
    private readonly WorldErp world;

    public SingleErp(WorldErp world)
    {
        this.world = world;
    }

    public Task<IReadOnlyList<ErpOrder>> FindAsync(OrderReference order, CancellationToken cancellationToken) =>
        this.world.FindAsync(order, cancellationToken);

    public Task<ErpOrder?> ReadAsync(ErpOrder order, CancellationToken cancellationToken) =>
        this.world.ReadAsync(order, cancellationToken);

    public Task<CancelReply> CancelAsync(ErpOrder order, CancelReason reason, CancellationToken cancellationToken) =>
        this.world.CancelAsync(order, reason, cancellationToken);
}
