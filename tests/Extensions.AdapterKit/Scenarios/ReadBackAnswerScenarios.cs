using Extensions.AdapterKit.Scripted;
using Extensions.OrderCancel.Protocol;

namespace Extensions.AdapterKit.Scenarios;

/// <summary>The ERP has cancelled, but no answer to the read-back says so: nothing may be concluded from that.</summary>
internal static class ReadBackAnswerScenarios
{
    public static readonly IReadOnlyList<ScenarioCase> All = new[]
    {
        Broken(Scenario.ReadBackErrorWithSuccess, WireFaults.ErrorWithSuccess),
        Broken(Scenario.ReadBackHtml, WireFaults.Html),
        Broken(Scenario.ReadBackEmpty, WireFaults.Empty),
        Broken(Scenario.ReadBackMalformed, WireFaults.Malformed),
        Broken(Scenario.ReadBackHuge, WireFaults.Huge),
        Broken(Scenario.ReadBackWrongTypes, WireFaults.WrongTypes),
        Broken(Scenario.ReadBackMissingFields, WireFaults.MissingFields),
    };

    private static ScenarioCase Broken(Scenario scenario, Func<WireExchange, Task<bool>> play) =>
        new(
            scenario,
            "Unconfirmed, asked once",
            async run =>
            {
                run.AddOrder();
                run.Erp.Break(FaultPlace.ReadBack, play);
                (await run.CancelAsync()).Ended(CancelOutcomeKind.Unconfirmed).Asked(1).CancelledInErp(1);
            }
        );
}
