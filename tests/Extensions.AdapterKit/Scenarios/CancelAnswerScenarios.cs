using Extensions.AdapterKit.Running;
using Extensions.AdapterKit.Scripted;
using Extensions.OrderCancel.Protocol;

namespace Extensions.AdapterKit.Scenarios;

/// <summary>Answers to the request to cancel that say nothing, or not what they seem to say.</summary>
internal static class CancelAnswerScenarios
{
    public static readonly IReadOnlyList<ScenarioCase> All = new[]
    {
        new ScenarioCase(
            Scenario.CancelErrorWithSuccess,
            "Refused, Ignored or Unconfirmed",
            run => NotDoneAsync(run, WireFaults.ErrorWithSuccess, CancelOutcomeKind.Refused)
        ),
        new ScenarioCase(Scenario.CancelHtml, "Ignored or Unconfirmed", run => NotDoneAsync(run, WireFaults.Html)),
        Done(Scenario.CancelEmpty, WireFaults.Empty),
        Done(Scenario.CancelMalformed, WireFaults.Malformed),
        Done(Scenario.CancelHuge, WireFaults.Huge),
        Done(Scenario.CancelWrongTypes, WireFaults.WrongTypes),
        Done(Scenario.CancelMissingFields, WireFaults.MissingFields),
    };

    private static ScenarioCase Done(Scenario scenario, Func<WireExchange, Task<bool>> play) =>
        new(
            scenario,
            "Cancelled, asked once",
            async run =>
            {
                run.AddOrder();
                run.Erp.Break(FaultPlace.Cancel, play, commits: true);
                (await run.CancelAsync()).Ended(CancelOutcomeKind.Cancelled).Asked(1).CancelledInErp(1);
            }
        );

    private static async Task NotDoneAsync(
        ScenarioRun run,
        Func<WireExchange, Task<bool>> play,
        params CancelOutcomeKind[] also
    )
    {
        run.AddOrder();
        run.Erp.Break(FaultPlace.Cancel, play);
        (await run.CancelAsync())
            .Ended(also.Concat(new[] { CancelOutcomeKind.Ignored, CancelOutcomeKind.Unconfirmed }).ToArray())
            .Asked(1, 2)
            .CancelledInErp(0);
    }
}
