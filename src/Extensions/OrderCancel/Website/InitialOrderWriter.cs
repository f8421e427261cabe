#nullable enable
using System;
using System.Data;
using System.Linq;
using System.Xml;
using Extensions.OrderCancel.Job;
using Extensions.OrderCancel.Run;
using Insite.Common.Helpers;

namespace Extensions.OrderCancel.Website
{
    /// <summary>Writes what <see cref="InitialOrder"/> reads. Tables of others in the initial data stay.</summary>
    internal static class InitialOrderWriter
    {
        private const int ColumnLength = 50;

        private static readonly string[] Columns =
        {
            InitialOrder.OrderNumberColumn,
            InitialOrder.WebOrderNumberColumn,
            InitialOrder.ErpOrderNumberColumn,
            InitialOrder.CustomerNumberColumn,
            InitialOrder.StatusColumn,
        };

        /// <returns>The initial data with the order; null when what is there cannot be added to.</returns>
        public static string? Write(string? existing, string number, WebsiteOrder order)
        {
            DataSet? data = Read(existing);
            if (data == null)
            {
                return null;
            }

            DataTable? old = data.Tables[InitialOrder.TableName];
            if (old != null && !Columns.All(old.Columns.Contains))
            {
                return null; // another's table of the same name
            }

            if (old != null)
            {
                data.Tables.Remove(old);
            }

            DataTable table = data.Tables.Add(InitialOrder.TableName);
            table.Columns.AddRange(Columns.Select(name => new DataColumn(name, typeof(string))).ToArray());
            table.Rows.Add(
                number,
                order.WebNumber == number ? number : Clean(order.WebNumber),
                order.ErpNumber == number ? number : Clean(order.ErpNumber),
                Clean(order.CustomerNumber),
                Clean(order.Status)
            );
            return XmlDatasetManager.ConvertDatasetToXml(data);
        }

        /// <summary>What is there already; null where it is no data set.</summary>
        public static DataSet? Read(string? existing)
        {
            if (string.IsNullOrWhiteSpace(existing))
            {
                return new DataSet("OrderCancel");
            }

            try
            {
                return XmlDatasetManager.ConvertXmlToDataset(existing);
            }
            catch (Exception e)
                when (e is XmlException
                    || e is DataException
                    || e is ArgumentException
                    || e is InvalidOperationException
                )
            {
                return null; // not a data set: another's format
            }
        }

        private static string Clean(string? text) => SafeText.Clean(text, ColumnLength);
    }
}
