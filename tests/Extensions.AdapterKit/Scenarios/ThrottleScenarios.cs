using Extensions.AdapterKit.Running;
using Extensions.AdapterKit.Scripted;
using Extensions.OrderCancel.Protocol;

namespace Extensions.AdapterKit.Scenarios;

/// <summary>An ERP that has too much to do.</summary>
internal static class ThrottleScenarios
{
    private const int Told = 7;
    private const int TooLong = 3600;

    private static readonly TimeSpan Budget = TimeSpan.FromSeconds(61.2);

    public static readonly IReadOnlyList<ScenarioCase> All = new[]
    {
        new ScenarioCase(
            Scenario.ThrottledLookup,
            "Cancelled after the time that was asked for",
            run => OnceAsync(run, FaultPlace.Lookup, Told)
        ),
        new ScenarioCase(
            Scenario.ThrottledLookupWithoutTime,
            "Cancelled after a back-off",
            run => OnceAsync(run, FaultPlace.Lookup, null)
        ),
        new ScenarioCase(
            Scenario.ThrottledCancel,
            "Cancelled after the time that was asked for",
            run => OnceAsync(run, FaultPlace.Cancel, Told)
        ),
        new ScenarioCase(
            Scenario.ThrottledForTooLong,
            "Unavailable at once, nothing sent",
            run => TooLongAsync(run, FaultPlace.Lookup)
        ),
        new ScenarioCase(
            Scenario.ThrottledCancelForTooLong,
            "Unavailable, asked once",
            run => TooLongAsync(run, FaultPlace.Cancel)
        ),
    };

    private static async Task OnceAsync(ScenarioRun run, FaultPlace place, int? seconds)
    {
        run.AddOrder();
        run.Erp.Break(place, WireFaults.Throttle(seconds), times: 1);
        Verdict verdict = await run.CancelAsync();
        verdict
            .Ended(CancelOutcomeKind.Cancelled)
            .Asked(place == FaultPlace.Cancel ? 2 : 1)
            .CancelledInErp(1)
            .Took(TimeSpan.FromSeconds(seconds ?? 0), Budget);
    }

    private static async Task TooLongAsync(ScenarioRun run, FaultPlace place)
    {
        run.AddOrder();
        run.Erp.Break(place, WireFaults.Throttle(TooLong));
        Verdict verdict = await run.CancelAsync();
        verdict
            .Ended(CancelOutcomeKind.Unavailable)
            .Asked(place == FaultPlace.Cancel ? 1 : 0)
            .Took(TimeSpan.Zero, TimeSpan.FromSeconds(30));
    }
}
