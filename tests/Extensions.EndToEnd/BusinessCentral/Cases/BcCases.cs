using Extensions.EndToEnd.RealErp;

namespace Extensions.EndToEnd.BusinessCentral.Cases;

/// <summary>Every case, in the order of the docs page.</summary>
internal static class BcCases
{
    public static IReadOnlyList<ErpCase<BcStage>> All { get; } =
    [.. BcStateCases.All, .. BcReferenceCases.All, .. BcWayCases.All];
}
