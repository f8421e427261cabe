using Extensions.EndToEnd.RealErp;

namespace Extensions.EndToEnd.S4Hana.Cases;

/// <summary>A case of one version of OData, or of both.</summary>
/// <param name="Versions">V2, V4 or both.</param>
/// <param name="Case">What happens.</param>
internal sealed record S4Case(string[] Versions, ErpCase<S4Stage> Case)
{
    private static readonly string[] Both = [S4Stage.V2, S4Stage.V4];
    private static readonly string[] OnlyV2 = [S4Stage.V2];
    private static readonly string[] OnlyV4 = [S4Stage.V4];

    public static S4Case OfBoth(string name, string outcomes, int writes, Func<S4Stage, Task> play) =>
        new(Both, new(name, outcomes, writes, play));

    public static S4Case OfV2(string name, string outcomes, int writes, Func<S4Stage, Task> play) =>
        new(OnlyV2, new(name, outcomes, writes, play));

    public static S4Case OfV4(string name, string outcomes, int writes, Func<S4Stage, Task> play) =>
        new(OnlyV4, new(name, outcomes, writes, play));

    /// <summary>The row of the docs page.</summary>
    public override string ToString() => $"| {Case.Name} | {string.Join(", ", Versions)} | {Case.Outcomes} |";
}
