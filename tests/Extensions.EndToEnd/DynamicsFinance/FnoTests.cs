using Extensions.EndToEnd.DynamicsFinance.Cases;
using Extensions.EndToEnd.DynamicsFinance.Erp;
using Extensions.EndToEnd.RealErp;

namespace Extensions.EndToEnd.DynamicsFinance;

/// <summary>
/// Whole jobs with adapter DynamicsFinance on Microsoft's own OData server. What a job says is compared with the books. The
/// OData is somebody else's; companies, the service and the rules of cancelling are ours, by the facts of the adapter's page.
/// </summary>
[TestCaseOrderer(AsWritten.Type, AsWritten.Assembly)]
public sealed class FnoTests(FnoErp erp, ErpLedger ledger) : IClassFixture<FnoErp>, IClassFixture<ErpLedger>
{
    public static TheoryData<string> Names => [.. FnoCases.All.Select(one => one.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Job_OnMicrosoftsOData_SaysWhatTheBooksSay(string name)
    {
        var one = FnoCases.All.Single(played => played.Name == name);
        await using var gate = await ErpGate.OpenAsync(erp);

        await one.PlayAsync(new FnoStage(erp, gate, ledger, name));

        var runs = ledger.Of(name);
        var told = string.Join('\n', runs.Select(run => $"{run}\n{string.Join('\n', run.Run.Log)}"));
        string.Join(", then ", runs.Select(run => run.Outcome)).Should().Be(one.Outcomes, told);
        runs.Should().NotContain(run => run.IsFalseSuccess, told).And.NotContain(run => run.IsFalseRefusal, told);
        gate.Writes.Should().Be(one.Writes, told);
        told.Should().NotContain("at Microsoft.Dynamics", "a stack trace is for nobody");
    }

    [SkippableFact]
    public void Figures_OfAllCases_HaveNoFalseSuccessAndNoFalseRefusal()
    {
        Skip.If(ledger.Cases < FnoCases.All.Count, "The figures are those of all cases, and not all were run.");
        ledger.Tell(FnoErp.Title);

        ledger.Runs.Where(run => run.IsFalseSuccess).Should().BeEmpty();
        ledger.Runs.Where(run => run.IsFalseRefusal).Should().BeEmpty();
        ledger.Runs.Count(run => run.Run.Succeeded).Should().BePositive();
        ledger.Runs.Count(run => !run.Run.Succeeded).Should().BePositive();
    }

    [Fact]
    public void Page_OnDynamicsFinance_ListsEveryCaseWithItsOutcome() =>
        ErpRecipe.CasesOn(FnoStage.Page).Should().Equal(FnoCases.All.Select(one => $"| {one.Name} | {one.Outcomes} |"));
}
