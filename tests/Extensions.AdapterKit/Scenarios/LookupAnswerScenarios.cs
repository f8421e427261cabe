using Extensions.AdapterKit.Running;
using Extensions.AdapterKit.Scripted;
using Extensions.OrderCancel.Protocol;

namespace Extensions.AdapterKit.Scenarios;

/// <summary>Answers to the look-up that are none.</summary>
internal static class LookupAnswerScenarios
{
    public static readonly IReadOnlyList<ScenarioCase> All = new[]
    {
        Broken(Scenario.LookupErrorWithSuccess, WireFaults.ErrorWithSuccess),
        Broken(Scenario.LookupHtml, WireFaults.Html),
        Broken(Scenario.LookupEmpty, WireFaults.Empty),
        Broken(Scenario.LookupMalformed, WireFaults.Malformed),
        Broken(Scenario.LookupHuge, WireFaults.Huge),
        Broken(Scenario.LookupWrongTypes, WireFaults.WrongTypes, CancelOutcomeKind.Refused),
        Broken(Scenario.LookupMissingFields, WireFaults.MissingFields),
        Broken(Scenario.LookupRedirect, WireFaults.Status(302, "Location: /sign-in")),
    };

    private static ScenarioCase Broken(
        Scenario scenario,
        Func<WireExchange, Task<bool>> play,
        params CancelOutcomeKind[] also
    )
    {
        CancelOutcomeKind[] allowed = also.Concat(
                new[] { CancelOutcomeKind.Misconfigured, CancelOutcomeKind.Unavailable }
            )
            .ToArray();
        return new ScenarioCase(
            scenario,
            $"{string.Join(" or ", allowed)}, nothing sent",
            async run =>
            {
                run.AddOrder();
                run.Erp.Break(FaultPlace.Lookup, play);
                (await run.CancelAsync()).Ended(allowed).NothingSent();
            }
        );
    }
}
