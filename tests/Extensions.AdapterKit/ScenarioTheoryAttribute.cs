using Xunit.Sdk;

namespace Extensions.AdapterKit;

/// <summary>A theory whose rows are scenarios; rows that the class declares not applicable are skipped with the reason.</summary>
[XunitTestCaseDiscoverer("Extensions.AdapterKit.ScenarioDiscoverer", "Extensions.AdapterKit")]
[AttributeUsage(AttributeTargets.Method)]
public sealed class ScenarioTheoryAttribute : TheoryAttribute;
