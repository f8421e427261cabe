using Extensions.OrderCancel.Job.Reconcile;
using Workbench.Jobs;
using Workbench.Reconcile;
using Workbench.Web.Data;

namespace Workbench.Web.Reconcile;

/// <summary>The comparison that the page shows: the last one, kept until the next or until the workbench stops.</summary>
internal sealed class ReconcileDesk(Store store)
{
    private readonly Lock turn = new();
    private ReconcileWork? current;

    public ReconcileWork? Current
    {
        get
        {
            lock (turn)
            {
                return current;
            }
        }
    }

    /// <returns>Why it was not started; null when it was.</returns>
    public string? Start(IReadOnlyList<ListedOrder> orders, string about, IReadOnlyList<ParameterValue> parameters)
    {
        if (store.Definitions.ForCancellation() is not { } document)
        {
            return "There is no job definition OrderCancel.";
        }

        if (store.Connections.Find(document.ConnectionId) is not { } connection)
        {
            return "The job definition OrderCancel has no connection.";
        }

        lock (turn)
        {
            if (current is { IsOver: false })
            {
                return "A comparison is running. Cancel it first, or wait for its end.";
            }

            var job = JobFactory.Build(
                ReconcileDefinition.From(document.ToDefinition()),
                connection,
                orderNumber: "",
                parameters
            );
            current = new ReconcileWork(about, orders.Count);
            current.Follow(new ReconcileRunner(orders).RunAsync(job, current.Told, current.End));
            return null;
        }
    }

    public void Stop() => Current?.Stop();
}
