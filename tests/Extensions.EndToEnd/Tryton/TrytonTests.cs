using Extensions.EndToEnd.RealErp;
using Extensions.EndToEnd.Tryton.Cases;
using Extensions.EndToEnd.Tryton.Erp;

namespace Extensions.EndToEnd.Tryton;

/// <summary>Whole jobs on a real ERP. What a job says is compared with the ERP's own database.</summary>
[Collection(TrytonCollection.Name)]
[TestCaseOrderer(AsWritten.Type, AsWritten.Assembly)]
public sealed class TrytonTests(TrytonErp erp, ErpLedger ledger)
{
    public static TheoryData<string> Names { get; } = [.. TrytonCases.All.Select(one => one.Name)];

    [SkippableTheory]
    [MemberData(nameof(Names))]
    public async Task Job_OnARealErp_SaysWhatTheBooksSay(string name)
    {
        Skip.If(erp.Unfit is not null, erp.Unfit);
        var one = TrytonCases.All.Single(candidate => candidate.Name == name);
        await erp.ResetAsync();
        await using var gate = await ErpGate.OpenAsync(erp);

        await one.PlayAsync(new TrytonStage(erp, gate, ledger, name));

        var runs = ledger.Of(name);
        var told = string.Join('\n', runs.Select(run => $"{run}\n{string.Join('\n', run.Run.Log)}"));
        string.Join(", then ", runs.Select(run => run.Outcome)).Should().Be(one.Outcomes, told);
        runs.Should().NotContain(run => run.IsFalseSuccess, told).And.NotContain(run => run.IsFalseRefusal, told);
        gate.Writes.Should().Be(one.Writes, told);
    }

    [SkippableFact]
    public void Figures_OfAllCases_HaveNoFalseSuccessAndNoFalseRefusal()
    {
        Skip.If(erp.Unfit is not null, erp.Unfit);
        Skip.If(ledger.Cases < TrytonCases.All.Count, "The figures are those of all cases, and not all were run.");
        ledger.Tell("Tryton 6.0");

        ledger.Runs.Where(run => run.IsFalseSuccess).Should().BeEmpty();
        ledger.Runs.Where(run => run.IsFalseRefusal).Should().BeEmpty();
        ledger.Runs.Count(run => run.Run.Succeeded).Should().BePositive();
        ledger.Runs.Count(run => !run.Run.Succeeded).Should().BePositive();
    }
}
