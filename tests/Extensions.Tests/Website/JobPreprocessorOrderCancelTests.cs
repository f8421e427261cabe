using System.Data;
using Extensions.OrderCancel.Job;
using Extensions.OrderCancel.Website;
using Insite.Common.Helpers;
using Insite.Data.Entities;

namespace Extensions.Tests.Website;

public sealed class JobPreprocessorOrderCancelTests
{
    [Theory]
    [InlineData("W1", "W1", "E1")]
    [InlineData("E1", "W1", "E1")]
    public void Execute_EitherNumber_TellsBothAndTheCustomer(string given, string web, string erp)
    {
        FakeWebsite website = new FakeWebsite().WithPlaced("W1", "Submitted").WithReported("W1", "E1", "Open");

        InitialOrder initial = Read(new Preprocessing(website, given).Run());

        initial.OrderNumber.Should().Be(given);
        initial.WebOrderNumber.Should().Be(web);
        initial.ErpOrderNumber.Should().Be(erp);
        initial.CustomerNumber.Should().Be("C100");
    }

    [Fact]
    public void Execute_ReportedOrder_TellsItsStatus()
    {
        Preprocessing run = new Preprocessing(new FakeWebsite().WithReported("W1", "E1", "Open"), "W1").Run();

        DataSet data = XmlDatasetManager.ConvertXmlToDataset(run.Job.InitialData);
        data.Tables[InitialOrder.TableName]!.Rows[0][InitialOrder.StatusColumn].Should().Be("Open");
        run.Log.Lines.Should().OnlyContain(line => line.Level == "Debug");
        run.Website.Events.Should().BeEmpty();
    }

    [Fact]
    public void Execute_OrderThatIsPlacedAlone_TellsWhatIsKnown()
    {
        FakeWebsite website = new FakeWebsite().WithPlaced("W1", erpNumber: "E1", customer: "C7");

        InitialOrder initial = Read(new Preprocessing(website, "W1").Run());

        initial.ErpOrderNumber.Should().Be("E1");
        initial.CustomerNumber.Should().Be("C7");
    }

    [Fact]
    public void Execute_ErpNumberThatNoRefreshReported_FindsThePlacedOrder() =>
        Read(new Preprocessing(new FakeWebsite().WithPlaced("W1", erpNumber: "E1"), "E1").Run())
            .WebOrderNumber.Should()
            .Be("W1");

    [Fact]
    public void Execute_SplitOrder_LeavesTheErpNumberOpen()
    {
        FakeWebsite website = new FakeWebsite().WithReported("W1", "E1").WithReported("W1", "E2");

        InitialOrder initial = Read(new Preprocessing(website, "W1").Run());

        initial.ErpOrderNumber.Should().BeNull();
        initial.CustomerNumber.Should().Be("C100");
    }

    [Fact]
    public void Execute_ErpNumberOfASplitOrder_MeansThatPartAlone()
    {
        FakeWebsite website = new FakeWebsite().WithReported("W1", "E1").WithReported("W1", "E2");

        InitialOrder initial = Read(new Preprocessing(website, "E2").Run());

        initial.OrderNumber.Should().Be("E2");
        initial.WebOrderNumber.Should().Be("W1");
        initial.ErpOrderNumber.Should().Be("E2");
    }

    [Fact]
    public void Execute_OrderThatWasNotPlacedOnTheWebsite_HasNoWebNumber()
    {
        InitialOrder initial = Read(new Preprocessing(new FakeWebsite().WithReported("", "E1"), "E1").Run());

        initial.WebOrderNumber.Should().BeNull();
        initial.ErpOrderNumber.Should().Be("E1");
    }

    [Theory]
    [InlineData("1001")]
    [InlineData("")]
    public void Execute_ErpThatTakesOverTheWebNumber_IsOneOrder(string reportedWebNumber)
    {
        FakeWebsite website = new FakeWebsite()
            .WithPlaced("1001", erpNumber: "1001")
            .WithReported(reportedWebNumber, "1001");

        Read(new Preprocessing(website, "1001").Run()).WebOrderNumber.Should().Be("1001");
    }

    [Fact]
    public void Execute_NumberOfNoOrder_LeavesTheInitialDataAlone()
    {
        var run = new Preprocessing(new FakeWebsite().WithReported("W1", "E1"), "W2")
        {
            Job = { InitialData = "theirs" },
        };

        run.Run();

        run.Job.InitialData.Should().Be("theirs");
        run.Log.Only("Info").Should().Contain("W2");
    }

    [Fact]
    public void Execute_NumberThatDiffersInCase_IsAnotherOrders()
    {
        Preprocessing run = new Preprocessing(new FakeWebsite().WithReported("W1", "E1"), "w1").Run();

        run.Job.InitialData.Should().BeEmpty();
        run.Log.Only("Info").Should().Contain("w1");
    }

    [Theory]
    [InlineData(null)]
    [InlineData(" ")]
    [InlineData("a\u0007b")]
    [InlineData("123456789012345678901234567890123456789012345678901")]
    public void Execute_NumberThatCannotBeUsed_LeavesTheInitialDataAlone(string? number)
    {
        Preprocessing run = new Preprocessing(new FakeWebsite().WithReported("W1", "E1"), number).Run();

        run.Job.InitialData.Should().BeEmpty();
        run.Log.Only("Info").Should().Contain("OrderNumber");
        run.Website.Last.Should().BeNull();
    }

    [Fact]
    public void Execute_ParametersWithHoles_FindsTheNumber()
    {
        Preprocessing run = new Preprocessing(new FakeWebsite().WithReported("W1", "E1"))
            .With((IntegrationJobParameter?)null)
            .With(new IntegrationJobParameter { Value = "W9" })
            .With("Other", "W8")
            .With("OrderNumber", " ")
            .WithStep(" ordernumber ", " W1 ");

        Read(run.Run()).WebOrderNumber.Should().Be("W1");
    }

    [Fact]
    public void Execute_NumberAtBothLevels_TakesTheJobs() =>
        Read(
            new Preprocessing(new FakeWebsite().WithReported("W1", "E1").WithReported("W2", "E2"))
                .WithStep("OrderNumber", "W2")
                .With("OrderNumber", "W1")
                .Run()
        )
            .WebOrderNumber.Should()
            .Be("W1");

    [Fact]
    public void Execute_StepsWithDifferentNumbers_LeaveTheInitialDataAlone()
    {
        Preprocessing run = new Preprocessing(new FakeWebsite().WithReported("W1", "E1").WithReported("W2", "E2"))
            .WithStep("OrderNumber", "W2")
            .WithStep("OrderNumber", "W1")
            .Run();

        run.Job.InitialData.Should().BeEmpty();
        run.Log.Only("Info").Should().Contain("different values of OrderNumber");
    }

    [Fact]
    public void Execute_StepsWithTheSameNumber_FindTheOrder() =>
        Read(
            new Preprocessing(new FakeWebsite().WithReported("W1", "E1"))
                .WithStep("OrderNumber", "W1")
                .WithStep("OrderNumber", " W1 ")
                .Run()
        )
            .WebOrderNumber.Should()
            .Be("W1");

    [Fact]
    public void Execute_NoParameters_SaysSo()
    {
        var preprocessor = new JobPreprocessorOrderCancel(new FakeWebsite()) { IntegrationJob = new IntegrationJob() };
        var log = new WebsiteJobLog();
        preprocessor.JobLogger = log;

        preprocessor.Execute().InitialData.Should().BeNull();
        log.Only("Info").Should().Contain("OrderNumber");
    }

    [Fact]
    public void Execute_NoJob_SaysSo() =>
        new JobPreprocessorOrderCancel(new FakeWebsite())
            .Invoking(preprocessor => preprocessor.Execute())
            .Should()
            .Throw<InvalidOperationException>();

    private static InitialOrder Read(Preprocessing run) => InitialOrder.Read(run.Job.InitialData);
}
