using System.Data;
using Extensions.OrderCancel.Job;
using Insite.Common.Helpers;

namespace Extensions.Tests.Website;

/// <summary>What others put into the initial data stays there.</summary>
public sealed class InitialOrderWriterTests
{
    [Fact]
    public void Execute_SecondTime_ReplacesItsOwnTable()
    {
        FakeWebsite website = new FakeWebsite().WithReported("W1", "E1");
        Preprocessing run = new Preprocessing(website, "W1").Run();
        website.Reported[0].ErpOrderNumber = "E2";

        Read(run.Run()).ErpOrderNumber.Should().Be("E2");
        DataSet data = XmlDatasetManager.ConvertXmlToDataset(run.Job.InitialData);
        data.Tables[InitialOrder.TableName]!.Rows.Count.Should().Be(1);
    }

    [Fact]
    public void Execute_TablesOfOthers_Stay()
    {
        var theirs = new DataSet("Theirs");
        theirs.Tables.Add("CustomerOrder").Columns.Add("OrderNumber", typeof(string));
        theirs.Tables["CustomerOrder"]!.Rows.Add("W1");
        var run = new Preprocessing(new FakeWebsite().WithReported("W1", "E1"), "W1")
        {
            Job = { InitialData = XmlDatasetManager.ConvertDatasetToXml(theirs) },
        };

        Read(run.Run()).ErpOrderNumber.Should().Be("E1");
        DataSet data = XmlDatasetManager.ConvertXmlToDataset(run.Job.InitialData);
        data.Tables["CustomerOrder"]!.Rows[0]["OrderNumber"].Should().Be("W1");
    }

    [Theory]
    [InlineData("12;34")]
    [InlineData("<unfinished")]
    [InlineData("<NewDataSet><OrderCancel><Id>1</Id></OrderCancel></NewDataSet>")]
    public void Execute_InitialDataOfAnotherFormat_IsKept(string theirs)
    {
        var run = new Preprocessing(new FakeWebsite().WithReported("W1", "E1"), "W1")
        {
            Job = { InitialData = theirs },
        };

        run.Run();

        run.Job.InitialData.Should().Be(theirs);
        run.Log.Only("Warn").Should().Contain("W1");
    }

    private static InitialOrder Read(Preprocessing run) => InitialOrder.Read(run.Job.InitialData);
}
