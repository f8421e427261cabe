using Extensions.EndToEnd.Tryton.Cases;
using Extensions.EndToEnd.Tryton.Erp;

namespace Extensions.EndToEnd.Tryton;

/// <summary>The page about Tryton says what the cases prove.</summary>
public sealed class TrytonPageTests
{
    [Fact]
    public void Page_OnTryton_ListsEveryCaseWithItsOutcome()
    {
        var rows = File.ReadAllLines(TrytonFolders.Page)
            .SkipWhile(line => line != "| case | outcome |")
            .Skip(2)
            .TakeWhile(line => line.StartsWith('|'));

        rows.Should().Equal(TrytonCases.All.Select(one => $"| {one.Name} | {one.Outcomes} |"));
    }
}
