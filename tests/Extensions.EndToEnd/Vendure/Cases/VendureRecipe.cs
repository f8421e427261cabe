using System.Text.RegularExpressions;
using Extensions.EndToEnd.Vendure.Erp;

namespace Extensions.EndToEnd.Vendure.Cases;

/// <summary>How the adapter is set up: as the page says it, word for word.</summary>
internal static class VendureRecipe
{
    public const string All = "Parameters";
    public const string ByField = "The web order number in a field of its own";
    public const string OwnSession = "A session for each run";
    public const string MoneyElsewhere = "Payments are somebody else's";

    /// <summary>The parameters of the whole, with those of other parts in the place of theirs.</summary>
    public static IReadOnlyList<string> With(params string[] parts)
    {
        var parameters = new Dictionary<string, string>();
        foreach (var line in parts.Prepend(All).SelectMany(Lines))
        {
            var found = Regex.Match(line, "^([A-Za-z]+) +(.+)$");
            parameters[found.Groups[1].Value] = found.Groups[2].Value;
        }

        return [.. parameters.Select(parameter => $"{parameter.Key}={parameter.Value}")];
    }

    private static IEnumerable<string> Lines(string part) =>
        File.ReadAllLines(VendureErp.Page)
            .SkipWhile(line => line != $"## {part}")
            .SkipWhile(line => line != "```text")
            .Skip(1)
            .TakeWhile(line => line != "```");
}
