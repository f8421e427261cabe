using Extensions.EndToEnd.Vendure.Cases;
using Extensions.EndToEnd.Vendure.Erp;

namespace Extensions.EndToEnd.Vendure;

/// <summary>The page about Vendure says what the cases prove.</summary>
public sealed class VendurePageTests
{
    [Fact]
    public void Page_OnVendure_ListsEveryCaseWithItsOutcome()
    {
        var rows = File.ReadAllLines(VendureErp.Page)
            .SkipWhile(line => line != "| case | outcome |")
            .Skip(2)
            .TakeWhile(line => line.StartsWith('|'));

        rows.Should().Equal(VendureCases.All.Select(one => $"| {one.Name} | {one.Outcomes} |"));
    }
}
