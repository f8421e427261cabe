#nullable enable
using System;
using System.Collections.Generic;
using System.Data;
using System.Globalization;
using System.Linq;
using Extensions.OrderCancel.Job;
using Extensions.OrderCancel.Protocol;

namespace Extensions.OrderCancel.Website
{
    /// <summary>The processor's result as it arrives on the website: column types may be lost, empty tables may be missing.</summary>
    internal sealed class RunResult
    {
        private RunResult(
            string orderNumber,
            CancelOutcomeKind outcome,
            IReadOnlyList<(string Number, string Status)> erpOrders
        )
        {
            this.OrderNumber = orderNumber;
            this.Outcome = outcome;
            this.ErpOrders = erpOrders;
        }

        /// <summary>The number the run was given; blank when it had none.</summary>
        public string OrderNumber { get; }

        public CancelOutcomeKind Outcome { get; }

        /// <summary>The ERP orders, each with the ERP's own status text.</summary>
        public IReadOnlyList<(string Number, string Status)> ErpOrders { get; }

        /// <summary>What a run would have told of an order that is cancelled in the ERP.</summary>
        public static RunResult Cancelled(
            string orderNumber,
            IReadOnlyList<(string Number, string Status)> erpOrders
        ) => new RunResult(orderNumber, CancelOutcomeKind.AlreadyCancelled, erpOrders);

        /// <returns>Null when this is no result of ours; the problem says why.</returns>
        public static RunResult? Read(DataSet? data, out string problem)
        {
            DataTable? table = data?.Tables[ResultDataSet.TableName];
            problem = Problem(data, table);
            if (problem.Length > 0 || table == null)
            {
                return null;
            }

            DataRow row = table.Rows[0];
            string outcome = Text(row, ResultDataSet.OutcomeColumn);
            if (!Enum.GetNames(typeof(CancelOutcomeKind)).Contains(outcome, StringComparer.Ordinal))
            {
                problem =
                    $"The result's outcome is \"{outcome}\", which this version of the postprocessor does not know.";
                return null;
            }

            var kind = (CancelOutcomeKind)Enum.Parse(typeof(CancelOutcomeKind), outcome);
            return new RunResult(Text(row, ResultDataSet.OrderNumberColumn), kind, ReadOrders(data!));
        }

        private static string Problem(DataSet? data, DataTable? table)
        {
            if (data == null || data.Tables.Count == 0)
            {
                return "The processor gave the postprocessor no result.";
            }

            if (table == null || !table.Columns.Contains(ResultDataSet.OutcomeColumn))
            {
                return "The result is not that of the integration processor OrderCancel.";
            }

            return table.Rows.Count == 1
                ? string.Empty
                : string.Format(
                    CultureInfo.InvariantCulture,
                    "The result has {0} rows instead of one.",
                    table.Rows.Count
                );
        }

        private static List<(string Number, string Status)> ReadOrders(DataSet data) =>
            (data.Tables[ResultDataSet.ErpOrderTableName]?.Rows.Cast<DataRow>() ?? Enumerable.Empty<DataRow>())
                .Select(row =>
                    (Text(row, ResultDataSet.ErpOrderNumberColumn), Text(row, ResultDataSet.ErpStatusColumn))
                )
                .ToList();

        private static string Text(DataRow row, string column) =>
            row.Table.Columns.Contains(column)
                ? (Convert.ToString(row[column], CultureInfo.InvariantCulture) ?? string.Empty).Trim()
                : string.Empty;
    }
}
