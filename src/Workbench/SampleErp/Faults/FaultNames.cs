namespace Workbench.SampleErp.Faults;

/// <summary>The words of <c>POST /faults</c>.</summary>
internal static class FaultNames
{
    public const string AnyOperation = "any";

    public static IReadOnlyDictionary<string, FaultKind> Kinds { get; } =
        Enum.GetValues<FaultKind>().ToDictionary(Name, kind => kind, StringComparer.Ordinal);

    public static IReadOnlyDictionary<string, Operation> Operations { get; } =
        Enum.GetValues<Operation>().ToDictionary(Name, operation => operation, StringComparer.Ordinal);

    public static string Name<T>(T value)
        where T : struct, Enum =>
        string.Concat(
            $"{value}".Select((c, i) => char.IsUpper(c) ? (i == 0 ? "" : "-") + char.ToLowerInvariant(c) : $"{c}")
        );
}
