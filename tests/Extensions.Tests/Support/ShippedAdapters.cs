using System.Text.RegularExpressions;
using Extensions.OrderCancel.Erp;

namespace Extensions.Tests.Support;

/// <summary>The adapters that the module itself has.</summary>
internal static class ShippedAdapters
{
    public static IReadOnlyList<IErpAdapter> All { get; } = [.. ErpAdapterRegistry.All().Where(Has)];

    /// <summary>As readers meet them: the generic one is what each of them needs to know of.</summary>
    public static IEnumerable<IErpAdapter> RestFirst => All.OrderBy(adapter => adapter.Name == "Rest" ? 0 : 1);

    public static bool Has(IErpAdapter adapter) => adapter.GetType().Assembly == typeof(IErpAdapter).Assembly;

    /// <summary>The file in docs/erp: the name's words, with dashes between.</summary>
    public static string PageOf(IErpAdapter adapter) =>
        Regex.Replace(adapter.Name, "(?<=[a-z])(?=[A-Z])", "-").ToLowerInvariant() + ".md";
}
