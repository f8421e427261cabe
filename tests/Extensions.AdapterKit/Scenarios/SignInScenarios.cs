using Extensions.AdapterKit.Running;
using Extensions.AdapterKit.Scripted;
using Extensions.OrderCancel.Protocol;

namespace Extensions.AdapterKit.Scenarios;

/// <summary>Sign-ins that fail or expire.</summary>
internal static class SignInScenarios
{
    private const string Anew = "Cancelled with a new sign-in; Misconfigured where the sign-in is a fixed header";

    public static readonly IReadOnlyList<ScenarioCase> All = new[]
    {
        new ScenarioCase(Scenario.SignInRefused, "Misconfigured, nothing sent", RefusedAsync),
        new ScenarioCase(Scenario.SignInExpiredAtLookup, Anew, run => ExpiredAsync(run, FaultPlace.Lookup)),
        new ScenarioCase(Scenario.SignInExpiredAtCancel, Anew, run => ExpiredAsync(run, FaultPlace.Cancel)),
        new ScenarioCase(Scenario.TokenEndpointDown, "Unavailable, nothing sent", TokenEndpointDownAsync),
        new ScenarioCase(Scenario.ForbiddenCancel, "Misconfigured or Refused, asked once", ForbiddenAsync),
    };

    private static async Task RefusedAsync(ScenarioRun run)
    {
        run.AddOrder();
        run.Erp.RefusesSignIn = true;
        (await run.CancelAsync()).Ended(CancelOutcomeKind.Misconfigured).NothingSent();
    }

    private static async Task ExpiredAsync(ScenarioRun run, FaultPlace place)
    {
        run.AddOrder();
        run.Erp.Break(place, WireFaults.ExpireSignIn, times: 1);
        Verdict verdict = await run.CancelAsync();
        if (run.Erp.SignsInByRequest)
        {
            verdict
                .Ended(CancelOutcomeKind.Cancelled)
                .Asked(place == FaultPlace.Cancel ? 2 : 1)
                .CancelledInErp(1)
                .Check(run.Erp.Count(WireStep.SignIn) == 2, "an expired sign-in must be renewed once");
        }
        else
        {
            verdict.Ended(CancelOutcomeKind.Misconfigured).Asked(place == FaultPlace.Cancel ? 1 : 0);
        }
    }

    private static async Task TokenEndpointDownAsync(ScenarioRun run)
    {
        run.AddOrder();
        run.Erp.Break(FaultPlace.SignIn, WireFaults.Status(503));
        (await run.CancelAsync())
            .Check(run.Erp.SignsInByRequest, "without a sign-in request the scenario must be declared not applicable")
            .Ended(CancelOutcomeKind.Unavailable)
            .NothingSent();
    }

    private static async Task ForbiddenAsync(ScenarioRun run)
    {
        run.AddOrder();
        run.Erp.Break(FaultPlace.Cancel, WireFaults.Status(403));
        (await run.CancelAsync()).Ended(CancelOutcomeKind.Misconfigured, CancelOutcomeKind.Refused).Asked(1);
    }
}
