using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Extensions.Tests.Protocol.Histories.Reconcile;

/// <summary>The simulated ERP: its orders, the people who work on them, and what it answers at one moment.</summary>
internal sealed class FleetErp
{
    private readonly FleetScenario scenario;
    private readonly SimClock clock;
    private readonly Dictionary<string, FleetOrder> byNumber;
    private readonly Dictionary<string, FleetOrder> byKey;

    public FleetErp(FleetScenario scenario, SimClock clock)
    {
        this.scenario = scenario;
        this.clock = clock;
        this.byNumber = scenario.Orders.ToDictionary(order => order.Truth.Reference);
        this.byKey = scenario.Orders.ToDictionary(order => order.Truth.Id);
        if (scenario.PeopleAct)
        {
            this.PlanPeople();
        }
    }

    /// <summary>Nothing goes wrong any more.</summary>
    public bool IsHealthy { get; set; }

    public bool IsPoisoned(IEnumerable<string> names) =>
        !this.IsHealthy
        && names.Any(name =>
            (this.byNumber.TryGetValue(name, out FleetOrder? order) || this.byKey.TryGetValue(name, out order))
            && order.IsPoisonous
        );

    public string Many(IEnumerable<string> numbers) =>
        Text(
            this.Found(numbers)
                .Where(order => !order.IsLeftOutOfMany)
                .Select(order => Document(order, isTold: !order.IsUntoldToMany))
        );

    public string Find(string number) =>
        Text(this.Found(new[] { number }).Select(order => Document(order, isTold: true)));

    /// <summary>Null: it is gone.</summary>
    public string? Read(string key) =>
        this.byKey.TryGetValue(key, out FleetOrder? order) && order.Truth.Now.Exists
            ? Document(order, isTold: true).ToString(Formatting.None)
            : null;

    private IEnumerable<FleetOrder> Found(IEnumerable<string> numbers) =>
        numbers.Where(this.byNumber.ContainsKey).Select(n => this.byNumber[n]).Where(order => order.Truth.Now.Exists);

    private void PlanPeople()
    {
        for (int i = 0; i < this.scenario.Orders.Count / 2; i++)
        {
            FleetOrder order = this.scenario.Orders[this.scenario.Random.Next(this.scenario.Orders.Count)];
            int what = this.scenario.Random.Next(6);
            TimeSpan at = TimeSpan.FromMilliseconds(
                this.scenario.Random.Next(1, this.scenario.Chance(70) ? 2000 : 60000)
            );
            this.clock.At(at, () => this.Act(order.Truth, what));
        }
    }

    private void Act(SimOrder order, int what)
    {
        if (!order.Now.Exists)
        {
            order.Change(this.clock.Elapsed, order.Now.Status);
            return;
        }

        string status = new[] { "Cancelled", "Open", "InFulfilment", "Shipped", "Locked", order.Now.Status }[what];
        bool? fulfilled =
            status == "Shipped" ? true
            : status == "Open" ? false
            : null;
        order.Change(this.clock.Elapsed, status, fulfilled, exists: what != 5);
    }

    private static string Text(IEnumerable<JObject> all) => new JArray(all).ToString(Formatting.None);

    private static JObject Document(FleetOrder order, bool isTold) =>
        new()
        {
            ["id"] = order.Truth.Id,
            ["number"] = order.Truth.Number,
            ["reference"] = order.Truth.Reference,
            ["status"] = order.Truth.Now.Status,
            ["fulfilled"] = isTold ? order.Truth.Now.IsFulfilled : null,
        };
}
