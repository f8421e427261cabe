using Extensions.OrderCancel.Protocol.Reconcile;

namespace Workbench.Reconcile;

/// <summary>The verdicts by name, in the order of docs and tables.</summary>
internal static class Verdicts
{
    public const string InStep = nameof(ReconcileVerdict.InStep);
    public const string OpenInErp = nameof(ReconcileVerdict.OpenInErp);

    public static IReadOnlyList<string> All { get; } = Enum.GetNames<ReconcileVerdict>();

    public static IReadOnlyList<(string Verdict, int Count)> Count(IReadOnlyList<ReconcileRow> rows) =>
        [.. All.Select(verdict => (verdict, rows.Count(row => row.Verdict == verdict))).Where(one => one.Item2 > 0)];
}
