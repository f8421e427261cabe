using Extensions.EndToEnd.Cap.Cases;
using Extensions.EndToEnd.Cap.Erp;

namespace Extensions.EndToEnd.Cap;

/// <summary>The page about SAP CAP says what the cases prove.</summary>
public sealed class CapPageTests
{
    [Fact]
    public void Page_OnCap_ListsEveryCaseWithItsOutcome()
    {
        var rows = File.ReadAllLines(CapErp.Page)
            .SkipWhile(line => line != "| case | outcome |")
            .Skip(2)
            .TakeWhile(line => line.StartsWith('|'));

        rows.Should().Equal(CapCases.All.Select(one => $"| {one.Name} | {one.Outcomes} |"));
    }
}
