using Extensions.OrderCancel.Protocol.Reconcile;

namespace Extensions.Tests.Protocol.Histories.Reconcile;

/// <summary>Everything a seed decides: the orders, who works on them, and what goes wrong on the way.</summary>
internal sealed class FleetScenario
{
    private static readonly string[] States =
    {
        "Cancelled",
        "Cancelled",
        "Cancelled",
        "Open",
        "Open",
        "OnHold",
        "InFulfilment",
        "Shipped",
        "Invoiced",
        "PartlyShipped",
        "Locked",
        "Closed",
        "Cancelling",
        "Whatever",
    };

    public FleetScenario(int seed)
    {
        this.Random = new Random(seed);
        this.CanFindMany = this.Chance(60);
        this.LookupIsRead = this.Chance(50);
        this.FaultPercent = new[] { 0, 0, 10, 40, 90 }[this.Random.Next(5)];
        this.Parallel = 1 + this.Random.Next(5);
        this.RequestsPerMinute = this.Chance(25) ? 30 + this.Random.Next(300) : 0;
        this.BudgetSeconds = this.Chance(70) ? 900 : 10 + this.Random.Next(60);
        this.OutageFrom = this.Chance(20) ? this.Random.Next(5) : -1;
        this.OutageSeconds = this.Random.Next(200);
        this.KillAtRequest = this.Chance(15) ? 1 + this.Random.Next(10) : 0;
        this.PeopleAct = this.Chance(60);
        this.Queues = seed % 5 == 0; // every query of the website is translated anew
        int count = this.Chance(99) ? 1 + this.Random.Next(6) : 60 + this.Random.Next(60);
        for (int i = 0; i < count; i++)
        {
            this.Orders.Add(this.NewOrder(i));
        }
    }

    public Random Random { get; }

    public List<FleetOrder> Orders { get; } = new();

    public bool CanFindMany { get; }

    public bool LookupIsRead { get; }

    public int FaultPercent { get; }

    public int Parallel { get; }

    public int RequestsPerMinute { get; }

    public int BudgetSeconds { get; }

    /// <summary>Nobody answers from this second on; -1: somebody always does.</summary>
    public int OutageFrom { get; }

    public int OutageSeconds { get; }

    /// <summary>The request at which the first process dies; 0 for never.</summary>
    public int KillAtRequest { get; }

    public bool PeopleAct { get; }

    /// <summary>Whether the website's side queues.</summary>
    public bool Queues { get; }

    public bool Chance(int percent) => this.Random.Next(100) < percent;

    public override string ToString() =>
        $"orders={this.Orders.Count} many={this.CanFindMany} lookupIsRead={this.LookupIsRead} faults={this.FaultPercent}% "
        + $"parallel={this.Parallel} perMinute={this.RequestsPerMinute} budget={this.BudgetSeconds}s "
        + $"outage={this.OutageFrom}+{this.OutageSeconds}s killAt={this.KillAtRequest} people={this.PeopleAct}";

    private FleetOrder NewOrder(int index)
    {
        string status = States[this.Random.Next(States.Length)];
        bool fulfilled = status is "Shipped" or "Invoiced" or "PartlyShipped" || this.Chance(4);
        var truth = new SimOrder("k" + index, "E" + index, "W" + index, "C1", status, fulfilled);
        if (this.Chance(6))
        {
            truth.Change(TimeSpan.Zero, status, exists: false);
        }

        WebsiteSide side =
            this.Chance(60) ? WebsiteSide.Cancelled
            : this.Chance(60) ? WebsiteSide.Requested
            : WebsiteSide.Open;
        return new FleetOrder(truth, side, this.Chance(5), this.Chance(10), this.Chance(2));
    }
}
