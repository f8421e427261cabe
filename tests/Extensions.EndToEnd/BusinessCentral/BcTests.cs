using Extensions.EndToEnd.BusinessCentral.Cases;
using Extensions.EndToEnd.BusinessCentral.Erp;
using Extensions.EndToEnd.RealErp;

namespace Extensions.EndToEnd.BusinessCentral;

/// <summary>
/// Whole jobs with adapter BusinessCentral on Microsoft's own OData server. What a job says is compared with the books. The
/// OData is somebody else's; the rules of deleting and posting are ours, by the facts of the adapter's page.
/// </summary>
[TestCaseOrderer(AsWritten.Type, AsWritten.Assembly)]
public sealed class BcTests(BcErp erp, ErpLedger ledger) : IClassFixture<BcErp>, IClassFixture<ErpLedger>
{
    public static TheoryData<string> Names => [.. BcCases.All.Select(one => one.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Job_OnMicrosoftsOData_SaysWhatTheBooksSay(string name)
    {
        var one = BcCases.All.Single(played => played.Name == name);
        await using var gate = await ErpGate.OpenAsync(erp);

        await one.PlayAsync(new BcStage(erp, gate, ledger, name));

        var runs = ledger.Of(name);
        var told = string.Join('\n', runs.Select(run => $"{run}\n{string.Join('\n', run.Run.Log)}"));
        string.Join(", then ", runs.Select(run => run.Outcome)).Should().Be(one.Outcomes, told);
        runs.Should().NotContain(run => run.IsFalseSuccess, told).And.NotContain(run => run.IsFalseRefusal, told);
        gate.Writes.Should().Be(one.Writes, told);
    }

    [SkippableFact]
    public void Figures_OfAllCases_HaveNoFalseSuccessAndNoFalseRefusal()
    {
        Skip.If(ledger.Cases < BcCases.All.Count, "The figures are those of all cases, and not all were run.");
        ledger.Tell(BcErp.Title);

        ledger.Runs.Where(run => run.IsFalseSuccess).Should().BeEmpty();
        ledger.Runs.Where(run => run.IsFalseRefusal).Should().BeEmpty();
        ledger.Runs.Count(run => run.Run.Succeeded).Should().BePositive();
        ledger.Runs.Count(run => !run.Run.Succeeded).Should().BePositive();
    }

    [Fact]
    public void Page_OnBusinessCentral_ListsEveryCaseWithItsOutcome() =>
        ErpRecipe.CasesOn(BcRecipe.Page).Should().Equal(BcCases.All.Select(one => $"| {one.Name} | {one.Outcomes} |"));
}
