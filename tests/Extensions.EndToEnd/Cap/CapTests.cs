using Extensions.EndToEnd.Cap.Cases;
using Extensions.EndToEnd.Cap.Erp;
using Extensions.EndToEnd.RealErp;

namespace Extensions.EndToEnd.Cap;

/// <summary>Whole jobs on a real SAP CAP by parameters alone. What a job says is compared with CAP's own database.</summary>
[Collection(CapCollection.Name)]
[TestCaseOrderer(AsWritten.Type, AsWritten.Assembly)]
public sealed class CapTests(CapErp erp, ErpLedger ledger)
{
    private static readonly string[] Protocols = [CapStage.V4, CapStage.V2];

    public static TheoryData<string, string> Names
    {
        get
        {
            var data = new TheoryData<string, string>();
            foreach (var protocol in Protocols)
            {
                foreach (var one in CapCases.All)
                {
                    data.Add(protocol, one.Name);
                }
            }

            return data;
        }
    }

    [SkippableTheory]
    [MemberData(nameof(Names))]
    public async Task Job_OnARealErp_SaysWhatTheBooksSay(string protocol, string name)
    {
        Skip.If(erp.Unfit is not null, erp.Unfit);
        var one = CapCases.All.Single(candidate => candidate.Name == name);
        if (!erp.IsUp)
        {
            await erp.StartAsync();
        }

        await using var gate = await ErpGate.OpenAsync(erp);

        await one.PlayAsync(new CapStage(erp, gate, ledger, name, protocol));

        var runs = ledger.Of($"{protocol}: {name}");
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

    [SkippableFact]
    public void Figures_OfAllCases_HaveNoFalseSuccessAndNoFalseRefusal()
    {
        Skip.If(erp.Unfit is not null, erp.Unfit);
        Skip.If(
            ledger.Cases < Protocols.Length * CapCases.All.Count,
            "The figures are those of all cases, and not all were run."
        );
        ledger.Tell(CapErp.Title);

        ledger.Runs.Where(run => run.IsFalseSuccess).Should().BeEmpty();
        ledger.Runs.Where(run => run.IsFalseRefusal).Should().BeEmpty();
        ledger.Runs.Count(run => run.Run.Succeeded).Should().BePositive();
        ledger.Runs.Count(run => !run.Run.Succeeded).Should().BePositive();
    }
}
