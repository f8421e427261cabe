using Extensions.AdapterKit.Running;
using Extensions.AdapterKit.Scripted;
using Extensions.OrderCancel.Erp;
using Extensions.OrderCancel.Job;
using Extensions.OrderCancel.Protocol;

namespace Extensions.AdapterKit.Scenarios;

/// <summary>What holds for every adapter, whatever its ERP.</summary>
internal static class SafetyScenarios
{
    public static readonly IReadOnlyList<ScenarioCase> All = new[]
    {
        new ScenarioCase(Scenario.SecretsCanary, "Refused, and no secret is told", SecretsCanaryAsync),
        new ScenarioCase(Scenario.RequestShape, "Cancelled, and every request is well formed", RequestShapeAsync),
        new ScenarioCase(Scenario.FoundByName, "found, every parameter with help", FoundByNameAsync),
        new ScenarioCase(Scenario.DryRun, "Previewed, nothing sent", DryRunAsync),
        new ScenarioCase(Scenario.JobRunAgain, "AlreadyCancelled, asked once in both runs", JobRunAgainAsync),
        new ScenarioCase(Scenario.TwoJobsAtOnce, "both green, cancelled once", TwoJobsAtOnceAsync),
    };

    private static async Task SecretsCanaryAsync(ScenarioRun run)
    {
        run.AddOrder(order => order.OnCancel = CancelEffect.Refuse);
        run.Erp.SetsCookie = true;
        run.Erp.RepeatsCredentials = true;
        (await run.CancelAsync()).Ended(CancelOutcomeKind.Refused).Asked(1);
    }

    private static async Task RequestShapeAsync(ScenarioRun run)
    {
        run.AddOrder();
        Verdict verdict = await run.CancelAsync();
        verdict.Ended(CancelOutcomeKind.Cancelled).Asked(1).CancelledInErp(1);
        IReadOnlyList<WireRequest> requests = run.Erp.Requests;
        foreach (WireRequest request in requests)
        {
            verdict.Check(
                RequestRules.BrokenBy(request, run.Erp) is not { } broken,
                $"{request} breaks a rule: {RequestRules.BrokenBy(request, run.Erp)}"
            );
        }

        int cancel = requests.Select(request => request.Step).ToList().IndexOf(WireStep.Cancel);
        verdict.Check(
            requests.Skip(cancel).Any(request => request.Step == WireStep.Read),
            "the order must be read back after the request"
        );
        run.Tests.CheckShape(requests);
    }

    private static async Task FoundByNameAsync(ScenarioRun run)
    {
        IErpAdapter adapter = run.Tests.GetAdapter();
        ErpAdapterRegistry.Find(adapter.Name).Should().BeOfType(adapter.GetType());
        adapter.Parameters.Should().OnlyContain(parameter => parameter.Help.Trim().Length > 0);
        adapter
            .Parameters.Concat(OrderCancelParameters.All)
            .Select(parameter => parameter.Name.ToUpperInvariant())
            .Should()
            .OnlyHaveUniqueItems("two parameters of one name cannot be told apart");

        run.AddOrder();
        (await run.CancelAsync()).Ended(CancelOutcomeKind.Cancelled);
    }

    private static async Task DryRunAsync(ScenarioRun run)
    {
        run.AddOrder();
        run.IsPreview = true;
        (await run.CancelAsync()).Ended(CancelOutcomeKind.Previewed).NothingSent();
    }

    private static async Task JobRunAgainAsync(ScenarioRun run)
    {
        run.AddOrder();
        (await run.CancelAsync()).Ended(CancelOutcomeKind.Cancelled).Asked(1);
        (await run.CancelAsync()).Ended(CancelOutcomeKind.AlreadyCancelled).Asked(1).CancelledInErp(1);
    }

    private static async Task TwoJobsAtOnceAsync(ScenarioRun run)
    {
        run.AddOrder();
        foreach (Verdict verdict in await Task.WhenAll(run.CancelAsync(), run.CancelAsync()))
        {
            verdict
                .Ended(CancelOutcomeKind.Cancelled, CancelOutcomeKind.AlreadyCancelled)
                .Asked(1, 2)
                .CancelledInErp(1);
        }
    }
}
