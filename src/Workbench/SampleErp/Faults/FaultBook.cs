namespace Workbench.SampleErp.Faults;

/// <summary>The faults that are switched on. The oldest that hits serves a request, and only that one.</summary>
internal sealed class FaultBook
{
    private readonly Lock turn = new();
    private readonly List<Fault> faults = [];

    public void Add(Fault fault)
    {
        lock (turn)
        {
            faults.Add(fault);
        }
    }

    public void Clear()
    {
        lock (turn)
        {
            faults.Clear();
        }
    }

    public IReadOnlyList<FaultDocument> List()
    {
        lock (turn)
        {
            return [.. faults.Select(FaultDocument.From)];
        }
    }

    public Fault? Take(Operation operation, IReadOnlyList<string?> orders)
    {
        lock (turn)
        {
            var index = faults.FindIndex(fault => orders.Any(order => fault.Hits(operation, order)));
            if (index < 0)
            {
                return null;
            }

            var hit = faults[index];
            if (hit.Times == 1)
            {
                faults.RemoveAt(index);
            }
            else
            {
                faults[index] = hit with { Times = hit.Times - 1 };
            }

            return hit;
        }
    }
}
