using Extensions.EndToEnd.Cap.Cases;
using Extensions.EndToEnd.Cap.Erp;
using Extensions.EndToEnd.RealErp;

namespace Extensions.EndToEnd.Cap;

/// <summary>Whole jobs on a real SAP CAP by parameters alone. What a job says is compared with CAP's own database.</summary>
[Collection(CapCollection.Name)]
[TestCaseOrderer(AsWritten.Type, AsWritten.Assembly)]
public sealed class CapTests(CapErp erp, ErpLedger ledger)
{
    public static TheoryData<string, string> Names
    {
        get
        {
            var data = new TheoryData<string, string>();
            foreach (var (way, one) in CapCases.All)
            {
                data.Add(way, one.Name);
            }

            return data;
        }
    }

    [SkippableTheory]
    [MemberData(nameof(Names))]
    public async Task Job_OnARealErp_SaysWhatTheBooksSay(string way, string name)
    {
        Skip.If(erp.Unfit is not null, erp.Unfit);
        var one = CapCases.All.Single(played => played.Way == way && played.Case.Name == name).Case;
        if (!erp.IsUp)
        {
            await erp.StartAsync();
        }

        await using var gate = await ErpGate.OpenAsync(erp);

        await one.PlayAsync(new CapStage(erp, gate, ledger, name, way));

        var runs = ledger.Of($"{way}: {name}");
        var told = string.Join('\n', runs.Select(run => $"{run}\n{string.Join('\n', run.Run.Log)}"));
        string.Join(", then ", runs.Select(run => run.Outcome)).Should().Be(one.Outcomes, told);
        runs.Should().NotContain(run => run.IsFalseSuccess, told).And.NotContain(run => run.IsFalseRefusal, told);
        gate.Writes.Should().Be(one.Writes, told);
    }

    [SkippableTheory]
    [InlineData(CapStage.V4)]
    [InlineData(CapStage.V2)]
    public async Task Job_ThatTheErpRefuses_EndsWithItsWords(string protocol)
    {
        Skip.If(erp.Unfit is not null, erp.Unfit);
        await using var gate = await ErpGate.OpenAsync(erp);
        const string Name = "in its own words";
        var stage = new CapStage(erp, gate, ledger, Name, protocol);
        var number = await stage.OrderAsync();
        await stage.Clerk.ActAsync(number, "openForChange");

        await stage.CancelAsync();

        ledger
            .Of($"{protocol}: {Name}")
            .Single()
            .Run.Log.Should()
            .Contain(line =>
                line.Message.Contains($"SD document {number} is currently being processed by user JSMITH")
            );
    }

    [SkippableTheory]
    [InlineData(CapStage.ItemsV4)]
    [InlineData(CapStage.ItemsV2)]
    [InlineData(CapStage.ItemsByOrder)]
    public async Task Job_ThatAStrangerInterrupts_SaysWhatIsCancelledAndWhy(string way)
    {
        Skip.If(erp.Unfit is not null, erp.Unfit);
        await using var gate = await ErpGate.OpenAsync(erp);
        const string Name = "interrupted";
        var stage = new CapStage(erp, gate, ledger, Name, way) { IsContended = true };
        var number = await stage.OrderAsync(3);
        gate.At(
            "read",
            ItemCases.OfSecondItem("read"),
            async pass =>
            {
                await stage.Clerk.ShipAsync(number, "30", 1);
                return await pass();
            }
        );

        await stage.CancelAsync();

        ledger
            .Of($"{way}: {Name}")
            .Single()
            .Run.Log.Should()
            .Contain(line =>
                line.Message.Contains("PartlyCancelled (PartlyShipped): only a part of order")
                && line.Message.Contains("Stopped after 1 of 3 lines had been cancelled: the ERP no longer says that")
            );
    }

    [SkippableFact]
    public void Figures_OfAllCases_HaveNoFalseSuccessAndNoFalseRefusal()
    {
        Skip.If(erp.Unfit is not null, erp.Unfit);
        Skip.If(ledger.Cases < CapCases.All.Count, "The figures are those of all cases, and not all were run.");
        ledger.Tell(CapErp.Title);

        ledger.Runs.Where(run => run.IsFalseSuccess).Should().BeEmpty();
        ledger.Runs.Where(run => run.IsFalseRefusal).Should().BeEmpty();
        ledger.Runs.Count(run => run.Run.Succeeded).Should().BePositive();
        ledger.Runs.Count(run => !run.Run.Succeeded).Should().BePositive();
    }
}
