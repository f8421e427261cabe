using Extensions.AdapterKit.Running;
using Extensions.AdapterKit.Scripted;
using Extensions.OrderCancel.Erp;
using Extensions.OrderCancel.Protocol;

namespace Extensions.AdapterKit.Scenarios;

/// <summary>Which order is meant.</summary>
internal static class LookupScenarios
{
    public static readonly IReadOnlyList<ScenarioCase> All = new[]
    {
        new ScenarioCase(Scenario.UnknownNumber, "NotFound, nothing sent", UnknownNumberAsync),
        new ScenarioCase(Scenario.SimilarNumbers, "NotFound, nothing sent", SimilarNumbersAsync),
        new ScenarioCase(Scenario.NumberToEscape, "Cancelled, asked once", NumberToEscapeAsync),
        new ScenarioCase(Scenario.ErpNumber, "Cancelled, asked once", ErpNumberAsync),
        new ScenarioCase(Scenario.TwoErpOrders, "Cancelled, each asked once", TwoErpOrdersAsync),
        new ScenarioCase(Scenario.TwoErpOrdersOneShipped, "Refused, nothing sent", OneShippedAsync),
        new ScenarioCase(Scenario.ReusedReference, "Ambiguous, nothing sent", ReusedReferenceAsync),
        new ScenarioCase(Scenario.OtherCustomersOrder, "Ambiguous, nothing sent", OtherCustomersOrderAsync),
    };

    private static async Task UnknownNumberAsync(ScenarioRun run)
    {
        OrderReference order = run.Reference();
        run.Erp.Add("W7007");
        (await run.CancelAsync(order)).Ended(CancelOutcomeKind.NotFound).NothingSent();
    }

    private static async Task SimilarNumbersAsync(ScenarioRun run)
    {
        OrderReference order = run.Reference();
        foreach (string similar in new[] { order.Number + "0", "0" + order.Number, order.Number + "-1" })
        {
            bool byWeb = order.Kind == OrderNumberKind.Web;
            StoredOrder stored = run.Erp.Add(byWeb ? similar : ScenarioRun.WebNumber);
            stored.Number = byWeb ? stored.Number : similar;
        }

        (await run.CancelAsync(order)).Ended(CancelOutcomeKind.NotFound).NothingSent();
    }

    private static async Task NumberToEscapeAsync(ScenarioRun run)
    {
        string number = run.Tests.HardNumber;
        bool byWeb = run.NumberKind == OrderNumberKind.Web;
        run.AddOrder(order =>
        {
            order.WebReference = byWeb ? number : order.WebReference;
            order.Number = byWeb ? order.Number : number;
        });
        (await run.CancelAsync()).Ended(CancelOutcomeKind.Cancelled).Asked(1).CancelledInErp(1);
    }

    private static async Task ErpNumberAsync(ScenarioRun run)
    {
        StoredOrder order = run.AddOrder();
        run.Erp.Add("W7007");
        (await run.CancelAsync(new OrderReference(order.Number, OrderNumberKind.Erp)))
            .Ended(CancelOutcomeKind.Cancelled)
            .Asked(1)
            .CancelledInErp(1)
            .Check(order.TimesCancelled == 1, "the order with this number must be cancelled, and no other");
    }

    private static async Task TwoErpOrdersAsync(ScenarioRun run)
    {
        run.KnownCustomer = ScenarioRun.Customer;
        run.AddOrder();
        run.AddOrder();
        (await run.CancelAsync()).Ended(CancelOutcomeKind.Cancelled).Asked(2).CancelledInErp(2);
    }

    private static async Task OneShippedAsync(ScenarioRun run)
    {
        run.KnownCustomer = ScenarioRun.Customer;
        run.AddOrder();
        run.AddOrder(order =>
        {
            order.State = ErpOrderState.Shipped;
            order.IsFulfilled = true;
        });
        (await run.CancelAsync()).Ended(CancelOutcomeKind.Refused).NothingSent();
    }

    private static async Task ReusedReferenceAsync(ScenarioRun run)
    {
        run.AddOrder();
        run.Erp.Add(ScenarioRun.WebNumber, "C200");
        (await run.CancelAsync()).Ended(CancelOutcomeKind.Ambiguous).NothingSent();
    }

    private static async Task OtherCustomersOrderAsync(ScenarioRun run)
    {
        run.KnownCustomer = ScenarioRun.Customer;
        run.Erp.Add(ScenarioRun.WebNumber, "C200");
        (await run.CancelAsync()).Ended(CancelOutcomeKind.Ambiguous).NothingSent();
    }
}
