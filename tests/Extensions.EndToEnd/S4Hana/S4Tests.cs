using Extensions.EndToEnd.RealErp;
using Extensions.EndToEnd.S4Hana.Cases;
using Extensions.EndToEnd.S4Hana.Erp;

namespace Extensions.EndToEnd.S4Hana;

/// <summary>
/// Whole jobs with adapter S4Hana on a real SAP CAP. What a job says is compared with CAP's own database. The OData is SAP's;
/// the write token and the rules of rejecting are ours, by the facts of the adapter's page.
/// </summary>
[TestCaseOrderer(AsWritten.Type, AsWritten.Assembly)]
public sealed class S4Tests(S4Erp erp, ErpLedger ledger) : IClassFixture<S4Erp>, IClassFixture<ErpLedger>
{
    public static TheoryData<string, string> Names
    {
        get
        {
            var data = new TheoryData<string, string>();
            foreach (var one in S4Cases.All)
            {
                foreach (var version in one.Versions)
                {
                    data.Add(version, one.Case.Name);
                }
            }

            return data;
        }
    }

    [SkippableTheory]
    [MemberData(nameof(Names))]
    public async Task Job_OnSapsCap_SaysWhatTheBooksSay(string version, string name)
    {
        Skip.If(erp.Unfit is not null, erp.Unfit);
        var one = S4Cases.All.Single(played => played.Case.Name == name).Case;
        await using var gate = await ErpGate.OpenAsync(erp);

        await one.PlayAsync(new S4Stage(erp, gate, ledger, name, version));

        var runs = ledger.Of($"{version}: {name}");
        var told = string.Join('\n', runs.Select(run => $"{run}\n{string.Join('\n', run.Run.Log)}"));
        string.Join(", then ", runs.Select(run => run.Outcome)).Should().Be(one.Outcomes, told);
        runs.Should().NotContain(run => run.IsFalseSuccess, told).And.NotContain(run => run.IsFalseRefusal, told);
        gate.Writes.Should().Be(one.Writes, told);
    }

    // The chapter of the facts that asks for it: a tenant without some of the fields.
    [SkippableFact]
    public async Task Job_OnATenantWithoutTotalBlockStatus_AsksForNoFieldThatItLacks()
    {
        Skip.If(erp.Unfit is not null, erp.Unfit);
        await using var gate = await ErpGate.OpenAsync(erp);
        const string Name = "a tenant without TotalBlockStatus";
        var stage = new S4Stage(erp, gate, ledger, Name, S4Stage.V2);
        await stage.OrderAsync();

        await stage.CancelAsync();

        var run = ledger.Of($"{S4Stage.V2}: {Name}").Single();
        run.Outcome.Should().Be("Cancelled", string.Join('\n', run.Run.Log));
    }

    [SkippableFact]
    public void Figures_OfAllCases_HaveNoFalseSuccessAndNoFalseRefusal()
    {
        Skip.If(erp.Unfit is not null, erp.Unfit);
        Skip.If(ledger.Cases < Names.Count, "The figures are those of all cases, and not all were run.");
        ledger.Tell(S4Erp.Title);

        ledger.Runs.Where(run => run.IsFalseSuccess).Should().BeEmpty();
        ledger.Runs.Where(run => run.IsFalseRefusal).Should().BeEmpty();
        ledger.Runs.Count(run => run.Run.Succeeded).Should().BePositive();
        ledger.Runs.Count(run => !run.Run.Succeeded).Should().BePositive();
    }

    [Fact]
    public void Page_OnS4Hana_ListsEveryCaseWithItsOutcome() =>
        File.ReadAllLines(S4Recipe.Page)
            .SkipWhile(line => line != "| case | by | outcome |")
            .Skip(2)
            .TakeWhile(line => line.StartsWith('|'))
            .Should()
            .Equal(S4Cases.All.Select(one => one.ToString()));
}
