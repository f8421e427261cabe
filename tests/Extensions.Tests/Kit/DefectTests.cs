using Extensions.AdapterKit;
using Xunit.Sdk;

namespace Extensions.Tests.Kit;

/// <summary>A kit that passes everything proves nothing: each defect is caught by the scenario that is about it.</summary>
public sealed class DefectTests
{
    [Theory]
    [InlineData("finds whatever the ERP brings", Scenario.SimilarNumbers)]
    [InlineData("hides the customer", Scenario.OtherCustomersOrder)]
    [InlineData("takes an unknown status for open", Scenario.UnmappedStatus)]
    [InlineData("overlooks shipments", Scenario.Shipped)]
    [InlineData("overlooks shipments", Scenario.ShippedYetCancelled)]
    [InlineData("overlooks shipments", Scenario.ShippedMeanwhile)]
    [InlineData("takes every fault for not found", Scenario.LookupHtml)]
    [InlineData("takes every fault for not found", Scenario.ErpDown)]
    [InlineData("takes every fault for gone, and gone for cancelled", Scenario.ReadBackHtml)]
    [InlineData("takes every fault for gone, and gone for cancelled", Scenario.ReadBackLost)]
    [InlineData("takes every fault for gone, and gone for cancelled", Scenario.GoneByGateway)]
    [InlineData("takes every fault for gone, and gone for cancelled", Scenario.Vanished)]
    [InlineData("gives up at one page", Scenario.OneWebPageAtReadBack)]
    [InlineData("takes what it reads for what it asked for", Scenario.OtherOrderReadBack)]
    [InlineData("takes silence for nothing", Scenario.FulfilmentNotTold)]
    [InlineData("believes the reply", Scenario.Ignored)]
    [InlineData("believes the reply", Scenario.ShippedMeanwhile)]
    [InlineData("believes the reply", Scenario.Vanished)]
    [InlineData("asks twice", Scenario.Open)]
    [InlineData("tells the whole body", Scenario.RefusedWithText)]
    [InlineData("takes a refusal for done", Scenario.RefusedWithText)]
    [InlineData("takes a refusal for done", Scenario.AcceptedNeverDone)]
    public async Task Scenario_OfADefectiveAdapter_Fails(string defect, Scenario scenario)
    {
        var tests = new DefectiveConformance(new DefectiveAdapter(Defects.All[defect]));

        Func<Task> run = () => tests.Scenario_OfTheAdapterKit_EndsAsPromised(scenario);

        await run.Should().ThrowAsync<XunitException>();
    }

    [Theory]
    [InlineData("reads lists alone", Scenario.SingleLineAsObject)]
    [InlineData("compares with more than 0", Scenario.NegativeQuantity)]
    [InlineData("takes a missing quantity for 0", Scenario.FulfilmentNotTold)]
    [InlineData("takes a missing quantity for 0", Scenario.NextPage)]
    public async Task Scenario_OfACarelessReader_Fails(string defect, Scenario scenario)
    {
        var tests = new CarelessConformance(CarelessOrders.Readings[defect]);

        Func<Task> run = () => tests.Scenario_OfTheAdapterKit_EndsAsPromised(scenario);

        await run.Should().ThrowAsync<XunitException>();
        await tests.Scenario_OfTheAdapterKit_EndsAsPromised(Scenario.Open);
    }

    [Fact]
    public async Task Scenario_OfTheSoundAdapter_Passes()
    {
        var tests = new DefectiveConformance(new DefectiveAdapter(sound => sound));

        await tests.Scenario_OfTheAdapterKit_EndsAsPromised(Scenario.Open);
        await tests.Scenario_OfTheAdapterKit_EndsAsPromised(Scenario.ShippedMeanwhile);
    }

    [Fact]
    public void Scenarios_OfTheKit_HaveATitleAndAPromiseEach() =>
        ScenarioTable
            .All.Should()
            .HaveCountGreaterThan(70)
            .And.OnlyContain(one =>
                ScenarioTable.TitleOf(one).Length > 3 && ScenarioTable.PromiseOf(one).Trim().Length > 3
            );
}
