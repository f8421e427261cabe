using Extensions.EndToEnd.RealErp;

namespace Extensions.EndToEnd.Cap.Cases;

/// <summary>Every case, in the order of the docs page.</summary>
internal static class CapCases
{
    /// <summary>Played by both versions of OData.</summary>
    public static IReadOnlyList<ErpCase<CapStage>> OfOneRequest { get; } = [.. StateCases.All, .. WayCases.All];

    /// <summary>Cancelled item by item, in three ways; the slow ones in the first of them alone.</summary>
    public static IReadOnlyList<ErpCase<CapStage>> OfItems { get; } =
    [.. ItemCases.All, .. ItemFaultCases.All, .. ItemFaultCases.Slow];

    public static IReadOnlyList<(string Way, ErpCase<CapStage> Case)> All { get; } =
    [
        .. Played([CapStage.V4, CapStage.V2], OfOneRequest),
        .. Played([CapStage.ItemsV4], OfItems),
        .. Played([CapStage.ItemsV2, CapStage.ItemsByOrder], [.. ItemCases.All, .. ItemFaultCases.All]),
    ];

    private static IEnumerable<(string Way, ErpCase<CapStage> Case)> Played(
        string[] ways,
        IReadOnlyList<ErpCase<CapStage>> cases
    ) => ways.SelectMany(way => cases.Select(one => (way, one)));
}
