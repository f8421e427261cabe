namespace Workbench.Reconcile;

/// <summary>Order numbers that somebody gave, each once, in their order.</summary>
internal sealed record GivenOrders(IReadOnlyList<string> Numbers, int Blank, int Repeated)
{
    /// <summary>What was left out, as a sentence; empty when nothing was.</summary>
    public string Remark =>
        (Blank, Repeated) switch
        {
            (0, 0) => "",
            (var blank, 0) => $"Left out: {blank} blank.",
            (0, var repeated) => $"Left out: {repeated} repeated.",
            var (blank, repeated) => $"Left out: {blank} blank, {repeated} repeated.",
        };
}
