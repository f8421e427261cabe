using System.Data;
using Extensions.OrderCancel.Protocol;
using Extensions.OrderCancel.Website;
using Insite.Common.Helpers;

namespace Extensions.Tests.Website;

public sealed class JobPostprocessorOrderCancelTests
{
    [Fact]
    public void Execute_SecondTime_ChangesNothingMore()
    {
        FakeWebsite website = new FakeWebsite().WithPlaced("W1").WithReported("W1", "E1");
        DataSet result = Postprocessing.Result("Cancelled", "W1", "E1|Cancelled");
        new Postprocessing(website).Run(result);
        website.Events.Clear();

        Postprocessing again = new Postprocessing(website).Run(result);

        website.Events.Should().Equal("Begin", "Commit");
        again.PlacedStatus.Should().Be("Cancelled");
        again.Log.Only("Info").Should().Contain("No status").And.Contain("Cancelled");
    }

    [Fact]
    public void Execute_ResultThatTravelledAsXml_IsRead()
    {
        FakeWebsite website = new FakeWebsite().WithPlaced("W1").WithReported("W1", "E1");
        string xml = XmlDatasetManager.ConvertDatasetToXml(Postprocessing.Result("Cancelled", "W1", "E1|Cancelled"));

        new Postprocessing(website)
            .Run(XmlDatasetManager.ConvertXmlToDataset(xml))
            .PlacedStatus.Should()
            .Be("Cancelled");
    }

    [Fact]
    public void Execute_ResultWithoutItsSecondTable_IsRead()
    {
        FakeWebsite website = new FakeWebsite().WithPlaced("W1");
        DataSet result = Postprocessing.Result("Cancelled", "W1");
        result.Tables.Remove("OrderCancelErpOrder");

        new Postprocessing(website).Run(result).PlacedStatus.Should().Be("Cancelled");
    }

    [Fact]
    public void Execute_UnknownOrder_WarnsAndStaysGreen()
    {
        Postprocessing run = new Postprocessing(new FakeWebsite()).Run(Postprocessing.Result("Cancelled", "W9"));

        run.Log.Only("Warn").Should().Contain("W9");
        run.Log.Only("Info").Should().Contain("No status");
        run.Website.Events.Should().Equal("Begin", "Commit");
    }

    [Fact]
    public void Execute_NumberOfTwoOrders_LeavesBothAlone()
    {
        FakeWebsite website = new FakeWebsite().WithReported("1001", "5001").WithReported("W7", "1001");

        Postprocessing run = new Postprocessing(website).Run(
            Postprocessing.Result("Cancelled", "1001", "5001|Cancelled")
        );

        run.ReportedStatuses.Should().OnlyContain(status => status == FakeWebsite.Requested);
        run.Log.Only("Warn").Should().Contain("5001").And.Contain("W7");
    }

    [Fact]
    public void Execute_SplitOrderRefused_GivesEachPartItsErpStatus()
    {
        FakeWebsite website = new FakeWebsite()
            .WithPlaced("W1")
            .WithReported("W1", "E1")
            .WithReported("W1", "E2")
            .WithMapping("Picking", "Open");

        Postprocessing run = new Postprocessing(website)
            .With("RefusedStatus", "Processing")
            .Run(Postprocessing.Result("Refused", "W1", "E1|Picking", "E2|Open"));

        run.ReportedStatuses.Should().Equal("Picking", "Open");
        run.PlacedStatus.Should().Be("Processing");
        run.Log.Only("Fatal").Should().Contain("\"Picking\", \"Open\", \"Processing\"");
    }

    [Fact]
    public void Execute_SplitOrderCancelled_LeavesAPartAloneThatTheRunDidNotTellOf()
    {
        FakeWebsite website = new FakeWebsite().WithReported("W1", "E1").WithReported("W1", "E2");

        Postprocessing run = new Postprocessing(website).Run(Postprocessing.Result("Cancelled", "W1", "E1|Cancelled"));

        run.ReportedStatuses.Should().Equal("Cancelled", FakeWebsite.Requested);
        run.Log.Only("Warn").Should().Contain("E2");
    }

    [Fact]
    public void Execute_OnlyErpOrderUnderAnotherNumber_IsTheOrder()
    {
        FakeWebsite website = new FakeWebsite().WithReported("W1", "000123-00");

        Postprocessing run = new Postprocessing(website).Run(Postprocessing.Result("Cancelled", "W1", "123|Cancelled"));

        run.ReportedStatuses.Should().Equal("Cancelled");
    }

    [Fact]
    public void Execute_OnePartByItsErpNumber_LeavesTheWholeOrderAlone()
    {
        FakeWebsite website = new FakeWebsite().WithPlaced("W1").WithReported("W1", "E1").WithReported("W1", "E2");

        Postprocessing run = new Postprocessing(website).Run(Postprocessing.Result("Cancelled", "E2", "E2|Cancelled"));

        run.ReportedStatuses.Should().Equal(FakeWebsite.Requested, "Cancelled");
        run.PlacedStatus.Should().Be(FakeWebsite.Requested);
    }

    [Fact]
    public void Execute_WholeOrderByItsErpNumber_ChangesBoth()
    {
        FakeWebsite website = new FakeWebsite().WithPlaced("W1").WithReported("W1", "E1");

        Postprocessing run = new Postprocessing(website).Run(Postprocessing.Result("Cancelled", "E1", "E1|Cancelled"));

        run.ReportedStatuses.Should().Equal("Cancelled");
        run.PlacedStatus.Should().Be("Cancelled");
    }

    [Fact]
    public void Execute_StatusThatChangesBeforeItIsLoaded_IsLeftAlone()
    {
        FakeWebsite website = new FakeWebsite().WithReported("W1", "E1");
        website.OnLoad = () => website.Reported[0].Status = "Shipped";

        Postprocessing run = new Postprocessing(website).Run(Postprocessing.Result("Cancelled", "W1", "E1|Cancelled"));

        run.ReportedStatuses.Should().Equal("Shipped");
        website.Events.Should().NotContain("Save");
    }

    [Fact]
    public void Execute_OtherOrders_AreNotTouched()
    {
        FakeWebsite website = new FakeWebsite()
            .WithReported("W1", "E1")
            .WithReported("w1", "E8")
            .WithReported("W11", "E11")
            .WithReported("", "");

        Postprocessing run = new Postprocessing(website).Run(Postprocessing.Result("Cancelled", "W1", "E1|Cancelled"));

        run.ReportedStatuses.Should()
            .Equal("Cancelled", FakeWebsite.Requested, FakeWebsite.Requested, FakeWebsite.Requested);
    }

    [Fact]
    public void Execute_TextsOfTheErp_AreCleaned()
    {
        Postprocessing run = new Postprocessing(new FakeWebsite()).Run(
            Postprocessing.Result("Refused", "W1\u202E\n\u0001", "E1|Open")
        );

        run.Log.Lines.Should().OnlyContain(line => !line.Message.Any(c => char.IsControl(c) || c == '\u202E'));
    }
}
