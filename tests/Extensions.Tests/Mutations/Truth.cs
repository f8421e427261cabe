using Extensions.AdapterKit;
using Extensions.AdapterKit.Running;
using Extensions.AdapterKit.Scripted;
using Extensions.OrderCancel.Erp;

namespace Extensions.Tests.Mutations;

/// <summary>A state of the ERP, and what happens to the request to cancel.</summary>
internal sealed class Truth
{
    public const string OtherReference = "W7007";

    private const int Index = 12;

    private readonly Action<ScenarioRun> arrange;

    private Truth(string name, Scenario scenario, Action<ScenarioRun> arrange)
    {
        this.Name = name;
        this.Scenario = scenario;
        this.arrange = arrange;
    }

    public static IReadOnlyList<Truth> All { get; } = Bad().Concat(Good()).ToList();

    public string Name { get; }

    /// <summary>Set-ups that declare it not applicable do not have this truth.</summary>
    public Scenario Scenario { get; }

    /// <summary>The order may be cancelled, so that a job may end green when it is.</summary>
    public bool IsGood { get; private set; }

    /// <summary>The true answers let a request out.</summary>
    public bool MayAsk { get; private set; }

    /// <summary>The connection breaks under each request to cancel, before or after the ERP has acted.</summary>
    public bool LosesRequests { get; private set; }

    public bool LosesReplies { get; private set; }

    /// <summary>That the order is another customer's is told by the customer's number alone.</summary>
    public bool RestsOnCustomer { get; private set; }

    /// <summary>That an order belongs to the web order is told by the reference alone.</summary>
    public bool RestsOnReference { get; private set; }

    /// <summary>Puts the orders into the ERP, and one of somebody else that was cancelled.</summary>
    public OrderReference Arrange(ScenarioRun run)
    {
        OrderReference reference = run.Reference();
        run.KnownCustomer = this.RestsOnCustomer && this.Name != "two customers" ? ScenarioRun.Customer : null;
        this.arrange(run);
        reference = run.Erp.Orders.ByRunOf(reference).Count > 0 ? run.Reference() : reference;
        StoredOrder other = run.Erp.MakeOrder(25, OtherReference, "C900");
        other.State = ErpOrderState.Cancelled;
        run.Erp.Orders.Add(other);
        return reference;
    }

    public override string ToString() => this.Name;

    private static IEnumerable<Truth> Bad()
    {
        yield return State("shipped", Scenario.Shipped, ErpOrderState.Shipped, true);
        yield return State("partly shipped", Scenario.PartlyShipped, ErpOrderState.PartlyShipped, true);
        yield return State("invoiced", Scenario.Invoiced, ErpOrderState.Invoiced, true);
        yield return State("shipped, yet cancelled", Scenario.ShippedYetCancelled, ErpOrderState.Cancelled, true);
        yield return State("shipped, yet open", Scenario.Open, ErpOrderState.Open, true);
        yield return State("in fulfilment", Scenario.InFulfilment, ErpOrderState.InFulfilment, false);
        yield return State("locked", Scenario.Locked, ErpOrderState.Locked, false);
        yield return State("closed", Scenario.Closed, ErpOrderState.Closed, false);
        yield return State("unknown state", Scenario.UnmappedStatus, ErpOrderState.Unknown, false);
        yield return new("another customer's", Scenario.OtherCustomersOrder, run => Add(run, customer: "C200"))
        {
            RestsOnCustomer = true,
        };
        yield return new("two customers", Scenario.ReusedReference, TwoCustomers)
        {
            RestsOnCustomer = true,
            RestsOnReference = true,
        };
        yield return new("similar numbers", Scenario.SimilarNumbers, Similar);
        yield return new("two orders, one shipped", Scenario.TwoErpOrdersOneShipped, run => Two(run, true))
        {
            RestsOnReference = true,
        };
        yield return new("request lost", Scenario.LostReplyBeforeCommit, run => Add(run))
        {
            MayAsk = true,
            LosesRequests = true,
        };
        yield return Asked("ignored", Scenario.Ignored, CancelEffect.Ignore);
        yield return Asked("refused", Scenario.RefusedWithText, CancelEffect.Refuse);
        yield return Asked("accepted, never done", Scenario.AcceptedNeverDone, CancelEffect.AcceptForever);
        yield return Asked("accepted, then failed", Scenario.AcceptedThenFailed, CancelEffect.AcceptThenFail);
        yield return Asked("shipped while it cancels", Scenario.ShippedMeanwhile, CancelEffect.CancelThoughShipped);
        yield return Meanwhile("released meanwhile", o => o.State = ErpOrderState.InFulfilment);
        yield return Meanwhile("shipped meanwhile", o => Set(o, ErpOrderState.InFulfilment, true));
        yield return Meanwhile("posted and archived meanwhile", o => Set(o, ErpOrderState.Invoiced, true, true));
    }

    private static IEnumerable<Truth> Good()
    {
        yield return Good(State("open", Scenario.Open, ErpOrderState.Open, false));
        yield return Good(State("on hold", Scenario.OnHold, ErpOrderState.OnHold, false));
        yield return Good(State("cancelled before", Scenario.AlreadyCancelled, ErpOrderState.Cancelled, false));
        yield return Good(new("two orders", Scenario.TwoErpOrders, run => Two(run, false)) { RestsOnReference = true });
        yield return Good(Asked("accepted, then done", Scenario.AcceptedThenDone, CancelEffect.AcceptThenDone));
        yield return new("reply lost", Scenario.LostReplyAfterCommit, run => Add(run))
        {
            IsGood = true,
            MayAsk = true,
            LosesReplies = true,
        };
    }

    private static Truth Good(Truth truth)
    {
        truth.IsGood = true;
        truth.MayAsk = truth.Scenario != Scenario.AlreadyCancelled;
        return truth;
    }

    private static Truth State(string name, Scenario scenario, ErpOrderState state, bool isFulfilled) =>
        new(name, scenario, run => Add(run, order => Set(order, state, isFulfilled)));

    private static Truth Asked(string name, Scenario scenario, CancelEffect effect) =>
        new(name, scenario, run => Add(run, order => order.OnCancel = effect)) { MayAsk = true };

    private static Truth Meanwhile(string name, Action<StoredOrder> change) =>
        new(name, Scenario.ReleasedMeanwhile, run => Add(run, order => order.Meanwhile = change)) { MayAsk = true };

    private static void Set(StoredOrder order, ErpOrderState state, bool isFulfilled, bool isGone = false)
    {
        order.State = state;
        order.IsFulfilled = isFulfilled;
        order.IsGone = isGone;
    }

    private static StoredOrder Add(
        ScenarioRun run,
        Action<StoredOrder>? set = null,
        string reference = ScenarioRun.WebNumber,
        string customer = ScenarioRun.Customer
    )
    {
        StoredOrder order = run.Erp.MakeOrder(Index + run.Erp.Orders.Ever.Count, reference, customer);
        set?.Invoke(order);
        run.Erp.Orders.Add(order);
        return order;
    }

    private static void Two(ScenarioRun run, bool oneIsShipped)
    {
        run.KnownCustomer = ScenarioRun.Customer;
        Add(run);
        Add(run, order => Set(order, oneIsShipped ? ErpOrderState.Shipped : ErpOrderState.Open, oneIsShipped));
    }

    private static void TwoCustomers(ScenarioRun run)
    {
        Add(run);
        Add(run, customer: "C200");
    }

    private static void Similar(ScenarioRun run)
    {
        foreach (string similar in new[] { "W10010", "0W1001", "W1001-1" })
        {
            Add(run, reference: similar);
        }
    }
}
