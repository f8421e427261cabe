using Extensions.EndToEnd.RealErp;
using Extensions.EndToEnd.Vendure.Cases;
using Extensions.EndToEnd.Vendure.Erp;

namespace Extensions.EndToEnd.Vendure;

/// <summary>Whole jobs on a real Vendure by parameters alone. What a job says is compared with Vendure's own database.</summary>
[Collection(VendureCollection.Name)]
[TestCaseOrderer(AsWritten.Type, AsWritten.Assembly)]
public sealed class VendureTests(VendureErp erp, ErpLedger ledger)
{
    public static TheoryData<string> Names => [.. VendureCases.All.Select(one => one.Name)];

    [SkippableTheory]
    [MemberData(nameof(Names))]
    public async Task Job_OnARealErp_SaysWhatTheBooksSay(string name)
    {
        Skip.If(erp.Unfit is not null, erp.Unfit);
        var one = VendureCases.All.Single(candidate => candidate.Name == name);
        if (!erp.IsUp)
        {
            await erp.StartAsync();
        }

        await using var gate = await ErpGate.OpenAsync(erp);
        var stage = new VendureStage(erp, gate, ledger, name);
        stage.Use();

        await one.PlayAsync(stage);

        var runs = ledger.Of(name);
        var told = string.Join('\n', runs.Select(run => $"{run}\n{string.Join('\n', run.Run.Log)}"));
        string.Join(", then ", runs.Select(run => run.Outcome)).Should().Be(one.Outcomes, told);
        runs.Should().NotContain(run => run.IsFalseSuccess, told).And.NotContain(run => run.IsFalseRefusal, told);
        gate.Writes.Should().Be(one.Writes, told);
    }

    [SkippableFact]
    public void Job_ThatVendureTurnsDown_EndsWithItsWords()
    {
        Skip.If(erp.Unfit is not null, erp.Unfit);
        var runs = ledger.Of(MeanwhileCases.Opened);
        Skip.If(runs.Count == 0, $"The case \"{MeanwhileCases.Opened}\" was not run.");

        runs.Single()
            .Run.Log.Should()
            .Contain(line =>
                line.Message.Contains(
                    "Cannot transition Order from \"Modifying\" to \"Cancelled\"",
                    StringComparison.Ordinal
                )
            );
    }

    [SkippableFact]
    public void Figures_OfAllCases_HaveNoFalseSuccessAndNoFalseRefusal()
    {
        Skip.If(erp.Unfit is not null, erp.Unfit);
        Skip.If(ledger.Cases < VendureCases.All.Count, "The figures are those of all cases, and not all were run.");
        ledger.Tell(VendureErp.Title);

        ledger.Runs.Where(run => run.IsFalseSuccess).Should().BeEmpty();
        ledger.Runs.Where(run => run.IsFalseRefusal).Should().BeEmpty();
        ledger.Runs.Count(run => run.Run.Succeeded).Should().BePositive();
        ledger.Runs.Count(run => !run.Run.Succeeded).Should().BePositive();
    }
}
