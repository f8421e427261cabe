using Extensions.EndToEnd.RealErp;

namespace Extensions.EndToEnd.DynamicsFinance.Cases;

/// <summary>Every case, in the order of the docs page.</summary>
internal static class FnoCases
{
    public static IReadOnlyList<ErpCase<FnoStage>> All { get; } =
    [
        .. FnoStateCases.All,
        .. FnoReferenceCases.All,
        .. FnoAccessCases.All,
        .. FnoServiceCases.All,
        .. FnoWayCases.All,
        .. FnoDeleteCases.All,
    ];
}
