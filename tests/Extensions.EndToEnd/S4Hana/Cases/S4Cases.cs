namespace Extensions.EndToEnd.S4Hana.Cases;

/// <summary>Every case, in the order of the docs page.</summary>
internal static class S4Cases
{
    public static IReadOnlyList<S4Case> All { get; } =
    [.. S4StateCases.All, .. S4ReferenceCases.All, .. S4StrangerCases.All, .. S4WayCases.All];
}
