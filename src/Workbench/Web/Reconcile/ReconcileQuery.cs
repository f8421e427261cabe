using Workbench.Reconcile;
using Workbench.Web.Pages;

namespace Workbench.Web.Reconcile;

/// <summary>What of a comparison the page shows: filter, sorting and part.</summary>
internal sealed record ReconcileQuery(string Verdict, string Search, string Sort, int Part)
{
    public const string Path = "/admin/reconcile";

    /// <summary>The rows of one part; a form may hold no more than a thousand values.</summary>
    public const int Rows = 250;

    private static readonly Dictionary<string, Func<ReconcileRow, string>> Keys = new(StringComparer.Ordinal)
    {
        ["order"] = row => row.OrderNumber,
        ["verdict"] = row => row.Verdict,
        ["erp"] = row => row.ErpOrderNumber,
        ["customer"] = row => row.CustomerNumber,
        ["date"] = row => row.OrderDate,
        ["website"] = row => row.WebsiteStatus,
        ["status"] = row => row.ErpStatus,
    };

    public bool IsDescending => Sort.StartsWith('-');

    public string Column => Sort.TrimStart('-');

    public static ReconcileQuery Of(PageContext context) =>
        new(
            context.Query("verdict") ?? "",
            context.Query("search") ?? "",
            context.Query("sort") ?? "",
            int.TryParse(context.Query("part"), out var part) && part > 0 ? part : 1
        );

    /// <summary>The address that shows this; a part of the page has one of its own.</summary>
    public string Address(string path = Path) =>
        $"{path}?verdict={Uri.EscapeDataString(Verdict)}&search={Uri.EscapeDataString(Search)}&sort={Uri.EscapeDataString(Sort)}&part={Part}";

    /// <summary>All rows that the filter lets through, sorted.</summary>
    public IReadOnlyList<ReconcileRow> Choose(IReadOnlyList<ReconcileRow> all)
    {
        var chosen = all.Where(row => Verdict.Length == 0 || row.Verdict == Verdict).Where(IsFound);
        if (!Keys.TryGetValue(Column, out var key))
        {
            return [.. chosen];
        }

        return IsDescending
            ? [.. chosen.OrderByDescending(key, StringComparer.OrdinalIgnoreCase)]
            : [.. chosen.OrderBy(key, StringComparer.OrdinalIgnoreCase)];
    }

    /// <summary>Sorted by a column; by the same one again turns the order round.</summary>
    public ReconcileQuery By(string column) =>
        this with
        {
            Sort = Column == column && !IsDescending ? $"-{column}" : column,
            Part = 1,
        };

    private bool IsFound(ReconcileRow row) =>
        Search.Length == 0
        || Keys.Values.Any(key => key(row).Contains(Search, StringComparison.OrdinalIgnoreCase))
        || row.Reason.Contains(Search, StringComparison.OrdinalIgnoreCase);
}
