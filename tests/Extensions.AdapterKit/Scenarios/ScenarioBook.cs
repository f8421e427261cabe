namespace Extensions.AdapterKit.Scenarios;

/// <summary>All scenarios by their name.</summary>
internal static class ScenarioBook
{
    private static readonly IReadOnlyDictionary<Scenario, ScenarioCase> Cases = StateScenarios
        .All.Concat(LookupScenarios.All)
        .Concat(CancelScenarios.All)
        .Concat(LostReplyScenarios.All)
        .Concat(SignInScenarios.All)
        .Concat(ThrottleScenarios.All)
        .Concat(LookupAnswerScenarios.All)
        .Concat(CancelAnswerScenarios.All)
        .Concat(ReadBackAnswerScenarios.All)
        .Concat(EvidenceScenarios.All)
        .Concat(SafetyScenarios.All)
        .Concat(ManyScenarios.All)
        .ToDictionary(one => one.Scenario);

    public static ScenarioCase Of(Scenario scenario) =>
        Cases.TryGetValue(scenario, out ScenarioCase? found)
            ? found
            : throw new InvalidOperationException($"Scenario {scenario} has no definition.");
}
