using Extensions.AdapterKit.Running;

namespace Extensions.AdapterKit.Scenarios;

/// <summary>A scenario: what is promised, and the run that proves it.</summary>
internal sealed class ScenarioCase
{
    public ScenarioCase(Scenario scenario, string promise, Func<ScenarioRun, Task> run)
    {
        this.Scenario = scenario;
        this.Promise = promise;
        this.RunAsync = run;
    }

    public Scenario Scenario { get; }

    /// <summary>How it must end.</summary>
    public string Promise { get; }

    public Func<ScenarioRun, Task> RunAsync { get; }
}
