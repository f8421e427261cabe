using Extensions.EndToEnd.Cap.Cases;
using Extensions.EndToEnd.Cap.Erp;
using Extensions.EndToEnd.RealErp;

namespace Extensions.EndToEnd.Cap;

/// <summary>The page about SAP CAP says what the cases prove.</summary>
public sealed class CapPageTests
{
    [Fact]
    public void Page_OnCap_ListsEveryCaseWithItsOutcome()
    {
        Rows("case").Should().Equal(CapCases.OfOneRequest.Select(Row));
        Rows("case, item by item").Should().Equal(CapCases.OfItems.Select(Row));
    }

    private static string Row(ErpCase<CapStage> one) => $"| {one.Name} | {one.Outcomes} |";

    private static IEnumerable<string> Rows(string title) =>
        File.ReadAllLines(CapErp.Page)
            .SkipWhile(line => line != $"| {title} | outcome |")
            .Skip(2)
            .TakeWhile(line => line.StartsWith('|'));
}
