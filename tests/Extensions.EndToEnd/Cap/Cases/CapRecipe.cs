using System.Text.RegularExpressions;
using Extensions.EndToEnd.Cap.Erp;

namespace Extensions.EndToEnd.Cap.Cases;

/// <summary>How the adapter is set up for one version of OData: as the page says it, word for word.</summary>
internal static class CapRecipe
{
    private static readonly string[] OfOneRequest = ["CancelUrl", "CancelBody", "VersionHeader"];

    /// <summary>The parameters below a heading of the page, as Name=Value.</summary>
    public static IReadOnlyList<string> Of(string heading)
    {
        var lines = File.ReadAllLines(CapErp.Page)
            .SkipWhile(line => line.TrimStart('#', ' ') != heading)
            .SkipWhile(line => line != "```text")
            .Skip(1)
            .TakeWhile(line => line != "```");
        return [.. lines.Select(line => Regex.Replace(line, "^([A-Za-z]+) +", "$1="))];
    }

    /// <summary>Those of a heading in the place of those that the page says.</summary>
    /// <param name="protocol">The heading of all others.</param>
    /// <param name="heading">The heading of what is other.</param>
    public static IReadOnlyList<string> Of(string protocol, string heading) =>
        [.. Of(protocol).Where(line => !OfOneRequest.Contains(line.Split('=')[0])), .. Of(heading)];
}
