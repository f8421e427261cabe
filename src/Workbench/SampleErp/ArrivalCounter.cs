namespace Workbench.SampleErp;

/// <summary>Counts requests when they arrive, whatever becomes of them.</summary>
internal sealed class ArrivalCounter
{
    private readonly Lock turn = new();
    private readonly Dictionary<string, OrderArrivals> counted = new(StringComparer.Ordinal);
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

    /// <summary>A request, under each order that it asks about.</summary>
    public void Count(Operation operation, IReadOnlyList<string?> orders)
    {
        lock (turn)
        {
            total++;
            if (operation == Operation.Token)
            {
                tokens++;
            }
            else
            {
                foreach (var order in orders.OfType<string>())
                {
                    counted[order] = counted.GetValueOrDefault(order, new OrderArrivals(0, 0, 0, 0)).With(operation);
                }
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
                new SortedDictionary<string, OrderArrivals>(counted, StringComparer.Ordinal)
            );
        }
    }

    public void Clear()
    {
        lock (turn)
        {
            counted.Clear();
            total = 0;
            tokens = 0;
        }
    }
}
