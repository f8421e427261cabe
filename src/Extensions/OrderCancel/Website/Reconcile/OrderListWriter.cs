#nullable enable
using System.Collections.Generic;
using System.Data;
using System.Linq;
using Extensions.OrderCancel.Job.Reconcile;
using Extensions.OrderCancel.Run;
using Insite.Common.Helpers;

namespace Extensions.OrderCancel.Website.Reconcile
{
    /// <summary>Writes what <see cref="ReconcileInput"/> reads. Tables of others in the initial data stay.</summary>
    internal static class OrderListWriter
    {
        private const int ColumnLength = 50;

        /// <returns>The initial data with the list; null when what is there cannot be added to.</returns>
        public static string? Write(string? existing, IReadOnlyList<ListedOrder> orders, string continueFrom)
        {
            DataSet? data = InitialOrderWriter.Read(existing);
            if (data == null)
            {
                return null;
            }

            DataTable table = NewTable(data, ReconcileTables.Orders, ReconcileTables.ListedColumns);
            foreach (ListedOrder order in orders)
            {
                table.Rows.Add(
                    Clean(order.WebNumber),
                    Clean(order.ErpNumber),
                    Clean(order.CustomerNumber),
                    Clean(order.Status),
                    order.Date,
                    order.Website.ToString(),
                    order.HasGreenRun ? "true" : "false"
                );
            }

            NewTable(data, ReconcileTables.List, ReconcileTables.ContinueFrom).Rows.Add(continueFrom);
            return XmlDatasetManager.ConvertDatasetToXml(data);
        }

        private static DataTable NewTable(DataSet data, string name, params string[] columns)
        {
            if (data.Tables[name] is DataTable old)
            {
                data.Tables.Remove(old);
            }

            DataTable table = data.Tables.Add(name);
            table.Columns.AddRange(columns.Select(column => new DataColumn(column, typeof(string))).ToArray());
            return table;
        }

        private static string Clean(string text) => SafeText.Clean(text, ColumnLength);
    }
}
