using Extensions.Tests.Support;

namespace Extensions.EndToEnd.SapBusinessOne.Cases;

/// <summary>The parameters of the adapter's page, word for word.</summary>
internal static class B1Recipe
{
    public static readonly string Page = Checkout.PathOf("docs", "erp", "sap-business-one.md");

    public static IReadOnlyList<string> Parameters { get; } =
    [
        .. File.ReadAllLines(Page)
            .SkipWhile(line => line != "## Parameters")
            .SkipWhile(line => line != "```text")
            .Skip(1)
            .TakeWhile(line => line != "```")
            .Select(line => line.Split(' ', 2, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
            .Select(pair => $"{pair[0]}={pair[1]}"),
    ];
}
