namespace Extensions.Tests.Performance;

/// <summary>Runs alone: it measures the process.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class PerformanceCollection
{
    public const string Name = "Performance";
}
