using Extensions.EndToEnd.RealErp;

namespace Extensions.EndToEnd.Cap.Cases;

/// <summary>Every case, in the order of the docs page; each is played by both versions of OData.</summary>
internal static class CapCases
{
    public static IReadOnlyList<ErpCase<CapStage>> All { get; } = [.. StateCases.All, .. WayCases.All];
}
