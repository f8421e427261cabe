#nullable enable
using System;
using System.Data;
using Extensions.OrderCancel.Protocol;
using Extensions.OrderCancel.Run;

namespace Extensions.OrderCancel.Job
{
    /// <summary>The result as the platform passes it on: always two tables, plain string and int columns.</summary>
    internal static class ResultDataSet
    {
        public const string TableName = "OrderCancel";
        public const string ErpOrderTableName = "OrderCancelErpOrder";
        public const string OrderNumberColumn = "OrderNumber";
        public const string OutcomeColumn = "Outcome";
        public const string ErpOrderNumberColumn = "ErpOrderNumber";
        public const string ErpStatusColumn = "ErpStatus";

        public static DataSet Of(CancelOutcome outcome, string message, TimeSpan elapsed, Redactor redactor)
        {
            var result = new DataSet("OrderCancel");
            DataTable main = result.Tables.Add(TableName);
            AddColumns(main, typeof(string), OrderNumberColumn, OutcomeColumn, "Reasons", "Message");
            AddColumns(main, typeof(int), "RequestsSent", "ElapsedMs");
            main.Rows.Add(
                redactor.Safe(outcome.Order?.Number),
                outcome.Kind.ToString(),
                outcome.ReasonNames,
                message,
                outcome.RequestsSent,
                (int)Math.Min(elapsed.TotalMilliseconds, int.MaxValue)
            );

            DataTable orders = result.Tables.Add(ErpOrderTableName);
            AddColumns(orders, typeof(string), ErpOrderNumberColumn, OutcomeColumn, ErpStatusColumn);
            foreach (ErpOrderOutcome order in outcome.Orders)
            {
                orders.Rows.Add(
                    redactor.Safe(order.Order.Number),
                    order.Kind.ToString(),
                    redactor.Safe(order.Order.StatusText)
                );
            }

            return result;
        }

        private static void AddColumns(DataTable table, Type type, params string[] names)
        {
            foreach (string name in names)
            {
                table.Columns.Add(name, type);
            }
        }
    }
}
