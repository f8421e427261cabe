using System.Data;

namespace Extensions.Benchmarks.Cases;

/// <summary>Fills the DataSet that the module returns, as an integration of one's own would.</summary>
internal static class ResultTables
{
    public static DataSet Of(string number, string outcome, int requestsSent, long elapsedMs, RawOrder order)
    {
        var result = new DataSet("OrderCancel");
        var main = result.Tables.Add("OrderCancel");
        main.Columns.Add("OrderNumber", typeof(string));
        main.Columns.Add("Outcome", typeof(string));
        main.Columns.Add("Reasons", typeof(string));
        main.Columns.Add("Message", typeof(string));
        main.Columns.Add("RequestsSent", typeof(int));
        main.Columns.Add("ElapsedMs", typeof(int));
        var message = $"{outcome}: order {number}. ERP order {order.Number} is \"{order.Status}\".";
        main.Rows.Add(number, outcome, "", message, requestsSent, (int)elapsedMs);

        var orders = result.Tables.Add("OrderCancelErpOrder");
        orders.Columns.Add("ErpOrderNumber", typeof(string));
        orders.Columns.Add("Outcome", typeof(string));
        orders.Columns.Add("ErpStatus", typeof(string));
        orders.Rows.Add(order.Number, outcome, order.Status);
        return result;
    }
}
