using System.Text.RegularExpressions;

namespace Extensions.Tests.Erp.Adapters;

/// <summary>The conditions of a filter that asks for one number or for one of many, as scripted ERPs understand it.</summary>
internal static class ODataFilter
{
    private const string Condition = @"(\w+) eq ('(?:[^']|'')*'|\d+)";

    /// <summary>Field and value of each condition; a filter that is anything else fails the test.</summary>
    public static IReadOnlyList<(string Field, string Value)> Any(string? filter)
    {
        Regex
            .IsMatch(filter ?? string.Empty, $"^{Condition}( or {Condition})*$")
            .Should()
            .BeTrue($"the filter \"{filter}\" must be one that the ERP understands");
        return Regex
            .Matches(filter!, Condition)
            .Cast<Match>()
            .Select(one => (one.Groups[1].Value, one.Groups[2].Value.Trim('\'').Replace("''", "'")))
            .ToList();
    }
}
