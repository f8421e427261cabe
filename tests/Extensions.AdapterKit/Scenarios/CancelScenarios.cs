using Extensions.AdapterKit.Running;
using Extensions.AdapterKit.Scripted;
using Extensions.OrderCancel.Erp;
using Extensions.OrderCancel.Protocol;

namespace Extensions.AdapterKit.Scenarios;

/// <summary>What the ERP does with the request.</summary>
internal static class CancelScenarios
{
    private const string Words = "Order is on a pick list";

    public static readonly IReadOnlyList<ScenarioCase> All = new[]
    {
        Effect(
            Scenario.RefusedWithText,
            "Refused (RefusedByErp) with the ERP's words, asked once",
            CancelEffect.Refuse,
            verdict => verdict.Ended(CancelOutcomeKind.Refused).Because(RefusalReason.RefusedByErp).Says(Words)
        ),
        Effect(
            Scenario.Ignored,
            "Ignored, asked once",
            CancelEffect.Ignore,
            verdict => verdict.Ended(CancelOutcomeKind.Ignored)
        ),
        Effect(
            Scenario.AcceptedThenDone,
            "Cancelled, asked once",
            CancelEffect.AcceptThenDone,
            verdict => verdict.Ended(CancelOutcomeKind.Cancelled).CancelledInErp(1)
        ),
        Effect(
            Scenario.AcceptedThenFailed,
            "Refused (RefusedByErp) with the ERP's words, asked once",
            CancelEffect.AcceptThenFail,
            verdict => verdict.Ended(CancelOutcomeKind.Refused).Because(RefusalReason.RefusedByErp).Says(Words)
        ),
        Effect(
            Scenario.AcceptedNeverDone,
            "Pending, asked once",
            CancelEffect.AcceptForever,
            verdict => verdict.Ended(CancelOutcomeKind.Pending)
        ),
        new ScenarioCase(
            Scenario.StaleVersion,
            "Refused (ChangedMeanwhile), asked once; Cancelled where repeating is safe",
            StaleVersionAsync
        ),
        new ScenarioCase(Scenario.ReleasedMeanwhile, "Refused, asked once", ReleasedMeanwhileAsync),
        Effect(
            Scenario.ShippedMeanwhile,
            "CancelledTooLate, asked once",
            CancelEffect.CancelThoughShipped,
            verdict => verdict.Ended(CancelOutcomeKind.CancelledTooLate)
        ),
        Effect(
            Scenario.Vanished,
            "Unconfirmed, asked once",
            CancelEffect.Vanish,
            verdict => verdict.Ended(CancelOutcomeKind.Unconfirmed)
        ),
    };

    private static ScenarioCase Effect(
        Scenario scenario,
        string promise,
        CancelEffect effect,
        Action<Verdict> expect
    ) =>
        new(
            scenario,
            promise,
            async run =>
            {
                run.AddOrder(order => order.OnCancel = effect);
                Verdict verdict = await run.CancelAsync();
                expect(verdict.Asked(1));
            }
        );

    private static async Task StaleVersionAsync(ScenarioRun run)
    {
        run.AddOrder(order => order.Meanwhile = _ => { });
        Verdict verdict = await run.CancelAsync();
        if (run.Traits.RepeatingIsSafe)
        {
            verdict.Ended(CancelOutcomeKind.Cancelled).Asked(2).CancelledInErp(1);
        }
        else
        {
            verdict.Ended(CancelOutcomeKind.Refused).Because(RefusalReason.ChangedMeanwhile).Asked(1);
        }
    }

    private static async Task ReleasedMeanwhileAsync(ScenarioRun run)
    {
        run.AddOrder(order => order.Meanwhile = meanwhile => meanwhile.State = ErpOrderState.InFulfilment);
        (await run.CancelAsync())
            .Ended(CancelOutcomeKind.Refused)
            .Because(RefusalReason.ChangedMeanwhile, RefusalReason.RefusedByErp, RefusalReason.InFulfilment)
            .Asked(1);
    }
}
