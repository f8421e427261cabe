using System.Data;
using Extensions.OrderCancel.Erp;
using Extensions.OrderCancel.Job;
using Extensions.OrderCancel.Protocol;
using Extensions.OrderCancel.Run;
using Extensions.Tests.Support;
using Insite.Common.Helpers;

namespace Extensions.Tests.Job;

public sealed class ResultDataSetTests
{
    [Fact]
    public void Of_Outcome_HasTwoTablesOfPlainColumnsThatSurviveXml()
    {
        var order = new ErpOrder("K1", "E<1>", ErpOrderState.Shipped, "Ship\u0001ped \uD83D\uDE00", Fulfilment.Nothing);
        var outcome = new CancelOutcome(
            CancelOutcomeKind.Refused,
            new OrderReference("W&1", OrderNumberKind.Web),
            new[]
            {
                new ErpOrderOutcome(order, CancelOutcomeKind.Refused, new[] { RefusalReason.Shipped }),
                new ErpOrderOutcome(
                    ScriptedErp.Order(ErpOrderState.Locked),
                    CancelOutcomeKind.Refused,
                    new[] { RefusalReason.Locked }
                ),
            },
            requestsSent: 3
        );

        using DataSet result = ResultDataSet.Of(outcome, "the line", TimeSpan.FromDays(365), new Redactor());
        using DataSet copy = XmlDatasetManager.ConvertXmlToDataset(XmlDatasetManager.ConvertDatasetToXml(result));

        DataRow row = copy.Tables["OrderCancel"]!.Rows.Cast<DataRow>().Should().ContainSingle().Subject;
        row.ItemArray.Should().Equal("W&1", "Refused", "Shipped, Locked", "the line", 3, int.MaxValue);
        DataTable orders = copy.Tables["OrderCancelErpOrder"]!;
        orders.Rows[0].ItemArray.Should().Equal("E<1>", "Refused", "Ship ped \uD83D\uDE00");
        orders.Rows.Count.Should().Be(2);
        Names(row.Table).Should().Equal("OrderNumber", "Outcome", "Reasons", "Message", "RequestsSent", "ElapsedMs");
        Names(orders).Should().Equal("ErpOrderNumber", "Outcome", "ErpStatus");
        copy.Tables.Cast<DataTable>()
            .SelectMany(t => t.Columns.Cast<DataColumn>())
            .Select(c => c.DataType)
            .Distinct()
            .Should()
            .BeEquivalentTo(new[] { typeof(string), typeof(int) });
    }

    [Fact]
    public void Of_NoOrder_IsEmptyNotNull()
    {
        using DataSet result = ResultDataSet.Of(
            new CancelOutcome(CancelOutcomeKind.Misconfigured),
            "the line",
            TimeSpan.FromSeconds(1.5),
            new Redactor()
        );

        result.DataSetName.Should().Be("OrderCancel");
        result.Tables["OrderCancel"]!.Rows[0]["ElapsedMs"].Should().Be(1500);
        result.Tables["OrderCancel"]!.Rows[0]["OrderNumber"].Should().Be(string.Empty);
        result.Tables["OrderCancelErpOrder"]!.Rows.Count.Should().Be(0);
    }

    private static IEnumerable<string> Names(DataTable table) =>
        table.Columns.Cast<DataColumn>().Select(column => column.ColumnName);
}
