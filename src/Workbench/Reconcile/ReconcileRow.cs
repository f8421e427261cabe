using Extensions.OrderCancel.Job.Reconcile;
using Extensions.OrderCancel.Protocol.Reconcile;

namespace Workbench.Reconcile;

/// <summary>One order and how website and ERP stand to each other, as reports have it.</summary>
internal sealed record ReconcileRow(
    string OrderNumber,
    string Verdict,
    string ErpOrderNumber,
    string CustomerNumber,
    string OrderDate,
    string WebsiteStatus,
    string ErpStatus,
    string Reason
)
{
    /// <param name="order">As the website lists it.</param>
    /// <param name="finding">What came of it; null when it was not asked.</param>
    public static ReconcileRow Of(ListedOrder order, ReconcileFinding? finding)
    {
        var erp = finding?.ErpOrders ?? [];
        return new ReconcileRow(
            order.Name,
            (finding?.Verdict ?? ReconcileVerdict.NotAsked).ToString(),
            erp.Count > 0 ? string.Join(", ", erp.Select(one => one.Number)) : order.ErpNumber,
            order.CustomerNumber,
            order.Date,
            order.Status,
            string.Join(", ", erp.Select(one => one.StatusText)),
            finding?.Reason ?? ""
        );
    }
}
