using Workbench.Reconcile;

namespace Extensions.EndToEnd.Reconcile;

/// <summary>Reports hold texts of strangers, and are opened by spreadsheets and browsers.</summary>
public sealed class ReportFileTests
{
    [Theory]
    [InlineData("=HYPERLINK(\"http://x\")", "\"'=HYPERLINK(\"\"http://x\"\")\"")]
    [InlineData("+1", "'+1")]
    [InlineData("-1+1", "'-1+1")]
    [InlineData("@SUM(A1)", "'@SUM(A1)")]
    [InlineData("a,b", "\"a,b\"")]
    [InlineData("W1=2", "W1=2")]
    public void Csv_TextOfAnErp_BecomesNoFormula(string text, string cell)
    {
        string[] lines = ReportFile.Text(".csv", Run(text)).Split("\r\n");

        lines[0].Should().StartWith("OrderNumber,Verdict,");
        lines[1].Should().Contain(cell).And.StartWith("W1,OpenInErp,");
    }

    [Fact]
    public void Html_TextOfAnErp_StaysText()
    {
        string page = ReportFile.Text(".html", Run("<script>alert(1)</script>"));

        page.Should().Contain("&lt;script&gt;").And.NotContain("<script>");
    }

    private static ReconcileRun Run(string erpStatus) =>
        new(
            [new ReconcileRow("W1", "OpenInErp", "E1", "", "", "", erpStatus, "")],
            "1 order.",
            [],
            [],
            IsDryRun: false
        );
}
