namespace Extensions.Benchmarks.Ratios;

/// <summary>The shortest budget that the module allows, for what ends only when it is over.</summary>
internal static class ShortBudget
{
    public const double Seconds = 3;

    public static readonly string[] Parameters = ["TimeoutSeconds=3", "AttemptTimeoutSeconds=1"];
}
