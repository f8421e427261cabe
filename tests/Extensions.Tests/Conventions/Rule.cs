namespace Extensions.Tests.Conventions;

/// <summary>A rule of the repository, told by the test that finds it broken.</summary>
internal static class Rule
{
    /// <summary>Fails with every place where the rule is broken, why it exists and how to mend it.</summary>
    public static void Holds(IEnumerable<string> broken, string rule, string why, string mend)
    {
        List<string> places = broken.ToList();
        string list = string.Concat(places.Select(place => "\n    " + place));
        string message = $"Rule: {rule}\nWhy: {why}\nMend: {mend}\nBroken by:{list}\n";
        Assert.True(places.Count == 0, message);
    }
}
