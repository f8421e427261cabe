using Extensions.AdapterKit.Running;
using Extensions.AdapterKit.Scripted;
using Extensions.OrderCancel.Protocol;

namespace Extensions.AdapterKit.Scenarios;

/// <summary>Replies that never arrive.</summary>
internal static class LostReplyScenarios
{
    private const string Repeat = "Cancelled where repeating is safe or the version is unchanged, else Unconfirmed";

    public static readonly IReadOnlyList<ScenarioCase> All = new[]
    {
        new ScenarioCase(Scenario.LostReplyBeforeCommit, Repeat, run => BeforeCommitAsync(run, WireFaults.Reset)),
        new ScenarioCase(
            Scenario.LostReplyAfterCommit,
            "Cancelled, asked once",
            run => AfterCommitAsync(run, WireFaults.Reset)
        ),
        new ScenarioCase(
            Scenario.NoAnswerAfterCommit,
            "Cancelled, asked once",
            run => AfterCommitAsync(run, WireFaults.Hang(() => run.Clock.PassAsync(run.AttemptTimeout)))
        ),
        new ScenarioCase(
            Scenario.ServerErrorBeforeCommit,
            Repeat,
            run => BeforeCommitAsync(run, WireFaults.Status(503))
        ),
        new ScenarioCase(
            Scenario.ServerErrorAfterCommit,
            "Cancelled, asked once",
            run => AfterCommitAsync(run, WireFaults.Status(503))
        ),
        new ScenarioCase(Scenario.ReadBackLost, "Unconfirmed, asked once", ReadBackLostAsync),
        new ScenarioCase(Scenario.ErpDown, "Unavailable, nothing sent", ErpDownAsync),
        new ScenarioCase(Scenario.LookupServerErrorOnce, "Cancelled, asked once", LookupServerErrorOnceAsync),
    };

    private static async Task BeforeCommitAsync(ScenarioRun run, Func<WireExchange, Task<bool>> play)
    {
        run.AddOrder();
        run.Erp.Break(FaultPlace.Cancel, play, times: 1);
        Verdict verdict = await run.CancelAsync();
        bool hasVersion = verdict.Outcome.Orders.Count > 0 && verdict.Outcome.Orders[0].Order.Version != null;
        if (run.Traits.RepeatingIsSafe || hasVersion)
        {
            verdict.Ended(CancelOutcomeKind.Cancelled).Asked(2).CancelledInErp(1);
        }
        else
        {
            verdict.Ended(CancelOutcomeKind.Unconfirmed).Asked(1).CancelledInErp(0);
        }
    }

    private static async Task AfterCommitAsync(ScenarioRun run, Func<WireExchange, Task<bool>> play)
    {
        run.AddOrder();
        run.Erp.Break(FaultPlace.Cancel, play, times: 1, commits: true);
        (await run.CancelAsync()).Ended(CancelOutcomeKind.Cancelled).Asked(1).CancelledInErp(1);
    }

    private static async Task ReadBackLostAsync(ScenarioRun run)
    {
        run.AddOrder();
        run.Erp.Break(FaultPlace.ReadBack, WireFaults.Reset);
        (await run.CancelAsync()).Ended(CancelOutcomeKind.Unconfirmed).Asked(1).CancelledInErp(1);
    }

    private static async Task ErpDownAsync(ScenarioRun run)
    {
        run.AddOrder();
        run.Erp.Dispose();
        (await run.CancelAsync()).Ended(CancelOutcomeKind.Unavailable).NothingSent();
    }

    private static async Task LookupServerErrorOnceAsync(ScenarioRun run)
    {
        run.AddOrder();
        run.Erp.Break(FaultPlace.Lookup, WireFaults.Status(503), times: 1);
        (await run.CancelAsync()).Ended(CancelOutcomeKind.Cancelled).Asked(1).CancelledInErp(1);
    }
}
