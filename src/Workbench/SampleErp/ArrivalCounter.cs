namespace Workbench.SampleErp;

/// <summary>Counts requests when they arrive, whatever becomes of them.</summary>
internal sealed class ArrivalCounter
{
    private readonly Lock turn = new();
    private readonly Dictionary<string, OrderArrivals> orders = new(StringComparer.Ordinal);
    private int total;
    private int tokens;

    /// <summary>A request that no route serves.</summary>
    public void CountOther()
    {
        lock (turn)
        {
            total++;
        }
    }

    public void Count(Operation operation, string? order)
    {
        lock (turn)
        {
            total++;
            if (operation == Operation.Token)
            {
                tokens++;
            }
            else if (order is not null)
            {
                orders[order] = orders.GetValueOrDefault(order, new OrderArrivals(0, 0, 0, 0)).With(operation);
            }
        }
    }

    public ArrivalsDocument Snapshot()
    {
        lock (turn)
        {
            return new ArrivalsDocument(
                total,
                tokens,
                new SortedDictionary<string, OrderArrivals>(orders, StringComparer.Ordinal)
            );
        }
    }

    public void Clear()
    {
        lock (turn)
        {
            orders.Clear();
            total = 0;
            tokens = 0;
        }
    }
}
