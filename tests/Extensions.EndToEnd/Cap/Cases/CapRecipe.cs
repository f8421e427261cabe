using System.Text.RegularExpressions;
using Extensions.EndToEnd.Cap.Erp;

namespace Extensions.EndToEnd.Cap.Cases;

/// <summary>How the adapter is set up for one version of OData: as the page says it, word for word.</summary>
internal static class CapRecipe
{
    public static IReadOnlyList<string> Of(string protocol)
    {
        var lines = File.ReadAllLines(CapErp.Page)
            .SkipWhile(line => line != $"## {protocol}")
            .SkipWhile(line => line != "```text")
            .Skip(1)
            .TakeWhile(line => line != "```");
        return [.. lines.Select(line => Regex.Replace(line, "^([A-Za-z]+) +", "$1="))];
    }
}
