using Extensions.EndToEnd.RealErp;
using Extensions.EndToEnd.SapBusinessOne.Cases;
using Extensions.EndToEnd.SapBusinessOne.Erp;

namespace Extensions.EndToEnd.SapBusinessOne;

/// <summary>
/// Whole jobs with adapter SapBusinessOne on Microsoft's own OData server. What a job says is compared with the books. The
/// OData is somebody else's; the sessions and the rules of cancelling are ours, by the facts of the adapter's page.
/// </summary>
[TestCaseOrderer(AsWritten.Type, AsWritten.Assembly)]
public sealed class B1Tests(B1Erp erp, ErpLedger ledger) : IClassFixture<B1Erp>, IClassFixture<ErpLedger>
{
    public static TheoryData<string> Names => [.. B1Cases.All.Select(one => one.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Job_OnMicrosoftsOData_SaysWhatTheBooksSay(string name)
    {
        var one = B1Cases.All.Single(played => played.Name == name);
        await using var gate = await ErpGate.OpenAsync(erp);
        var stage = new B1Stage(erp, gate, ledger, name);

        await one.PlayAsync(stage);

        var runs = ledger.Of(name);
        var told = string.Join('\n', runs.Select(run => $"{run}\n{string.Join('\n', run.Run.Log)}"));
        string.Join(", then ", runs.Select(run => run.Outcome)).Should().Be(one.Outcomes, told);
        runs.Should().NotContain(run => run.IsFalseSuccess, told).And.NotContain(run => run.IsFalseRefusal, told);
        gate.Writes.Should().Be(one.Writes, told);
        told.Should().NotContain("shop-secret").And.NotContain("B1SESSION=");
        if (stage.LeavesSessions)
        {
            erp.Sessions.Clear();
        }

        erp.Sessions.Count.Should().Be(0, "each session takes a place: {0}", told);
    }

    [SkippableFact]
    public void Figures_OfAllCases_HaveNoFalseSuccessAndNoFalseRefusal()
    {
        Skip.If(ledger.Cases < B1Cases.All.Count, "The figures are those of all cases, and not all were run.");
        ledger.Tell(B1Erp.Title);

        ledger.Runs.Where(run => run.IsFalseSuccess).Should().BeEmpty();
        ledger.Runs.Where(run => run.IsFalseRefusal).Should().BeEmpty();
        ledger.Runs.Count(run => run.Run.Succeeded).Should().BePositive();
        ledger.Runs.Count(run => !run.Run.Succeeded).Should().BePositive();
    }

    [Fact]
    public void Page_OnSapBusinessOne_ListsEveryCaseWithItsOutcome() =>
        File.ReadAllLines(B1Recipe.Page)
            .SkipWhile(line => line != "| case | outcome |")
            .Skip(2)
            .TakeWhile(line => line.StartsWith('|'))
            .Should()
            .Equal(B1Cases.All.Select(one => $"| {one.Name} | {one.Outcomes} |"));
}
