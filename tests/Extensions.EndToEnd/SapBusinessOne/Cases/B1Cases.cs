using Extensions.EndToEnd.RealErp;

namespace Extensions.EndToEnd.SapBusinessOne.Cases;

/// <summary>Every case, in the order of the docs page.</summary>
internal static class B1Cases
{
    public static IReadOnlyList<ErpCase<B1Stage>> All { get; } =
    [.. B1StateCases.All, .. B1ReferenceCases.All, .. B1SessionCases.All, .. B1WayCases.All];
}
