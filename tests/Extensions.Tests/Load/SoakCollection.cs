namespace Extensions.Tests.Load;

/// <summary>Runs alone: it measures the process.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class SoakCollection
{
    public const string Name = "Soak";
}
