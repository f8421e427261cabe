using Extensions.EndToEnd.RealErp;

namespace Extensions.EndToEnd.Tryton.Cases;

/// <summary>Every case, in the order of the docs page.</summary>
internal static class TrytonCases
{
    public static IReadOnlyList<ErpCase<TrytonStage>> All { get; } =
    [.. SeededCases.All, .. NumberCases.All, .. ChangeCases.All, .. OutageCases.All];
}
