#nullable enable
using System;
using System.Data;
using System.Linq;
using System.Xml;
using Extensions.OrderCancel.Erp;
using Insite.Common.Helpers;

namespace Extensions.OrderCancel.Job
{
    /// <summary>
    /// What the preprocessor OrderCancel put into the job's initial data: a DataSet with one table OrderCancel and one row.
    /// </summary>
    internal sealed class InitialOrder
    {
        public const string TableName = "OrderCancel";
        public const string WebOrderNumberColumn = "WebOrderNumber";
        public const string ErpOrderNumberColumn = "ErpOrderNumber";
        public const string CustomerNumberColumn = "CustomerNumber";
        public const string StatusColumn = "Status";
        public const string OrderNumberColumn = "OrderNumber";

        private readonly DataRow? row;

        private InitialOrder(DataRow? row)
        {
            this.row = row;
        }

        public string? WebOrderNumber => this.Text(WebOrderNumberColumn);

        public string? ErpOrderNumber => this.Text(ErpOrderNumberColumn);

        public string? CustomerNumber => this.Text(CustomerNumberColumn);

        /// <summary>The number the run was given, where the preprocessor tells it; else the web number, else the ERP's.</summary>
        public string? OrderNumber => this.Text(OrderNumberColumn) ?? this.WebOrderNumber ?? this.ErpOrderNumber;

        /// <exception cref="ErpFaultException">Our own initial data cannot be read.</exception>
        public static InitialOrder Read(string? initialData)
        {
            if (string.IsNullOrWhiteSpace(initialData) || initialData!.IndexOf(TableName, StringComparison.Ordinal) < 0)
            {
                return new InitialOrder(null); // empty, or another preprocessor's
            }

            try
            {
                DataTable? table = XmlDatasetManager.ConvertXmlToDataset(initialData)?.Tables[TableName];
                return new InitialOrder(table?.Rows.Cast<DataRow>().FirstOrDefault());
            }
            catch (Exception e)
                when (e is XmlException
                    || e is DataException
                    || e is ArgumentException
                    || e is InvalidOperationException
                )
            {
                throw ErpFaultException.Misconfigured(
                    $"The job's initial data cannot be read ({e.GetType().Name}). Run the job again with the preprocessor OrderCancel, or with None."
                );
            }
        }

        private string? Text(string column)
        {
            object? value = this.row != null && this.row.Table.Columns.Contains(column) ? this.row[column] : null;
            string? text = value as string;
            return string.IsNullOrWhiteSpace(text) ? null : text!.Trim();
        }
    }
}
