namespace Extensions.EndToEnd.Tryton.Cases;

/// <summary>Every case, in the order of the docs page.</summary>
internal static class TrytonCases
{
    public static IReadOnlyList<TrytonCase> All { get; } =
    [.. SeededCases.All, .. NumberCases.All, .. ChangeCases.All, .. OutageCases.All];
}
