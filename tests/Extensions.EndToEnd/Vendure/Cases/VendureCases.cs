using Extensions.EndToEnd.RealErp;

namespace Extensions.EndToEnd.Vendure.Cases;

/// <summary>Every case, in the order of the docs page.</summary>
internal static class VendureCases
{
    public static IReadOnlyList<ErpCase<VendureStage>> All { get; } =
    [.. StateCases.All, .. WayCases.All, .. MeanwhileCases.All];
}
