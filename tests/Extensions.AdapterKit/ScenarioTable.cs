using System.Text.RegularExpressions;
using Extensions.AdapterKit.Scenarios;

namespace Extensions.AdapterKit;

/// <summary>What the scenarios are, and what conformance classes declare about them.</summary>
public static class ScenarioTable
{
    /// <summary>All scenarios.</summary>
    public static IReadOnlyList<Scenario> All { get; } = Enum.GetValues(typeof(Scenario)).Cast<Scenario>().ToList();

    /// <summary>The scenario in words: <c>LostReplyBeforeCommit</c> is "Lost reply before commit".</summary>
    public static string TitleOf(Scenario scenario)
    {
        string words = Regex.Replace(scenario.ToString(), "(?<=[a-z0-9])(?=[A-Z])", " ").ToLowerInvariant();
        return Regex.Replace(char.ToUpperInvariant(words[0]) + words.Substring(1), "\\b[Ee]rp\\b", "ERP");
    }

    /// <summary>How the scenario must end, in words.</summary>
    public static string PromiseOf(Scenario scenario) => ScenarioBook.Of(scenario).Promise;

    /// <summary>What a conformance class declares not applicable, base classes included.</summary>
    public static IReadOnlyList<NotApplicableAttribute> DeclaredBy(Type conformanceClass) =>
        conformanceClass
            .GetCustomAttributes(typeof(NotApplicableAttribute), inherit: true)
            .Cast<NotApplicableAttribute>()
            .ToList();
}
