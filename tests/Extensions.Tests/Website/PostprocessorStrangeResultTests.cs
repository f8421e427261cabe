using System.Data;

namespace Extensions.Tests.Website;

public sealed class PostprocessorStrangeResultTests
{
    public static TheoryData<string, DataSet?> StrangeResults()
    {
        var foreign = new DataSet();
        foreign.Tables.Add("Product");
        var sameName = new DataSet();
        sameName.Tables.Add("OrderCancel").Columns.Add("Id");
        DataSet noRow = Postprocessing.Result("Cancelled", "W1");
        noRow.Tables["OrderCancel"]!.Rows.Clear();
        DataSet twoRows = Postprocessing.Result("Cancelled", "W1");
        twoRows.Tables["OrderCancel"]!.ImportRow(twoRows.Tables["OrderCancel"]!.Rows[0]);
        DataSet nullOutcome = Postprocessing.Result("Cancelled", "W1");
        nullOutcome.Tables["OrderCancel"]!.Rows[0]["Outcome"] = DBNull.Value;
        return new TheoryData<string, DataSet?>
        {
            { "no result", null },
            { "no result", new DataSet() },
            { "not that of", foreign },
            { "not that of", sameName },
            { "0 rows", noRow },
            { "2 rows", twoRows },
            { "does not know", nullOutcome },
            { "\"Vanished\"", Postprocessing.Result("Vanished", "W1") },
            { "\"0\"", Postprocessing.Result("0", "W1") },
            { "\"cancelled\"", Postprocessing.Result("cancelled", "W1") },
        };
    }

    [Theory]
    [MemberData(nameof(StrangeResults), DisableDiscoveryEnumeration = true)]
    public void Execute_ResultThatIsNotOurs_FailsAndTouchesNothing(string expected, DataSet? result)
    {
        FakeWebsite website = new FakeWebsite().WithPlaced("W1");

        Postprocessing run = new Postprocessing(website).Run(result);

        run.Log.Lines.Should().ContainSingle();
        run.Log.Only("Fatal").Should().Contain(expected);
        website.Last.Should().BeNull();
        run.PlacedStatus.Should().Be(FakeWebsite.Requested);
    }
}
