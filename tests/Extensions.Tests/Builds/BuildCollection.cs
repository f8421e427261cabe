namespace Extensions.Tests.Builds;

/// <summary>Tests that start a build run one after the other: each takes all processors.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class BuildCollection
{
    public const string Name = "Builds";
}
