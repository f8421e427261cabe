using Extensions.AdapterKit.Running;
using Extensions.OrderCancel.Erp;
using Extensions.OrderCancel.Protocol;

namespace Extensions.AdapterKit.Scenarios;

/// <summary>One order in each state.</summary>
internal static class StateScenarios
{
    public static readonly IReadOnlyList<ScenarioCase> All = new[]
    {
        Allowed(Scenario.Open, ErpOrderState.Open),
        Allowed(Scenario.OnHold, ErpOrderState.OnHold),
        new ScenarioCase(Scenario.AlreadyCancelled, "AlreadyCancelled, nothing sent", AlreadyCancelledAsync),
        Refused(Scenario.InFulfilment, ErpOrderState.InFulfilment, RefusalReason.InFulfilment),
        Refused(
            Scenario.PartlyShipped,
            ErpOrderState.PartlyShipped,
            RefusalReason.PartlyShipped,
            RefusalReason.Fulfilled
        ),
        Refused(Scenario.Shipped, ErpOrderState.Shipped, RefusalReason.Shipped, RefusalReason.Fulfilled),
        Refused(Scenario.Invoiced, ErpOrderState.Invoiced, RefusalReason.Invoiced, RefusalReason.Fulfilled),
        Refused(Scenario.Closed, ErpOrderState.Closed, RefusalReason.Closed),
        Refused(Scenario.Locked, ErpOrderState.Locked, RefusalReason.Locked),
        new ScenarioCase(Scenario.Cancelling, "Cancelled, nothing sent", CancellingAsync),
        new ScenarioCase(Scenario.UnmappedStatus, "Refused (UnknownState), names the status", UnmappedStatusAsync),
        new ScenarioCase(Scenario.ShippedYetCancelled, "CancelledTooLate, nothing sent", ShippedYetCancelledAsync),
    };

    private static ScenarioCase Allowed(Scenario scenario, ErpOrderState state) =>
        new(
            scenario,
            "Cancelled, asked once",
            async run =>
            {
                run.AddOrder(order => order.State = state);
                Verdict verdict = await run.CancelAsync();
                verdict.Ended(CancelOutcomeKind.Cancelled).Asked(1).CancelledInErp(1);
            }
        );

    private static ScenarioCase Refused(Scenario scenario, ErpOrderState state, params RefusalReason[] reasons) =>
        new(
            scenario,
            $"Refused ({string.Join(" or ", reasons)}), nothing sent",
            async run =>
            {
                run.AddOrder(order =>
                {
                    order.State = state;
                    order.IsFulfilled =
                        state is ErpOrderState.PartlyShipped or ErpOrderState.Shipped or ErpOrderState.Invoiced;
                });
                Verdict verdict = await run.CancelAsync();
                verdict.Ended(CancelOutcomeKind.Refused).Because(reasons).NothingSent();
            }
        );

    private static async Task AlreadyCancelledAsync(ScenarioRun run)
    {
        run.AddOrder(order => order.State = ErpOrderState.Cancelled);
        Verdict verdict = await run.CancelAsync();
        verdict.Ended(CancelOutcomeKind.AlreadyCancelled).NothingSent();
    }

    private static async Task CancellingAsync(ScenarioRun run)
    {
        run.Erp.Orders.BeginCancelling(run.AddOrder());
        Verdict verdict = await run.CancelAsync();
        verdict.Ended(CancelOutcomeKind.Cancelled).NothingSent().CancelledInErp(1);
    }

    private static async Task UnmappedStatusAsync(ScenarioRun run)
    {
        run.AddOrder(order => order.State = ErpOrderState.Unknown);
        Verdict verdict = await run.CancelAsync();
        verdict.Ended(CancelOutcomeKind.Refused).Because(RefusalReason.UnknownState).NothingSent();
        string status = verdict.Outcome.Orders[0].Order.StatusText;
        verdict
            .Check(status.Trim().Length > 0, "an order with an unknown status must keep the ERP's text")
            .Says(status);
    }

    private static async Task ShippedYetCancelledAsync(ScenarioRun run)
    {
        run.AddOrder(order =>
        {
            order.State = ErpOrderState.Cancelled;
            order.IsFulfilled = true;
        });
        Verdict verdict = await run.CancelAsync();
        verdict.Ended(CancelOutcomeKind.CancelledTooLate).NothingSent();
    }
}
