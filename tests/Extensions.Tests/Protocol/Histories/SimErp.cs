namespace Extensions.Tests.Protocol.Histories;

/// <summary>The simulated ERP: its orders, its rules, and the people who work in it.</summary>
internal sealed class SimErp
{
    public const string WebNumber = "W100";
    public const string Customer = "C1";

    private static readonly string[] States =
    {
        "Open",
        "Open",
        "Open",
        "Open",
        "Open",
        "OnHold",
        "InFulfilment",
        "Shipped",
        "Invoiced",
        "Locked",
        "Closed",
        "Cancelled",
        "Cancelling",
        "PartlyShipped",
        "Whatever",
    };

    private readonly SimScenario scenario;
    private readonly SimClock clock;
    private readonly List<SimOrder> all = new();

    public SimErp(SimScenario scenario, SimClock clock)
    {
        this.scenario = scenario;
        this.clock = clock;
        for (int i = 1; i <= scenario.OrderCount; i++)
        {
            string status = States[scenario.Random.Next(States.Length)];
            bool fulfilled = status is "Shipped" or "Invoiced" or "PartlyShipped" || scenario.Chance(4);
            var order = new SimOrder("k" + i, "E" + i, WebNumber, Customer, status, fulfilled);
            this.all.Add(order);
            if (status == "Cancelling")
            {
                clock.At(TimeSpan.FromSeconds(scenario.Random.Next(1, 100)), () => this.Finish(order));
            }
        }

        // Others' orders: the web number as an ERP number, prefixes, another customer's number.
        this.all.Add(new SimOrder("d1", WebNumber, "W999", Customer, "Open", false));
        this.all.Add(new SimOrder("d2", "E98", WebNumber + "1", Customer, "Open", false));
        this.all.Add(new SimOrder("d3", "E99", "W10", Customer, "Open", false));
        if (scenario.HasReusedReference)
        {
            this.all.Add(new SimOrder("d4", "E97", WebNumber, "C2", "Open", false));
        }

        if (scenario.PersonActs)
        {
            this.PlanPersons();
        }
    }

    public IEnumerable<SimOrder> Ours => this.all.Where(o => o.Id[0] == 'k');

    public IEnumerable<SimOrder> Others => this.all.Where(o => o.Id[0] == 'd');

    public bool IsHealthy { get; set; }

    public SimOrder? Find(string id) => this.all.Find(o => o.Id == id);

    /// <summary>All that a look-up by reference shows; a careless server filters by prefix, and the adapter must not.</summary>
    public IEnumerable<SimOrder> WithReference(string reference) =>
        this.all.Where(o => o.Reference.StartsWith(reference, StringComparison.Ordinal));

    /// <summary>What a read that begins now shows.</summary>
    public SimSnapshot See(SimOrder order)
    {
        TimeSpan lag =
            this.scenario.ReadsAreConsistent || this.IsHealthy
                ? TimeSpan.Zero
                : TimeSpan.FromMilliseconds(this.scenario.Random.Next(3000));
        return order.AsOf(this.clock.Elapsed - lag);
    }

    /// <summary>A claim is carried out now; returns the status code of the answer.</summary>
    public int Claim(SimOrder order)
    {
        if (!order.Now.Exists)
        {
            return 404;
        }

        order.Claim(this.clock.Elapsed);
        return 200;
    }

    /// <summary>A request to cancel is carried out now; returns the status code of the answer.</summary>
    /// <param name="line">The line that is to be cancelled; null for the whole order.</param>
    public int Commit(SimOrder order, string? version, int? line = null)
    {
        SimSnapshot now = order.Now;
        if (!now.Exists)
        {
            return 404;
        }

        if (this.scenario.HasVersions && !string.IsNullOrEmpty(version) && version != now.Version.ToString())
        {
            return 409;
        }

        if (this.scenario.HasSteps && !now.IsClaimed)
        {
            return 422;
        }

        if (this.scenario.Ignores && !this.IsHealthy)
        {
            return 200;
        }

        bool allowed =
            now.IsOpen || now.IsPartlyCancelled || (this.scenario.AcceptsAnything && now.Status != "Cancelled");
        if (!allowed)
        {
            return 422;
        }

        if (line is int one && !this.CancelLine(order, one))
        {
            return 200;
        }

        if (this.scenario.IsAsynchronous)
        {
            order.Change(this.clock.Elapsed, "Cancelling");
            double seconds = this.IsHealthy ? 1 : this.scenario.Random.Next(1, 120);
            this.clock.At(TimeSpan.FromSeconds(seconds), () => this.Finish(order));
            return 202;
        }

        this.Cancel(order, byUs: true);
        return 200;
    }

    // True: it was the last one. A person who opens a line again does so soon, while the run is in the middle of it.
    private bool CancelLine(SimOrder order, int line)
    {
        bool isLast = order.CancelLine(this.clock.Elapsed, line);
        bool mayAct = this.scenario.PersonActs && this.scenario.PersonMayReopen && !this.IsHealthy;
        if (mayAct && this.scenario.Chance(15))
        {
            TimeSpan soon = TimeSpan.FromMilliseconds(this.scenario.Random.Next(1, 8000));
            this.clock.At(soon, () => this.Act(order, 1));
        }

        return isLast;
    }

    private void Finish(SimOrder order)
    {
        if (order.Now.Status != "Cancelling")
        {
            return;
        }

        if (this.scenario.AsyncFails && !this.IsHealthy)
        {
            order.Change(this.clock.Elapsed, "Open");
            return;
        }

        this.Cancel(order, byUs: true);
    }

    private void Cancel(SimOrder order, bool byUs)
    {
        order.ChangesByUs += byUs ? 1 : 0;
        order.Change(this.clock.Elapsed, "Cancelled", exists: !this.scenario.DeletesCancelled);
    }

    private void PlanPersons()
    {
        int acts = 1 + this.scenario.Random.Next(3);
        for (int i = 0; i < acts; i++)
        {
            SimOrder order = this.Ours.ElementAt(this.scenario.Random.Next(this.scenario.OrderCount));
            int what = this.scenario.Random.Next(5);
            TimeSpan at = TimeSpan.FromMilliseconds(this.scenario.Random.Next(1, 20000));
            this.clock.At(at, () => this.Act(order, what));
        }
    }

    private void Act(SimOrder order, int what)
    {
        SimSnapshot now = order.Now;
        if (!now.Exists)
        {
            return;
        }

        bool isOpen = now.IsOpen || now.IsPartlyCancelled;
        if (what == 0 && isOpen)
        {
            order.Change(this.clock.Elapsed, "Shipped", isFulfilled: true, exists: !this.scenario.ArchivesPosted);
        }
        else if (what == 1 && now.Status == "Cancelled" && this.scenario.PersonMayReopen)
        {
            order.Reopen(this.clock.Elapsed);
        }
        else if (what == 1 && now.IsPartlyCancelled && this.scenario.PersonMayReopen)
        {
            order.ReopenLine(this.clock.Elapsed);
        }
        else if (what == 2 && isOpen)
        {
            order.Change(this.clock.Elapsed, "Locked");
        }
        else if (what == 3 && isOpen)
        {
            this.Cancel(order, byUs: false);
        }
        else if (now.Status is "Open" or "OnHold")
        {
            order.Change(this.clock.Elapsed, now.Status);
        }
    }
}
