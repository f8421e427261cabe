namespace Extensions.Tests.Protocol.Histories;

/// <summary>Everything a seed decides before the first request: the ERP's habits, the adapter's promises, who interferes.</summary>
internal sealed class SimScenario
{
    public SimScenario(int seed)
    {
        this.Seed = seed;
        this.Random = new Random(seed);
        this.HasVersions = this.Chance(50);
        this.ReadsAreConsistent = this.Chance(60);
        this.RepeatingIsSafe = this.Chance(25);
        this.DeletesCancelled = this.Chance(8);
        this.ArchivesPosted = this.Chance(20);
        this.IsAsynchronous = this.Chance(20);
        this.HasStatusUrl = this.Chance(50);
        this.AsyncFails = this.Chance(15);
        this.Ignores = this.Chance(8);
        this.AcceptsAnything = this.Chance(10);
        this.UsesTokens = this.Chance(20);
        this.OrderCount = this.Chance(80) ? 1 : 2 + this.Random.Next(2);
        this.CancelsWhatItCan = this.Chance(40);
        this.FaultPercent = new[] { 0, 10, 30, 60, 90 }[this.Random.Next(5)];
        this.AttemptSeconds = this.Chance(50) ? 5 : 10;
        this.HasSteps = new Random(~seed).Next(100) < 20; // of its own, so that a seed's other habits stay what they were
        this.HasLines = !this.HasSteps && !this.IsAsynchronous && new Random(~seed ^ 77).Next(100) < 25;
        this.ResumesParts = this.HasLines && seed % 2 == 0;
        int more =
            this.HasSteps ? 3
            : this.HasLines ? 6
            : 0;
        this.BudgetSeconds = this.AttemptSeconds * (3 + this.Random.Next(4) + more);
        this.MaxAttempts = 1 + this.Random.Next(3);
        this.Machines = this.Chance(15) ? 2 : 1;
        this.KillAtExchange = this.Chance(20) ? 1 + this.Random.Next(6) : 0;
        this.PersonActs = this.Chance(35);
        this.HasReusedReference = this.Chance(6) && !this.DeletesCancelled && !this.ArchivesPosted;
    }

    public int Seed { get; }

    public Random Random { get; }

    public bool HasVersions { get; }

    public bool ReadsAreConsistent { get; }

    public bool RepeatingIsSafe { get; }

    public bool DeletesCancelled { get; }

    /// <summary>An order that is shipped or invoiced leaves the list of orders.</summary>
    public bool ArchivesPosted { get; }

    public bool IsAsynchronous { get; }

    public bool HasStatusUrl { get; }

    public bool AsyncFails { get; }

    public bool Ignores { get; }

    public bool AcceptsAnything { get; }

    public bool UsesTokens { get; }

    public int OrderCount { get; }

    public bool CancelsWhatItCan { get; }

    public int FaultPercent { get; }

    public int AttemptSeconds { get; }

    public int BudgetSeconds { get; }

    /// <summary>An order is claimed before it can be cancelled, and each of both moves its version on.</summary>
    public bool HasSteps { get; }

    /// <summary>An order has lines, each cancelled by a request of its own, which moves the order's version on.</summary>
    public bool HasLines { get; }

    /// <summary>Orders that are partly cancelled may be cancelled (AlsoCancelStates).</summary>
    public bool ResumesParts { get; }

    public int MaxAttempts { get; }

    public int Machines { get; }

    /// <summary>The exchange at which the first process is killed; 0 for never.</summary>
    public int KillAtExchange { get; }

    public bool PersonActs { get; }

    /// <summary>Another customer's order carries the same reference.</summary>
    public bool HasReusedReference { get; }

    /// <summary>
    /// Re-opening is decided by a person who looked: between the requests of one run, not between two machines' requests
    /// that nothing but a version token could tell apart.
    /// </summary>
    public bool PersonMayReopen => this.Machines == 1 && this.KillAtExchange == 0;

    public bool Chance(int percent) => this.Random.Next(100) < percent;

    public override string ToString() =>
        $"versions={this.HasVersions} consistentReads={this.ReadsAreConsistent} repeatingIsSafe={this.RepeatingIsSafe} "
        + $"deletes={this.DeletesCancelled} archives={this.ArchivesPosted} async={this.IsAsynchronous}/{this.HasStatusUrl}/{this.AsyncFails} "
        + $"ignores={this.Ignores} acceptsAnything={this.AcceptsAnything} tokens={this.UsesTokens} orders={this.OrderCount} "
        + $"cancelWhatYouCan={this.CancelsWhatItCan} faults={this.FaultPercent}% attempt={this.AttemptSeconds}s "
        + $"budget={this.BudgetSeconds}s maxAttempts={this.MaxAttempts} machines={this.Machines} killAt={this.KillAtExchange} steps={this.HasSteps} lines={this.HasLines}/{this.ResumesParts}";
}
