using System.Text.RegularExpressions;
using Extensions.OrderCancel.Erp;

namespace Extensions.Tests.DatabaseScripts;

public sealed class CheckScriptTests
{
    [Fact]
    public void Check_AdapterNames_AreThoseOfTheShippedAdapters()
    {
        Match list = Regex.Match(SqlScripts.Check, @"LOWER\(p\.DefaultValue\) NOT IN \((?<names>[^)]*)\)");
        IEnumerable<string> names = Regex
            .Matches(list.Groups["names"].Value, "N'([^']+)'")
            .Cast<Match>()
            .Select(name => name.Groups[1].Value);

        names.Should().BeEquivalentTo(ShippedAdapters(), "the check must know every adapter by its name in lower case");
    }

    private static IEnumerable<string> ShippedAdapters() =>
        ErpAdapterRegistry
            .All()
            .Where(adapter => adapter.GetType().Assembly == typeof(IErpAdapter).Assembly)
            .Select(adapter => adapter.Name.ToLowerInvariant());
}
